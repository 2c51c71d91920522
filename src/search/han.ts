// Shared by the build and the browser: what is indexed and what is asked must be cut alike.

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;

/**
 * Text without spaces between its words, cut into pairs of neighbouring characters and the last one alone:
 * "李善蘭" gives "李善", "善蘭" and "蘭". Each part of a word is then found, whatever the words are.
 */
export function characterPairs(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => {
    const characters = [...run];
    return characters.map((character, index) => character + (characters[index + 1] ?? ''));
  });
}

/** A question as the index has its words: runs of such characters as pairs, all else as it is. */
export function indexedWords(question: string): string {
  return question.replace(RUN, (run) => {
    const characters = [...run];
    // The last one alone is in every text that has the pair before it.
    const pairs = characters.length === 1 ? characters : characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''));
    return ` ${pairs.join(' ')} `;
  }).replace(/\s+/g, ' ').trim();
}
