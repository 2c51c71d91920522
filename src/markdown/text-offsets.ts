import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Text } from 'mdast';

export interface TextOffsets {
  /** Offset in the source of a character of the node's value; index may be the value's length. */
  at(index: number): number;
  /** Whether the character is written with a backslash or as a character reference, so that it means itself. */
  escaped(index: number): boolean;
}

/**
 * Aligns a text node's value with its source, which differ by backslash escapes, character references,
 * and the indentation or quote markers that begin each line of a container.
 */
export function textOffsets(source: string, node: Text): TextOffsets {
  const { value } = node;
  const end = node.position?.end.offset ?? source.length;
  const offsets: number[] = [];
  const escapes = new Set<number>();
  let from = node.position?.start.offset ?? 0;

  for (let index = 0; index < value.length; ) {
    const letter = value[index];
    const reference = source[from] === '&' ? referenceAt(source, from) : undefined;
    if (reference !== undefined && value.startsWith(reference.decoded, index)) {
      for (const _unit of reference.decoded) escapes.add(index);
      for (let unit = 0; unit < reference.decoded.length; unit += 1) offsets[index + unit] = from;
      index += reference.decoded.length;
      from += reference.length;
      continue;
    }
    if (source[from] === '\\' && source[from + 1] === letter && /[!-/:-@[-`{-~]/.test(letter ?? '')) {
      escapes.add(index);
      from += 1;
    } else if (source[from] !== letter) {
      // Trailing blanks, or a container's prefix after a line ending.
      const next = source.indexOf(letter ?? '', from);
      from = next === -1 || next >= end ? from : next;
    }
    offsets[index] = from;
    index += 1;
    from += 1;
  }
  offsets.push(Math.min(from, end));

  return {
    at: (index) => offsets[index] ?? end,
    escaped: (index) => escapes.has(index),
  };
}

function referenceAt(source: string, offset: number): { decoded: string; length: number } | undefined {
  const match = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]*));/iy;
  match.lastIndex = offset;
  const found = match.exec(source);
  if (found === null) return undefined;
  const [written, hexadecimal, decimal, name] = found;
  const decoded =
    name !== undefined ? decodeNamedCharacterReference(name) : String.fromCodePoint(Number.parseInt(hexadecimal ?? decimal ?? '0', hexadecimal === undefined ? 10 : 16));
  return decoded === false ? undefined : { decoded, length: written.length };
}
