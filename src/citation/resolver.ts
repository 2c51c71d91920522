import { distance } from 'fastest-levenshtein';
import { folded } from '../markup/collation.ts';

/** What a DOI was found to be. */
export type Resolved = { kind: 'seen'; at: string } | { kind: 'unknown' } | { kind: 'other'; title: string } | { kind: 'unreachable'; reason: string };

/** A DOI, and the title of the work that is said to have it. */
export interface Claimed {
  doi: string;
  title: string;
}

/**
 * Asks a resolver where a DOI leads and what its registration agency calls the work, which must be the title that is
 * expected: a DOI with a slip of the pen may well resolve.
 * @param resolver origin, "https://doi.org/"
 */
export async function resolveDoi({ doi, title }: Claimed, resolver: string, ask: typeof fetch = fetch): Promise<Resolved> {
  try {
    const handle = await ask(new URL(`api/handles/${encodeURI(doi)}?type=URL`, resolver));
    if (handle.status === 404) return { kind: 'unknown' };
    if (!handle.ok) return { kind: 'unreachable', reason: `it answers ${handle.status}` };
    const at = addressOf(await handle.json());
    if (at === undefined) return { kind: 'unknown' };
    const record = await ask(new URL(encodeURI(doi), resolver), { headers: { accept: 'application/vnd.citationstyles.csl+json' } });
    if (!record.ok) return { kind: 'unreachable', reason: `its record answers ${record.status}` };
    const found = titleOf(await record.json());
    return sameTitle(found, title) ? { kind: 'seen', at } : { kind: 'other', title: found };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }; // what fetch says of the network is in the cause
    return { kind: 'unreachable', reason: cause?.code ?? String(error) };
  }
}

/** Whether two titles name one work: the same letters, or one of them without its subtitle, or a slip in ten letters. */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => folded(title.replace(/<[^>]+>/g, '')).replace(/[^\p{L}\p{N}]+/gu, '')).sort((x, y) => x.length - y.length);
  if (one === undefined || other === undefined || one === '') return false;
  return (one.length >= 10 && other.startsWith(one)) || distance(one, other) <= other.length / 10;
}

function addressOf(handle: unknown): string | undefined {
  const { values } = handle as { values?: { type?: string; data?: { value?: unknown } }[] }; // whatever came is looked at below
  const value = values?.find(({ type }) => type === 'URL')?.data?.value;
  return typeof value === 'string' && URL.canParse(value) ? value : undefined;
}

function titleOf(record: unknown): string {
  const { title } = record as { title?: unknown }; // as above
  return Array.isArray(title) ? String(title[0] ?? '') : typeof title === 'string' ? title : '';
}
