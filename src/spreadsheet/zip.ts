import { inflateRawSync } from 'node:zlib';
import { SpreadsheetFault } from './fault.ts';

/** No table that a person keeps in a spreadsheet comes near these. */
const LARGEST_PART = 256 * 1024 * 1024;
const LARGEST_WHOLE = 512 * 1024 * 1024;
const MOST_PARTS = 5000;
/** XML of numbers packs to a tenth, XML of nothing to a thousandth. */
const STEEPEST = 400;
const SMALL = 16 * 1024 * 1024;

interface Entry {
  offset: number;
  packed: number;
  size: number;
  method: number;
}

/** The files inside a zip archive, unpacked one by one and never to more than they say. Throws SpreadsheetFault. */
export function openZip(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) {
    throw new SpreadsheetFault(bytes.length > 8 && view.getUint32(0, false) === 0xd0cf11e0 ? 'it is in the format of Excel 97 to 2003 (.xls), or locked with a password' : 'it is no workbook: no zip archive begins here');
  }
  const entries = readDirectory(view, bytes);
  return (name) => {
    const entry = entries.get(name);
    return entry && unpack(entry, view, bytes, name);
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = endRecord(view);
  if (end === undefined) throw new SpreadsheetFault('its end is missing; the file was cut off');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new SpreadsheetFault(`it holds ${count} files`);
  const entries = new Map<string, Entry>();
  let offset = view.getUint32(end + 16, true);
  let whole = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== 0x02014b50) throw new SpreadsheetFault('its table of contents is damaged');
    const [packed, size, length] = [view.getUint32(offset + 20, true), view.getUint32(offset + 24, true), view.getUint16(offset + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + length));
    whole += size;
    if (size > LARGEST_PART || whole > LARGEST_WHOLE || (size > SMALL && size > packed * STEEPEST)) throw new SpreadsheetFault(`it would unpack to ${Math.round(Math.max(whole, size) / 1024 / 1024)} MB or more`);
    entries.set(name, { offset: view.getUint32(offset + 42, true), packed, size, method: view.getUint16(offset + 10, true) });
    offset += 46 + length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

function unpack({ offset, packed, size, method }: Entry, view: DataView, bytes: Uint8Array, name: string): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new SpreadsheetFault(`its part ${name} is damaged`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (method === 0) return body;
  if (method !== 8) throw new SpreadsheetFault(`its part ${name} is packed in a way that spreadsheets do not use`);
  try {
    // A part that unpacks to more than it says is a bomb.
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new SpreadsheetFault(code === 'ERR_BUFFER_TOO_LARGE' ? `its part ${name} unpacks to more than it says` : `its part ${name} is damaged`);
  }
}

function endRecord(view: DataView): number | undefined {
  for (let offset = view.byteLength - 22; offset >= Math.max(0, view.byteLength - 22 - 65_535); offset -= 1) if (view.getUint32(offset, true) === 0x06054b50) return offset;
  return undefined;
}
