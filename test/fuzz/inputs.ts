import fc from 'fast-check';

/** One change of a text: a stretch of it goes, comes twice, or has something else in its place. */
interface Change {
  at: number;
  length: number;
  instead: string | null;
}

/**
 * Texts as editors and machines break them: a text that is right with a few changes at any place, among them the marks
 * of its grammar; and now and then one that is nothing at all.
 * @param seeds texts that are right
 * @param marks what the grammar is made of
 */
export function brokenTexts(seeds: readonly string[], marks: readonly string[]): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(200)),
    instead: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...marks) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('') }),
  });
  const changed = fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 })).map(([seed, changes]) => changes.reduce(apply, seed));
  const repeated = fc.tuple(fc.constantFrom(...marks), fc.constantFrom(...marks), fc.integer({ min: 1, max: 2000 })).map(([one, other, times]) => one.repeat(times) + other.repeat(times));
  const marksOnly = fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((parts) => parts.join(''));
  return fc.oneof({ weight: 12, arbitrary: changed }, { weight: 2, arbitrary: marksOnly }, { weight: 1, arbitrary: repeated }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) });
}

function apply(text: string, { at, length, instead }: Change): string {
  const start = Math.floor(at * text.length);
  const cut = text.slice(start, start + length);
  return text.slice(0, start) + (instead ?? cut + cut) + text.slice(start + length);
}
