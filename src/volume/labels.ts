import { placeInCode } from '../diagnostics/code.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import type { ScannedComponent } from '../markdown/index.ts';
import type { TableDefinition } from '../tables/table.ts';
import { chapterAddress, kebab } from './addresses.ts';
import type { ChapterDraft } from './draft.ts';
import type { Exports } from './exports.ts';
import type { Label, Numbering } from './model.ts';
import { labelled, roman, sectionNumbers } from './numbering.ts';

/** A figure or table at the place where its chapter shows it. */
export interface Numbered<Definition> {
  name: string;
  id: string;
  /** Null for a companion, which the paper does not have. */
  number: string | null;
  /** "Figure 1", "Companion to Figure 1". */
  text: string;
  numbering: Numbering;
  definition: Definition;
  use: ScannedComponent;
}

/** A chapter whose parts have their numbers. */
export interface NumberedChapter {
  draft: ChapterDraft;
  number: number;
  sectionNumbers: ReadonlyMap<string, string>;
  equationNumbers: ReadonlyMap<string, string>;
  figures: readonly Numbered<FigureDefinition>[];
  tables: readonly Numbered<TableDefinition>[];
  /** By id: "fig-deficit". */
  labels: ReadonlyMap<string, Label>;
  diagnostics: readonly Diagnostic[];
}

/** Numbers everything of a chapter in the order of its text. */
export function numberChapter(draft: ChapterDraft, number: number): NumberedChapter {
  const { scan, matter, slug } = draft;
  const sections = matter.numbering.sections ? sectionNumbers(scan.sections.map(({ depth }) => depth)) : [];
  const sectionNumberOf = new Map(scan.sections.flatMap(({ id }, i) => (sections[i] === undefined ? [] : [[id, sections[i]]])));
  const equationNumberOf = new Map(scan.equations.map(({ id }, i) => [id, String(i + 1)]));
  const figures = shown(scan.components, 'Figure', draft.figures);
  const tables = shown(scan.components, 'Table', draft.tables);
  const pictures = scan.images.filter((image) => image.label !== undefined);
  const figureNumbers = companionsApart(figures, draft.figures, (use) => pictures.filter(({ after }) => after <= scan.components.indexOf(use)).length);
  const drawnBefore = (after: number): number => figures.filter(({ definition, use }) => definition.companionOf === undefined && scan.components.indexOf(use) < after).length;
  const tableNumber = matter.numbering.tables === 'roman' ? roman : String;
  const numberedTables = tables.map((table, i) => ({ ...table, number: tableNumber(i + 1), ...named({ kind: 'table', number: tableNumber(i + 1) }) }));

  const anchor = (id: string): string => `${chapterAddress(slug)}#${id}`;
  const labels: Label[] = [
    ...scan.sections.map(({ id, title }): Label => ({ id, kind: 'section', chapter: slug, text: sectionText(sectionNumberOf.get(id), title), address: anchor(id), title })),
    ...scan.equations.map(({ id }): Label => ({ id, kind: 'equation', chapter: slug, text: labelled({ kind: 'equation', number: equationNumberOf.get(id) ?? '?' }), address: anchor(id), title: '' })),
    ...pictures.map(({ label = '', after }, i): Label => ({ id: label, kind: 'figure', chapter: slug, text: labelled({ kind: 'figure', number: String(drawnBefore(after) + i + 1) }), address: anchor(label), title: '' })),
    ...figureNumbers.numbered.map(({ id, text, definition }): Label => ({ id: `fig-${id}`, kind: 'figure', chapter: slug, text, address: anchor(`fig-${id}`), title: definition.title })),
    ...numberedTables.map(({ id, text, definition }): Label => ({ id: `tbl-${id}`, kind: 'table', chapter: slug, text, address: anchor(`tbl-${id}`), title: definition.title })),
  ];
  return {
    draft,
    number,
    sectionNumbers: sectionNumberOf,
    equationNumbers: equationNumberOf,
    figures: figureNumbers.numbered,
    tables: numberedTables,
    labels: new Map([...misspelt(draft, 'Figure', draft.figures, 'fig'), ...misspelt(draft, 'Table', draft.tables, 'tbl'), ...labels].map((label) => [label.id, label])),
    diagnostics: [...figureNumbers.diagnostics, ...neverShown(draft, 'Figure', draft.figures, figures), ...neverShown(draft, 'Table', draft.tables, tables)],
  };
}

function hasUnknown(draft: ChapterDraft, component: string, { definitions }: Exports<unknown>): boolean {
  return draft.scan.components.some((use) => use.component === component && !definitions.has(use.name));
}

/** Labels of exports while a use is misspelt or an export is unsound, so that one mistake is told once and not at every mention. */
function misspelt(draft: ChapterDraft, component: string, { definitions, unsound, failed }: Exports<unknown>, prefix: string): Label[] {
  const used = draft.scan.components.filter((use) => use.component === component).map(({ name }) => name);
  const uncertain = failed ? used : used.some((name) => !definitions.has(name)) ? [...definitions.keys(), ...unsound] : [];
  return uncertain.map((name) => ({ id: `${prefix}-${kebab(name)}`, kind: 'section', chapter: draft.slug, text: name, address: chapterAddress(draft.slug), title: name }));
}

type Shown<D> = Pick<Numbered<D>, 'name' | 'id' | 'definition' | 'use'>;

function shown<D>(components: readonly ScannedComponent[], component: string, { definitions }: Exports<D>): Shown<D>[] {
  return components.flatMap((use) => {
    const definition = use.component === component ? definitions.get(use.name) : undefined;
    return definition === undefined ? [] : [{ name: use.name, id: kebab(use.name), definition, use }];
  });
}

function companionsApart<D extends { companionOf?: string }>(figures: readonly Shown<D>[], { declaredIn, unsound }: Exports<D>, picturesBefore: (use: ScannedComponent) => number): { numbered: Numbered<D>[]; diagnostics: Diagnostic[] } {
  const own = figures.filter(({ definition }) => definition.companionOf === undefined);
  const numberOf = new Map(own.map(({ id, use }, i) => [id, String(i + 1 + picturesBefore(use))]));
  const diagnostics: Diagnostic[] = [];
  const numbered = figures.map((figure): Numbered<D> => {
    const { companionOf } = figure.definition;
    const number = numberOf.get(companionOf ?? figure.id);
    if (companionOf === undefined) return { ...figure, number: number ?? null, ...named({ kind: 'figure', number: number ?? '?' }) };
    if (number === undefined && ![...unsound].some((name) => kebab(name) === companionOf)) {
      const known = [...numberOf.keys()];
      diagnostics.push(diagnose(placeInCode(declaredIn(figure.name), figure.name, ['companionOf']), complaints.figureCompanion(figure.name, companionOf, nearest(companionOf, known), known)));
    }
    return { ...figure, number: null, ...named({ kind: 'companion', number: number ?? '?' }) };
  });
  return { numbered, diagnostics };
}

function neverShown<D>(draft: ChapterDraft, component: string, exports: Exports<D>, uses: readonly Shown<D>[]): Diagnostic[] {
  // A chapter that could not be parsed shows nothing yet, and a misspelt use is told where it stands.
  if (draft.prose.broken || hasUnknown(draft, component, exports)) return [];
  const names = new Set(uses.map(({ name }) => name));
  return [...exports.definitions.keys()]
    .filter((name) => !names.has(name))
    .map((name) => diagnose(placeInCode(exports.declaredIn(name), name), complaints.exportUnused(component, name, draft.file)));
}

function sectionText(number: string | undefined, title: string): string {
  return number === undefined ? `the section “${title}”` : labelled({ kind: 'section', number });
}

function named(numbering: Numbering): { numbering: Numbering; text: string } {
  return { numbering, text: labelled(numbering) };
}
