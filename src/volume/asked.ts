import { recalled, type Memory } from '../store/memory.ts';
import { sha256 } from '../store/sums.ts';

/** One question that was asked while something was made: of whom, which, with what, and the sum of the answer. */
type Question = readonly [who: string, method: string, args: readonly unknown[], answer: string];

const ANSWERS = 'what it points at';

interface Kept<T> {
  questions: readonly Question[];
  made: T;
}

/**
 * What was made of something and of the answers of some objects, if it was made of the same before and every question
 * that was asked then has the same answer now; otherwise it is made, and its questions are noted. Questions are asked
 * again in their order, so that objects that count them have counted as if it had been made.
 * @param item as it is told of
 * @param from all that it is made of beside the answers, by names that an editor knows
 * @param objects makes them anew
 */
export function madeOfAnswers<T, Objects extends Readonly<Record<string, object>>>(item: string, from: Readonly<Record<string, unknown>>, objects: () => Objects, make: (objects: Objects) => T): T {
  const memory = recalled();
  if (memory === null) return make(objects());
  const name = JSON.stringify(['asked', item, from]);
  const parts = Object.fromEntries(Object.entries(from).map(([part, value]) => [part, sumOfAnswer(value)]));
  const kept = keptOf<T>(memory, name);
  const again = kept && objects();
  if (again && kept.questions.every((question) => answers(again, question))) {
    memory.note?.(item, { ...parts, [ANSWERS]: sumOfAnswer(kept.questions) }, true);
    return kept.made;
  }
  const fresh = objects();
  const questions: Question[] = [];
  const made = make(Object.fromEntries(Object.entries(fresh).map(([who, object]) => [who, noting(object, who, questions)])) as Objects); // the same objects, overheard
  memory.set(name, JSON.stringify({ questions, made } satisfies Kept<T>));
  memory.note?.(item, { ...parts, [ANSWERS]: sumOfAnswer(questions) }, false);
  return made;
}

function keptOf<T>(memory: Memory, name: string): Kept<T> | null {
  const kept = memory.get(name);
  return kept === null ? null : (JSON.parse(kept) as Kept<T>); // as it is written above
}

function answers(objects: Readonly<Record<string, object>>, [who, method, args, answer]: Question): boolean {
  const object = objects[who] as Readonly<Record<string, unknown>> | undefined; // its methods are looked up by name
  const asked = object?.[method];
  return sumOfAnswer(typeof asked === 'function' ? asked.apply(object, [...args]) : asked) === answer;
}

function noting<O extends object>(object: O, who: string, questions: Question[]): O {
  const read = new Set<string>();
  return new Proxy(object, {
    get: (target, method) => {
      const found: unknown = Reflect.get(target, method);
      if (typeof method !== 'string') return found;
      if (typeof found !== 'function') {
        if (!read.has(method)) questions.push([who, method, [], sumOfAnswer(found)]);
        read.add(method);
        return found;
      }
      return (...args: unknown[]): unknown => {
        const answer: unknown = found.apply(target, args);
        questions.push([who, method, args, sumOfAnswer(answer)]);
        return answer;
      };
    },
  });
}

// The usual answers are shorter than a sum.
function sumOfAnswer(answer: unknown): string {
  const text = JSON.stringify(answer) ?? 'undefined';
  return text.length < 64 ? text : sha256(text);
}
