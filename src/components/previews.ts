import { escapeMarkup } from '../markup/escape.ts';
import { viewOfTable } from '../tables/view.ts';
import type { Chapter, GlossaryTerm, Html, Numbering } from '../volume/model.ts';
import { namesOf } from './glossary.ts';

const ROWS = 4;

/** How a page that is not in the language of the texts speaks of them. */
export interface Speaking {
  label: (numbering: Numbering) => string;
  /** The language of what stays as it was written; nothing where the page is in it. */
  lang: string | undefined;
  /** Way from the page of the chapter to the folder of its files. */
  files: string;
}

/**
 * What other pages show beside a link into a chapter, by the anchor that it leads to: a figure's title and drawing, a
 * table's first rows, a formula, a section's first sentence, a work. Pictures name their file beside the chapter in
 * `data-src`, because whoever shows them stands elsewhere.
 */
export function chapterPreviews({ figures, tables, equations, sections, references }: Pick<Chapter, 'figures' | 'tables' | 'equations' | 'sections' | 'references'>, { label: said, lang, files }: Speaking): Readonly<Record<string, Html>> {
  const own = (html: Html): Html => (lang === undefined ? html : `<span lang="${escapeMarkup(lang)}">${html}</span>`);
  const text = (html: Html): Html => `<p${lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`}>${html}</p>`;
  const named = (numbering: Numbering, words: string): Html => title(`<span class="figure-name">${escapeMarkup(said(numbering))}</span> ${own(escapeMarkup(words))}`);
  return Object.fromEntries([
    ...sections.map(({ id, number, titleHtml, lead }) => [id, title(own(`${number === null ? '' : `${number} `}${titleHtml}`)) + (lead === '' ? '' : text(escapeMarkup(lead)))]),
    ...figures.map(({ id, label, numbering, definition, rendered }) => [label, named(numbering, definition.title) + picture(`${files}figures/${id}.svg`, rendered.standaloneSvg)]),
    ...tables.map(({ label, numbering, definition }) => [label, named(numbering, definition.title) + firstRows(definition, lang)]),
    ...equations.map(({ id, html }) => [id, html.value]),
    ...references.map(({ id, html }) => [id, text(html)]),
  ]);
}

/**
 * What other pages show beside a term, by its anchor.
 * @param relative makes the links of a text relative to the glossary's page
 * @param lang of the terms and their definitions, where the page is in another
 */
export function glossaryPreviews(glossary: readonly GlossaryTerm[], relative: (html: Html) => Html, lang?: string): Readonly<Record<string, Html>> {
  return Object.fromEntries(
    glossary.map(({ anchor, term, long, definitionHtml, ...entry }) => {
      const names = namesOf(entry).map((name) => `<span class="term-name" lang="${escapeMarkup(name.lang)}">${escapeMarkup(name.name)}</span>`);
      const said = escapeMarkup(long === null ? term : `${term}: ${long}`);
      const definition = relative(definitionHtml);
      if (lang === undefined) return [anchor, title(said + names.join('')) + definition];
      return [anchor, `${title(`<span lang="${escapeMarkup(lang)}">${said}</span>${names.join('')}`)}<div lang="${escapeMarkup(lang)}">${definition}</div>`];
    }),
  );
}

function title(html: Html): Html {
  return `<p class="figure-title">${html}</p>`;
}

// With its size, so that a box has its own before the picture is there.
function picture(file: string, svg: string): Html {
  const [, width, height] = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return `<img alt="" data-src="${escapeMarkup(file)}" width="${width}" height="${height}">`;
}

function firstRows({ columns: declared, rows: all }: Parameters<typeof viewOfTable>[0], lang: string | undefined): Html {
  const { columns, rows } = viewOfTable({ columns: declared, rows: () => all().slice(0, ROWS) });
  const number = (index: number): string => (columns[index]?.numeric ? ' class="number"' : '');
  const head = columns.map(({ labelHtml }, index) => `<th${number(index)}>${labelHtml}</th>`).join('');
  const body = rows.map(({ cells }) => `<tr>${cells.map(({ html }, index) => `<td${number(index)}>${html ?? '—'}</td>`).join('')}</tr>`).join('');
  return `<table aria-hidden="true"${lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
