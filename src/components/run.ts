/** A stretch of a bibliographic record: plain, or the title of a book, which is set in italics. */
export type Run = string | { book: string };
