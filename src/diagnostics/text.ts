import { diagnose } from './complaint.ts';
import { DiagnosticError } from './diagnostic.ts';
import { complaints } from './messages/index.ts';
import { lineIndex } from './place.ts';

const REPLACEMENT = '\uFFFD';

/**
 * The text of a file's bytes, without a byte-order mark and with line feeds alone at the ends of lines, so that a copy
 * that an editor's program or Git has changed in these gives the same site. Throws DiagnosticError at the first byte that is not UTF-8,
 * or is the zero byte, which no text has.
 * @param file as diagnostics name it
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const match of text.matchAll(/[\uFFFD\0]/g)) {
    const before = text.slice(0, match.index);
    const offset = Buffer.byteLength(before);
    // A file may hold the replacement character itself.
    if (match[0] === REPLACEMENT && bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) continue;
    const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
    throw new DiagnosticError([diagnose(lineIndex(text).place(file, match.index), complaints.fileEncoding(byte))]);
  }
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** What an error of the file system means for an editor; null where the file is only not there. */
export function readingError(file: string, error: unknown): DiagnosticError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  if (error instanceof DiagnosticError) return error;
  if (code === undefined) throw error;
  const complaint = code === 'EISDIR' ? complaints.fileFolder() : complaints.fileUnreadable(String(code));
  return new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaint)]);
}
