/** A document cannot be typeset; the message says why, for an editor. */
export class TypesettingError extends Error {}
