import type { Asker } from '../scaffold/ask.ts';
import { UsageError } from './options.ts';

/** Something that an editor decides: with a flag, at the terminal, or by taking what is suggested. */
export interface Choice {
  flag: string;
  given: string | undefined;
  question: string;
  /** What is wrong with an answer, in words, or undefined. */
  fault: (answer: string) => string | undefined;
  /** From the answers before. */
  suggest?: (before: Readonly<Record<string, string>>) => string | undefined;
}

/**
 * The answers by flag. What is given is checked first, so that nobody answers five questions for nothing; without a
 * terminal, what is missing is a UsageError that names it all.
 */
export async function choose(choices: readonly Choice[], { asker, yes }: { asker: Asker | undefined; yes: boolean }): Promise<Readonly<Record<string, string>>> {
  for (const { flag, given, fault } of choices) {
    const wrong = given === undefined ? undefined : fault(given);
    if (wrong !== undefined) throw new UsageError(`--${flag}: ${wrong}`);
  }
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  for (const { flag, given, question, fault, suggest } of choices) {
    const suggested = suggest?.(answers);
    const suggestion = suggested !== undefined && fault(suggested) === undefined ? suggested : undefined;
    const answer = given ?? (yes ? suggestion : await asker?.ask(question, fault, suggestion));
    if (answer === undefined) missing.push(`--${flag}`);
    else answers[flag] = answer;
  }
  if (missing.length > 0) throw new UsageError(`there is no terminal to ask at: add ${missing.join(' and ')}${yes ? '' : ', or --yes to take what would be suggested'}`);
  return answers;
}
