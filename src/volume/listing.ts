import { join } from 'node:path';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isRule, recordOf, rules, spoils } from '../diagnostics/rules/index.ts';
import type { YamlPath, YamlReading } from '../diagnostics/yaml.ts';
import type { VolumeMatter } from './matter.ts';
import type { Sources } from './sources.ts';

type Reading = Pick<YamlReading<unknown>, 'place' | 'keyPlace'>;

/** A chapter or paper in volume.yaml. */
export interface Listed {
  slug: string;
  path: YamlPath;
}

export function listed(parts: VolumeMatter['parts'], kind: 'chapters' | 'papers'): Listed[] {
  return parts.flatMap((part, i) => part[kind].map((slug, j) => ({ slug, path: ['parts', i, kind, j] })));
}

/** Holds what volume.yaml lists against the folders: what is listed twice, cannot be an address, or is there and not listed. */
export async function checkListing({ folders, list }: Pick<Sources, 'folders' | 'list'>, parts: VolumeMatter['parts'], { place, keyPlace }: Reading): Promise<Diagnostic[]> {
  const folder = async (name: string): Promise<readonly string[]> => (await list(join(folders.content, name))).filter((entry) => !entry.startsWith('.'));
  const chapters = listed(parts, 'chapters');
  const papers = listed(parts, 'papers');
  const papersThere = (await folder('papers')).filter((name) => name.endsWith('.mdx')).map((name) => name.replace(/\.mdx$/, ''));
  const absent = (slugs: readonly string[], known: readonly Listed[]): string[] => slugs.filter((slug) => !known.some((other) => other.slug === slug));
  return [
    ...repeated(chapters, 'chapter', place),
    ...repeated(papers, 'paper', place),
    ...[...chapters, ...papers].filter(({ slug }) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug)).map(({ slug, path }) => diagnose(place(path), complaints.slug(slug))),
    ...absent(await folder('chapters'), chapters).map((slug) => diagnose(keyPlace(['parts']), complaints.chapterUnlisted(slug))),
    ...absent(papersThere, papers).map((slug) => diagnose(keyPlace(['parts']), complaints.paperUnlisted(slug))),
  ];
}

function repeated(all: readonly Listed[], kind: 'chapter' | 'paper', place: Reading['place']): Diagnostic[] {
  return all.flatMap(({ slug, path }, index) => {
    const first = all.findIndex((other) => other.slug === slug);
    return first === index ? [] : [diagnose(place(path), complaints.listedTwice(kind, slug, place(all[first]?.path ?? path).line))];
  });
}

/** What volume.yaml lists and is not there, with what is there under a name that is near. */
export async function missingFile({ folders, list }: Pick<Sources, 'folders' | 'list'>, kind: 'chapter' | 'paper', { slug, path }: Listed, { place }: Reading): Promise<Diagnostic> {
  const names = (await list(join(folders.content, `${kind}s`))).map((name) => name.replace(/\.mdx$/, ''));
  const near = nearest(slug, names.filter((name) => name !== slug));
  return diagnose(place(path), kind === 'chapter' ? complaints.chapterMissing(slug, near) : complaints.paperMissing(slug, near));
}

/** Rules that volume.yaml sets and that do not exist, or that it cannot lower. */
export function checkRules(settings: VolumeMatter['rules'], { keyPlace }: Reading): Diagnostic[] {
  const names = Object.keys(rules).filter(isRule);
  const lowerable = names.filter((name) => !spoils(name));
  return Object.entries(settings).flatMap(([name, level]) => {
    const at = keyPlace(['rules', name]);
    if (!isRule(name)) return [diagnose(at, complaints.ruleUnknown(name, nearest(name, names)))];
    return spoils(name) && level !== recordOf(name).severity ? [diagnose(at, complaints.ruleFixed(name, level, lowerable))] : [];
  });
}
