import { escapeMarkup } from '../markup/escape.ts';
import { viewOfTable } from '../tables/view.ts';
import type { Chapter, GlossaryTerm, Html } from '../volume/model.ts';
import { namesOf } from './glossary.ts';

const ROWS = 4;

/**
 * What other pages show beside a link into a chapter, by the anchor that it leads to: a figure's title and drawing, a
 * table's first rows, a formula, a section's first sentence, a work. Pictures name their file beside the chapter in
 * `data-src`, because whoever shows them stands elsewhere.
 */
export function chapterPreviews({ figures, tables, equations, sections, references }: Pick<Chapter, 'figures' | 'tables' | 'equations' | 'sections' | 'references'>): Readonly<Record<string, Html>> {
  return Object.fromEntries([
    ...sections.map(({ id, number, titleHtml, lead }) => [id, title(`${number === null ? '' : `${number} `}${titleHtml}`) + (lead === '' ? '' : `<p>${escapeMarkup(lead)}</p>`)]),
    ...figures.map(({ id, label, name, definition, rendered }) => [label, named(name, definition.title) + picture(`figures/${id}.svg`, rendered.standaloneSvg)]),
    ...tables.map(({ label, name, definition }) => [label, named(name, definition.title) + firstRows(definition)]),
    ...equations.map(({ id, html }) => [id, html]),
    ...references.map(({ id, html }) => [id, `<p>${html}</p>`]),
  ]);
}

/**
 * What other pages show beside a term, by its anchor.
 * @param relative makes the links of a text relative to the glossary's page
 */
export function glossaryPreviews(glossary: readonly GlossaryTerm[], relative: (html: Html) => Html): Readonly<Record<string, Html>> {
  return Object.fromEntries(
    glossary.map(({ anchor, term, long, definitionHtml, ...entry }) => {
      const names = namesOf(entry).map(({ lang, name }) => `<span class="term-name" lang="${escapeMarkup(lang)}">${escapeMarkup(name)}</span>`);
      return [anchor, title(escapeMarkup(long === null ? term : `${term}: ${long}`) + names.join('')) + relative(definitionHtml)];
    }),
  );
}

function title(html: Html): Html {
  return `<p class="figure-title">${html}</p>`;
}

function named(name: string, words: string): Html {
  return title(`<span class="figure-name">${escapeMarkup(name)}</span> ${escapeMarkup(words)}`);
}

// With its size, so that a box has its own before the picture is there.
function picture(file: string, svg: string): Html {
  const [, width, height] = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return `<img alt="" data-src="${escapeMarkup(file)}" width="${width}" height="${height}">`;
}

function firstRows(definition: Parameters<typeof viewOfTable>[0]): Html {
  const { columns, rows } = viewOfTable({ ...definition, rows: () => definition.rows().slice(0, ROWS) });
  const number = (index: number): string => (columns[index]?.numeric ? ' class="number"' : '');
  const head = columns.map(({ labelHtml }, index) => `<th${number(index)}>${labelHtml}</th>`).join('');
  const body = rows.map(({ cells }) => `<tr>${cells.map(({ html }, index) => `<td${number(index)}>${html ?? '—'}</td>`).join('')}</tr>`).join('');
  return `<table aria-hidden="true"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
