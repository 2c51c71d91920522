import { deflateRawSync, crc32 } from 'node:zlib';

/** A cell of a made-up sheet: a number, a text, or XML of its own. */
export type MadeCell = number | string | null | { xml: (address: string) => string };

/** The bytes of an .xlsx file that holds these sheets, as the smallest program would write it. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>, more: { merged?: readonly string[]; parts?: Readonly<Record<string, string>> } = {}): Uint8Array {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const parts: Record<string, string> = {
    'xl/workbook.xml': `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    // The second style is a date, the third one of a program's own.
    'xl/styles.xml': `${head}<styleSheet><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `${head}<worksheet><sheetData>${(sheets[name] ?? []).map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c + 1)}${r + 1}`)).join('')}</row>`).join('')}</sheetData>${more.merged ? `<mergeCells>${more.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  });
  return zipOf({ ...parts, ...more.parts });
}

function cellXml(cell: MadeCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml(address);
  return typeof cell === 'number' ? `<c r="${address}"><v>${cell}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

/** A zip archive of texts. `says` lets a part claim another size than it has. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, says: Readonly<Record<string, number>> = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const body = Buffer.from(content);
    const packed = deflateRawSync(body);
    const size = says[name] ?? body.length;
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(body), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(body), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, label, packed);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
