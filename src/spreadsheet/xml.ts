import { SaxesParser } from 'saxes';
import { SpreadsheetFault } from './fault.ts';

/** What is done while a part is read; names come without their prefixes. */
export interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const DEEPEST = 64;
const PIECE = 1 << 16;

/** Reads a part of a workbook from its first element to its last. Entities that a document declares are refused with its DTD. */
export function visitXml(part: string, bytes: Uint8Array, { open, text, close }: Visitor): void {
  const parser = new SaxesParser();
  let depth = 0;
  let fault: SpreadsheetFault | undefined;
  const fail = (reason: string): void => {
    fault ??= new SpreadsheetFault(`its part ${part} ${reason}`);
  };
  parser.on('error', (error) => fail(`is no XML (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`));
  parser.on('doctype', () => fail('declares entities, which no workbook does'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) fail(`has elements inside one another more than ${DEEPEST} times`);
    // Without `xmlns` the parser gives attributes as plain texts.
    if (!fault) open?.(plain(tag.name), tag.attributes as Readonly<Record<string, string>>);
  });
  parser.on('text', (piece) => {
    if (!fault) text?.(piece);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (!fault) close?.(plain(tag.name));
  });
  const decoder = new TextDecoder();
  // In pieces, so that a bad part is left early and no second copy of a large one is made.
  for (let start = 0; start < bytes.length && !fault; start += PIECE) parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
  if (!fault) parser.close();
  if (fault) throw fault;
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
