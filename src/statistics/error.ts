/** What was wrong with the numbers handed in. */
export type StatisticsErrorCode =
  | 'collinear'
  | 'too-few-observations'
  | 'not-finite'
  | 'unequal-length'
  | 'domain';

/** Thrown instead of a number that means nothing: `code` is for programs, `message` says what and how many. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
  readonly code: StatisticsErrorCode;

  constructor(code: StatisticsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
