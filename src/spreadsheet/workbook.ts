import { SpreadsheetFault } from './fault.ts';
import { readSheet, type SheetCells } from './sheet.ts';
import { visitXml } from './xml.ts';
import { openZip } from './zip.ts';

/** A workbook as it is opened: nothing of its sheets is read before one is asked for. */
export interface Workbook {
  /** In the order of the tabs. */
  sheets: readonly string[];
  /** The cells of a sheet that hold anything; the first sheet if none is named. Throws SpreadsheetFault. */
  cells(sheet?: string): SheetCells;
}

const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Opens the bytes of an .xlsx file. Throws SpreadsheetFault where they are none, or would unpack to more than any table has. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const part = openZip(bytes);
  const need = (name: string): Uint8Array => {
    const found = part(name);
    if (!found) throw new SpreadsheetFault(`it is a zip archive, but holds no workbook of Excel (${name} is missing)`);
    return found;
  };
  const targets = new Map<string, string>();
  const relations = need(RELATIONS);
  visitXml(RELATIONS, relations, {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: { name: string; path: string }[] = [];
  visitXml('xl/workbook.xml', need('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', path: targets.get(id) ?? '' });
    },
  });
  let shared: readonly string[] | undefined;
  let dates: readonly boolean[] | undefined;
  return {
    sheets: sheets.map(({ name }) => name),
    cells: (wanted) => {
      const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
      if (!sheet) throw new SpreadsheetFault(wanted === undefined ? 'it has no sheet' : `it has no sheet “${wanted}”`, sheets.map(({ name }) => name));
      shared ??= sharedStrings(part('xl/sharedStrings.xml'));
      dates ??= dateStyles(part('xl/styles.xml'));
      return readSheet(sheet.path, need(sheet.path), { name: sheet.name, shared, dates });
    },
  };
}

/** Texts that cells name by number. Readings beside Chinese or Japanese words are no part of a text. */
function sharedStrings(bytes: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (!bytes) return texts;
  let text = '';
  let taking = false;
  let aside = false;
  visitXml('xl/sharedStrings.xml', bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      taking = name === 't' && !aside;
    },
    text: (piece) => {
      if (taking) text += piece;
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

// Formats 14 to 22 and 45 to 47 are the built-in ones for days and times.
const isBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** For each style of a cell, whether it shows a number as a date. */
function dateStyles(bytes: Uint8Array | undefined): boolean[] {
  const styles: boolean[] = [];
  if (!bytes) return styles;
  const own = new Map<number, boolean>();
  let inside = false;
  visitXml('xl/styles.xml', bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), /[dyhs]|mmm/i.test((attributes['formatCode'] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/i, '')));
      if (name === 'cellXfs') inside = true;
      if (name === 'xf' && inside) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(own.get(id) ?? isBuiltIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}
