import type { Complaint } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawEntry, RawField } from './bibtex-syntax.ts';

// What belongs to an entry itself, and is no part of what is in it.
const own = new Set(['crossref', 'xdata', 'xref', 'ids', 'key', 'label', 'shorthand', 'related', 'options', 'presort', 'sortkey', 'abstract', 'keywords', 'note', 'pages', 'pagetotal', 'doi', 'url', 'urldate', 'eprint', 'file', 'entrysubtype']);
const titles: readonly (readonly [string, string])[] = [['title', 'booktitle'], ['subtitle', 'booksubtitle']];
const parts = new Set(['inproceedings', 'conference', 'incollection', 'inbook', 'bookinbook', 'suppbook', 'suppcollection', 'inreference']);

export interface Inherited {
  /** With the fields that they take over. */
  entries: RawEntry[];
  /** Keys of those that others take over from. */
  parents: ReadonlySet<string>;
  /** Keys of those that lack something because what they take over from is not there. */
  orphans: ReadonlySet<string>;
}

/**
 * Gives entries what they take over: from `crossref` the fields that they lack, where the title of a book becomes the
 * title of what holds its parts; from each of `xdata` all fields that they lack. Parents may stand anywhere in the file.
 */
export function inherit(entries: readonly RawEntry[], report: (offset: number, complaint: Complaint) => void): Inherited {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const parents = new Set<string>(entries.filter(({ type }) => type === 'xdata').map(({ key }) => key));
  const orphans = new Set<string>();
  const done = new Map<RawEntry, RawEntry>();

  function resolved(entry: RawEntry, line: readonly RawEntry[]): RawEntry {
    const known = done.get(entry);
    if (known !== undefined) return known;
    const fields = new Map(entry.fields);
    for (const [name, key, field] of references(entry)) {
      const parent = byKey.get(key);
      if (parent === undefined || parent === entry || line.includes(parent)) {
        orphans.add(entry.key);
        const others = [...byKey.keys()].filter((other) => other !== entry.key);
        report(field.valueOffset, parent === undefined ? complaints.bibParent(name, key, nearest(key, others)) : complaints.bibParentLoop(name, key));
      } else {
        parents.add(key);
        const from = resolved(parent, [...line, entry]);
        for (const taken of name === 'xdata' ? from.fields.values() : takenOver(entry, from)) if (!fields.has(taken.name) && taken.name !== 'xdata') fields.set(taken.name, taken);
      }
    }
    const whole = { ...entry, fields };
    done.set(entry, whole);
    return whole;
  }

  return { entries: entries.map((entry) => resolved(entry, [])), parents, orphans };
}

function references({ fields }: RawEntry): [name: string, key: string, field: RawField][] {
  return ['crossref', 'xdata'].flatMap((name) => {
    const field = fields.get(name);
    const keys = name === 'xdata' ? (field?.value.split(',') ?? []) : [field?.value ?? ''];
    return field === undefined ? [] : keys.map((key): [string, string, RawField] => [name, key.trim(), field]).filter(([, key]) => key !== '');
  });
}

function takenOver(child: RawEntry, parent: RawEntry): RawField[] {
  const fields = [...parent.fields.values()].filter(({ name }) => !own.has(name));
  if (child.type === 'article') return fields.flatMap((field) => (field.name === 'title' ? [{ ...field, name: 'journaltitle' }] : field.name === 'subtitle' ? [] : [field]));
  if (!parts.has(child.type)) return fields;
  // A parent that says its booktitle says it for its parts, as BibTeX's own examples do.
  const renamed = titles.flatMap(([from, to]) => {
    const field = parent.fields.get(to) ?? parent.fields.get(from);
    return field === undefined ? [] : [{ ...field, name: to }];
  });
  const rest = fields.filter(({ name }) => !titles.flat().includes(name));
  // Who wrote a whole book wrote its chapters; who edited it did not.
  return [...renamed, ...rest.filter(({ name }) => name !== 'author' || child.type === 'inbook')];
}
