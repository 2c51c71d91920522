/** The name that was probably meant, or what to do where none is near. */
export function didYouMean(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : `Did you mean “${name}”?`;
}

export function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
