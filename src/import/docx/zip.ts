import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { diagnose } from '../../diagnostics/complaint.ts';

const LARGEST = 512 * 1024 * 1024;
const MOST = 5000;
/** Text packs to a tenth, XML of nothing to a thousandth. */
const STEEPEST = 400;

/**
 * Looks at the table of contents of a Word file before anything unpacks it. Throws DiagnosticError where it is no Word
 * file, or would unpack to more than any paper has.
 */
export function checkWordFile(file: string, bytes: Uint8Array): void {
  const fail = (reason: string): never => {
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.importZip(reason))]);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) {
    if (bytes.length > 8 && view.getUint32(0, false) === 0xd0cf11e0) fail('it is in the format of Word 97 to 2003 (.doc), or locked with a password.');
    fail('it is no zip archive.');
  }
  const end = endRecord(view);
  if (end === undefined) return fail('its end is missing; the file was cut off.');
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > MOST) fail(`it holds ${count} files.`);
  let whole = 0;
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== 0x02014b50) return fail('its table of contents is damaged.');
    const packed = view.getUint32(offset + 20, true);
    const size = view.getUint32(offset + 24, true);
    const nameLength = view.getUint16(offset + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)));
    whole += size;
    if (whole > LARGEST || (size > 32 * 1024 * 1024 && size > packed * STEEPEST)) fail(`it would unpack to ${Math.round(Math.max(whole, size) / 1024 / 1024)} MB or more.`);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  if (!names.some((name) => /^word\/document\d*\.xml$/.test(name)) && !names.includes('_rels/.rels')) fail('it is a zip archive, but holds no text of Word.');
  if (names.some((name) => name.startsWith('/') || name.split('/').includes('..'))) fail('it holds a file that would unpack outside of its folder.');
}

function endRecord(view: DataView): number | undefined {
  for (let offset = view.byteLength - 22; offset >= Math.max(0, view.byteLength - 22 - 65_535); offset -= 1) if (view.getUint32(offset, true) === 0x06054b50) return offset;
  return undefined;
}
