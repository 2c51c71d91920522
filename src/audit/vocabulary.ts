/** The words of a language by which the numbers in its texts are told apart; regular expressions, without case. */
export interface Vocabulary {
  /** As written in dates; case counts. */
  months: readonly string[];
  /** What has numbers for names: figures, tables, pages. */
  references: readonly string[];
  /** What makes an amount of the digits before it, so that "2000 million" is no year. */
  scales: readonly string[];
  /** Numbers written as words. "One" is left out where it is mostly a pronoun. */
  numerals: readonly string[];
  /** Words that a number in words may go on with, but not begin with: "two hundred". */
  magnitudes: readonly string[];
}

export const english: Vocabulary = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'Jan\\.', 'Feb\\.', 'Mar\\.', 'Apr\\.', 'Aug\\.', 'Sept?\\.', 'Oct\\.', 'Nov\\.', 'Dec\\.'],
  references: ['figures?', 'figs?\\.', 'tables?', 'equations?', 'eqs?\\.', 'sections?', 'chapters?', 'parts?', 'footnotes?', 'notes?', 'appendix', 'annex', 'pages?', 'pp?\\.', 'nos?\\.', 'volumes?', 'vols?\\.'],
  scales: ['thousand', 'million', 'billion', 'trillion', 'percent', 'per cent', 'percentage'],
  numerals: [
    ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
    ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'dozens?'],
    ...['half', 'halves', 'thirds', 'a third', 'one third', 'one-third', 'quarters', 'a quarter', 'fifths', 'a fifth', 'tenths', 'a tenth', 'twice', 'thrice', 'double[sd]?', 'doubling', 'tripled?', 'quadrupled?'],
  ],
  magnitudes: ['hundred', 'thousand', 'million', 'billion', 'trillion'],
};
