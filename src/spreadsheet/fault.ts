/** Why a workbook cannot be read, as a sentence about “it” without a full stop. */
export class SpreadsheetFault extends Error {
  /** Sheets or parts that the file has, where another name was asked for. */
  readonly known: readonly string[];

  constructor(message: string, known: readonly string[] = []) {
    super(message);
    this.name = 'SpreadsheetFault';
    this.known = known;
  }
}
