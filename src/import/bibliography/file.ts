import { parseEntries } from '../../citation/bibtex-syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { diagnose } from '../../diagnostics/complaint.ts';
import { lineIndex } from '../../diagnostics/place.ts';
import type { Entry } from '../document.ts';

/** The entries of a .bib file, first come first kept. What is wrong in the file is returned, not thrown: the rest can be had. */
export function readBibliography(file: string, source: string): { entries: Entry[]; diagnostics: Diagnostic[] } {
  const { entries, diagnostics } = parseEntries(file, source);
  const index = lineIndex(source);
  const kept = new Map<string, { entry: Entry; line: number }>();
  const doubled: Diagnostic[] = [];
  for (const raw of entries) {
    const first = kept.get(raw.key);
    if (first !== undefined) {
      doubled.push(diagnose(index.place(file, raw.keyOffset), complaints.importBibDuplicate(raw.key, first.line)));
      continue;
    }
    const fields = Object.fromEntries([...raw.fields].map(([name, { value }]): [string, string] => [name, value]));
    kept.set(raw.key, { entry: { key: raw.key, type: raw.type, fields: inherited(fields, entries) }, line: index.spot(raw.offset).line });
  }
  return { entries: [...kept.values()].map(({ entry }) => entry), diagnostics: [...diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' as const })), ...doubled] };
}

// BibTeX's crossref: what the part lacks it has from the whole.
function inherited(fields: Record<string, string>, entries: ReturnType<typeof parseEntries>['entries']): Record<string, string> {
  const parent = entries.find(({ key }) => key === fields['crossref']);
  if (parent === undefined) return fields;
  const own = Object.fromEntries([...parent.fields].map(([name, { value }]): [string, string] => [name === 'title' ? 'booktitle' : name, value]));
  return { ...own, ...fields };
}
