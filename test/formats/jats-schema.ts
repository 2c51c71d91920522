import { resolve } from 'node:path';
import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readFileSync } from 'node:fs';

xmlRegisterFsInputProviders();
const path = resolve(import.meta.dirname, 'jats-schema/JATS-journalpublishing1-3-mathml3.xsd');
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_NONET }));

/** What the schema of JATS 1.3 finds wrong with an article; throws where it is not even XML. */
export function jatsFaults(xml: string): string[] {
  // The schema is the one above, not what the document type names.
  const document = XmlDocument.fromString(xml.replace(/<!DOCTYPE[^>]*>/, ''));
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    throw error;
  } finally {
    document.dispose();
  }
}

/** Ids that stand twice, and references to ids that do not stand at all, which the schema does not look at. */
export function idFaults(xml: string): string[] {
  const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`);
  const lost = [...xml.matchAll(/ rid="([^"]*)"/g)].map(([, id = '']) => id).filter((id) => !ids.includes(id)).map((id) => `${id} nowhere`);
  return [...twice, ...lost];
}
