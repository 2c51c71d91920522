import { join } from 'node:path';
import { z } from 'zod';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYaml, type YamlReading } from '../diagnostics/yaml.ts';
import { readFragment } from '../markdown/index.ts';
import { compareFolded } from '../markup/collation.ts';
import { chapterAddress, kebab, termAddress, withBase } from './addresses.ts';
import type { Collector } from './collector.ts';
import { chapterCiter, looseContext, type Registry } from './context.ts';
import { sourceName } from './folders.ts';
import type { NumberedChapter } from './labels.ts';
import type { GlossaryTerm } from './model.ts';
import { readText, type Sources } from './sources.ts';

const glossaryMatter = z.array(
  z.strictObject({
    /** As in <Term of={id}>. */
    id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'letters and digits, a letter first: foreignTrade'),
    term: z.string().min(1),
    /** What an abbreviation stands for. */
    long: z.string().min(1).optional(),
    /** In other languages, by their codes. */
    names: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'the code of a language: zh'), z.string().min(1)).default({}),
    /** A short text in Markdown. */
    definition: z.string().min(1),
    seeAlso: z.array(z.string()).default([]),
    /** A work of a chapter's bibliography: chapter/key. */
    source: z.string().optional(),
  }),
);

/** Glossary.yaml as it was read. */
export interface GlossaryDraft {
  file: string;
  entries: z.infer<typeof glossaryMatter>;
  place: YamlReading<unknown>['place'];
  origin: YamlReading<unknown>['origin'];
}

/** Null where there is a glossary that cannot be read: what points into it may be right. */
export async function draftGlossary(sources: Sources, found: Collector): Promise<GlossaryDraft | null> {
  const path = join(sources.folders.content, 'glossary.yaml');
  const file = sourceName(sources.folders, path);
  const { text: source, diagnostics: unreadable } = await readText(sources, path);
  found.add(unreadable);
  if (unreadable.length > 0) return null;
  if (source === null) return { file, entries: [], place: () => ({ file, line: 1, column: 1 }), origin: () => undefined };
  const { value, diagnostics, place, origin } = readYaml(file, source, glossaryMatter);
  found.add(diagnostics);
  if (value === undefined) return null;
  const anchors = value.map(({ id }) => kebab(id));
  found.add(value.flatMap(({ id }, i) => (anchors.indexOf(kebab(id)) < i ? [diagnose(place([i, 'id']), complaints.duplicateTerm(id))] : [])));
  return { file, entries: value, place, origin };
}

/** The terms in the order of the alphabet, each with the sections that use it. */
export function renderGlossary(registry: Registry, chapters: readonly NumberedChapter[], found: Collector): GlossaryTerm[] {
  const { glossary } = registry;
  if (glossary === null) return [];
  const context = looseContext(registry, glossary.file, '');
  const ids = glossary.entries.map(({ id }) => id);
  const named = new Map(glossary.entries.map(({ id, term }) => [id, term]));
  const terms = glossary.entries.map(({ id, term, long, names, definition, seeAlso, source }, i): GlossaryTerm => {
    for (const [j, other] of seeAlso.entries()) {
      if (!named.has(other)) found.add([diagnose(glossary.place([i, 'seeAlso', j]), complaints.unknownTerm(other, nearest(other, ids)))]);
    }
    const uses = chapters.flatMap(({ draft }) => draft.scan.components.filter((use) => use.component === 'Term' && use.name === id).map(({ section }) => ({ chapter: draft.slug, section })));
    if (uses.length === 0 && !chapters.some(({ draft }) => draft.prose.broken)) found.add([diagnose(glossary.place([i, 'id']), complaints.unusedTerm(id))]);
    const text = found.try(() => readFragment(definition, context, { origin: glossary.origin([i, 'definition']), report: found.add }));
    return {
      id,
      anchor: kebab(id),
      address: termAddress(id),
      term,
      long: long ?? null,
      names,
      definitionHtml: text?.html ?? '',
      definitionText: text?.text ?? '',
      seeAlso: seeAlso.map((other) => ({ term: named.get(other) ?? other, address: termAddress(other) })),
      sourceHtml: source === undefined ? null : sourceOf(source, i, registry, found),
      uses: uses.filter((use, at) => uses.findIndex(({ chapter, section }) => chapter === use.chapter && section === use.section) === at),
    };
  });
  return terms.sort((a, b) => compareFolded(a.term, b.term));
}

function sourceOf(source: string, index: number, registry: Registry, found: Collector): string | null {
  const [slug = '', key = ''] = source.split('/');
  const chapter = registry.chapters.get(slug);
  if (chapter?.draft.bibliography.references.has(key)) {
    return chapterCiter(registry, chapter, { ids: false, address: withBase(registry.base, chapterAddress(slug)) }).cite({ mode: 'narrative', items: [{ key }] });
  }
  const known = [...registry.chapters.values()].flatMap(({ draft }) => [...draft.bibliography.references.keys()].map((other) => `${draft.slug}/${other}`));
  if (!registry.unread.has(slug) && registry.glossary) found.add([diagnose(registry.glossary.place([index, 'source']), complaints.termSource(source, nearest(source, known)))]);
  return null;
}
