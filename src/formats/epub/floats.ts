import { sourceLine } from '../../figures/standalone.ts';
import { palette } from '../../figures/palette.ts';
import { capitalized } from '../../components/words.ts';
import { viewOfTable, type ViewCell, type ViewColumn } from '../../tables/view.ts';
import { lookup } from '../../volume/lookup.ts';
import { classicSvg, plainColours } from '../drawing.ts';
import { element, text, type Xml } from '../xml.ts';
import type { Context } from './context.ts';
import { bookAddress } from './addresses.ts';
import { xhtmlOf } from './xhtml.ts';

/** A chart with its caption, its drawing in light colours on paper, and what it shows in words. */
export function figureXhtml(of: string, context: Context): Xml {
  const figure = lookup(context.volume).figures[of];
  if (figure === undefined) throw new Error(`no figure ${of}`);
  const { label, name, definition, captionHtml, rendered } = figure;
  const { language: { words, coverage, bases } } = context;
  const { wide } = rendered;
  const drawing = classicSvg(plainColours(wide.svg))
    .replace('<svg ', `<svg aria-describedby="${label}-description" `)
    .replace(/(<\/desc>|<svg [^>]*>(?!<title))/, `$1<rect width="100%" height="100%" fill="${palette.paper}"/>`);
  return element('figure', { id: label, 'aria-labelledby': `${label}-caption` }, [
    element('figcaption', { id: `${label}-caption` }, [
      element('p', { class: 'float-title' }, [element('span', { class: 'float-name' }, text(name)), ' ', text(definition.title)]),
      element('p', { class: 'measure' }, text(definition.measure)),
    ]),
    element('div', { class: 'drawing' }, drawing),
    element('div', { class: 'float-foot' }, [
      element('p', {}, text([`${capitalized(words.basis)}: ${rendered.bases.map((basis) => bases[basis]).join(', ')}.`, rendered.coverage && `${capitalized(coverage(rendered.coverage))}.`].filter(Boolean).join(' '))),
      labelled(words.missing, definition.missing),
      xhtmlOf(captionHtml, context),
      labelled(words.formula, definition.formula),
      element('p', {}, text(sourceLine(definition))),
      element('details', {}, [element('summary', {}, text(words.description)), element('p', { id: `${label}-description` }, text(rendered.description))]),
    ]),
  ]);
}

export function tableXhtml(of: string, context: Context): Xml {
  const table = lookup(context.volume).tables[of];
  if (table === undefined) throw new Error(`no table ${of}`);
  const { label, name, definition, captionHtml, verdicts } = table;
  const { columns, rows } = viewOfTable(definition);
  const fields = Object.keys(definition.columns);
  const { volume, place, page, language } = context;
  const cell = ({ html }: ViewCell, column: ViewColumn | undefined, row: number, field: string): Xml => {
    const entry = verdicts[row]?.[field];
    // A row whose header stands above it has an empty cell there, which heads nothing.
    const tag = column?.header && html !== '' ? 'th' : 'td';
    const words = html === null ? element('span', { role: 'img', 'aria-label': language.words.missingCell }, '—') : xhtmlOf(html, context);
    const spoken = entry && [language.verdicts[entry.verdict], entry.recomputedText].filter(Boolean).join(': ');
    return element(tag, { scope: tag === 'th' ? 'row' : undefined, class: column?.numeric ? 'number' : undefined }, entry === undefined ? words || ' ' : element('a', { class: 'claim', href: bookAddress(entry.address, volume, place, page), title: spoken }, words));
  };
  return element('figure', { id: label, class: 'table', 'aria-labelledby': `${label}-caption` }, [
    element('figcaption', { id: `${label}-caption` }, element('p', { class: 'float-title' }, [element('span', { class: 'float-name' }, text(name)), ' ', text(definition.title)])),
    element('table', { 'aria-labelledby': `${label}-caption` }, [
      element('thead', {}, element('tr', {}, columns.map(({ labelHtml, unit, numeric }) => element('th', { scope: 'col', class: numeric ? 'number' : undefined }, [xhtmlOf(labelHtml, context), unit === undefined ? null : text(` ${unit}`)])))),
      element('tbody', {}, rows.map(({ cells }, row) => element('tr', {}, cells.map((each, index) => cell(each, columns[index], row, fields[index] ?? ''))))),
    ]),
    element('div', { class: 'float-foot' }, [xhtmlOf(captionHtml, context), definition.datasets.length === 0 ? null : element('p', {}, text(sourceLine(definition)))]),
  ]);
}

function labelled(label: string, words: string | undefined): Xml | null {
  return words === undefined ? null : element('p', {}, [element('b', {}, text(label)), text(` ${words}`)]);
}
