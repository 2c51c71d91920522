import type { Place } from '../../record/place.ts';
import type { CitableRecord } from '../../record/record.ts';
import type { Chapter } from '../../volume/model.ts';
import { words } from '../../components/words.ts';
import { proseOf, proseOfHtml, type Note } from '../prose.ts';
import { element, text, type Xml } from '../xml.ts';
import { blocks, sectionsXml } from './blocks.ts';
import type { Context } from './context.ts';
import { frontXml } from './front.ts';
import { referencesXml } from './references.ts';

const NAMESPACES = { 'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xmlns:mml': 'http://www.w3.org/1998/Math/MathML', 'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/' };

/** A chapter as an article of the Journal Publishing Tag Set, version 1.3, to stand beside its page: "/chapters/overview/overview.xml". */
export function jatsArticle(chapter: Chapter, record: CitableRecord, place: Place): string {
  const { children, notes, formulas } = proseOf(chapter.body, place.base);
  const context: Context = { chapter, record, place, formulas };
  const article = element('article', { ...NAMESPACES, 'dtd-version': '1.3', 'article-type': 'research-article', 'xml:lang': record.language }, [
    frontXml(context, (html) => {
      const prose = proseOfHtml(html, place.base);
      return blocks(prose.children, { ...context, formulas: prose.formulas });
    }),
    element('body', {}, sectionsXml(children, context)),
    backXml(notes, context),
  ]);
  const doctype = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.3 20210610//EN" "JATS-journalpublishing1-3-mathml3.dtd">';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n${article}\n`;
}

function backXml(notes: readonly Note[], context: Context): Xml | null {
  const { references } = context.record;
  if (notes.length + references.length === 0) return null;
  return element('back', {}, [
    notes.length === 0 ? null : element('fn-group', {}, [element('title', {}, text(words.notes)), ...notes.map((note) => noteXml(note, context))]),
    references.length === 0 ? null : element('ref-list', {}, [element('title', {}, text(words.references)), referencesXml(references)]),
  ]);
}

function noteXml({ id, number, children }: Note, context: Context): Xml {
  return element('fn', { id }, [element('label', {}, text(number)), blocks(children, context)]);
}
