import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Puts questions to whoever sits at the terminal. */
export interface Asker {
  /**
   * Asks until the answer is right.
   * @param fault what is wrong with an answer, in words, or undefined
   * @param suggestion taken when nothing is typed
   */
  ask(question: string, fault: (answer: string) => string | undefined, suggestion?: string): Promise<string>;
  say(words: string): void;
  close(): void;
}

/** The terminal was closed, or the question was left with Ctrl+C. */
export class Stopped extends Error {}

export function terminalAsker(input: Readable, output: Writable, terminal = true): Asker {
  const lines = createInterface({ input, output, terminal });
  const left = new AbortController();
  lines.on('close', () => left.abort());
  lines.on('SIGINT', () => left.abort());
  const say = (words: string): void => void output.write(`${words}\n`);
  return {
    say,
    ask: async (question, fault, suggestion) => {
      for (;;) {
        const typed = await line(`${question}${suggestion === undefined ? '' : ` [${suggestion}]`}: `);
        const answer = typed.trim() || (suggestion ?? '');
        const wrong = fault(answer);
        if (wrong === undefined) return answer;
        say(`  ${wrong}`);
      }
    },
    close: () => lines.close(),
  };

  async function line(prompt: string): Promise<string> {
    try {
      left.signal.throwIfAborted();
      return await lines.question(prompt, { signal: left.signal });
    } catch {
      throw new Stopped('stopped');
    }
  }
}
