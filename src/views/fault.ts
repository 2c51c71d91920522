/** Why a view cannot be computed. */
export class ViewFault extends Error {
  /** What kind of thing is wrong: the text of the view, or the engine that should compute it. */
  readonly kind: 'sql' | 'engine';
  /** Offset in the view's text, from 0; null where the engine names none. */
  readonly position: number | null;

  constructor(kind: ViewFault['kind'], message: string, position: number | null = null) {
    super(message);
    this.name = 'ViewFault';
    this.kind = kind;
    this.position = position;
  }
}
