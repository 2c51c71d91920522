import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Observation } from './adapter.ts';
import { statusOf, textOf } from './answers.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

type PagesQuery = Extract<Query, { source: 'census-atp-pages' }>;

/** The ten groups in the order of their codes, by letters that no other has. */
const GROUPS = ['biotech', 'lifescience', 'opto', 'informationcommunications', 'electronics', 'flexiblemanufacturing', 'advancedmaterials', 'aerospace', 'weapons', 'nuclear'];
/** Millions are printed with a decimal; a balance is right within what three roundings leave open. */
const ROUNDING = 0.16;

/** The yearly pages by country: exports, imports and balance of each group in December and in the year to date. */
export const censusAtpPages: Adapter<PagesQuery> = {
  source: 'census-atp-pages',
  publisher: 'U.S. Census Bureau',
  origin: 'https://www.census.gov',
  documentation: 'https://www.census.gov/foreign-trade/statistics/product/atp/index.html',
  pace: 1000,
  read: async ({ countries }, { first, last }, session) => {
    const observations: Observation[] = [];
    for (const country of countries) {
      for (let year = first; year <= last; year += 1) {
        observations.push(...(await session.get(`/foreign-trade/statistics/product/atp/${year}/12/ctryatp/atp${country}.html`, {}, (answer) => readPage(answer, year, country))));
      }
    }
    return { observations, unit: 'millions of dollars', state: null };
  },
};

/**
 * Reads a page by its words, and trusts it only where all that can be checked is right: the month, the unit, six numbers
 * a row under Exports, Imports and Balance twice over, and balances that are exports less imports.
 */
function readPage(answer: Answer, year: number, country: string): Observation[] {
  const { host, pathname } = answer.url;
  if (answer.status === 404) return [];
  const text = textOf(answer);
  if (answer.status >= 400) throw new SourceFault(complaints.sourceStatus(host, statusOf(answer, text)));
  const page = fromHtml(text);
  const words = wordsOf(page);
  const refuse = (path: string, wrong: string): never => {
    throw new SourceFault(complaints.sourceShape(host, `${pathname}, ${path}`, wrong));
  };
  if (!new RegExp(`December,?\\s+${year}`, 'i').test(words)) refuse('its month', `is not December ${year}`);
  if (!/millions?\s+of\s+(?:U\.?S\.?\s+)?dollars|\$\s*millions?|in\s+millions/i.test(words)) throw new SourceFault(complaints.sourceUnit(host, unitIn(words), 'millions of dollars'));
  if (!/year[\s-]*to[\s-]*date|cumulative/i.test(words)) refuse('its heads', 'name no year to date');
  const rows = rowsOf(page).map((cells) => ({ name: plain(cells[0] ?? ''), numbers: cells.slice(1).map(amount), cells }));
  const heads = rows.flatMap(({ cells }) => cells.flatMap((cell) => /^\s*(exports|imports|balance)\s*$/i.exec(cell)?.[1]?.toLowerCase() ?? []));
  if (heads.join(' ') !== 'exports imports balance exports imports balance') refuse('its heads', `are “${heads.join(', ')}” and not exports, imports, balance, for the month and for the year`);
  const found = rows.flatMap(({ name, numbers }): Observation[] => {
    const index = GROUPS.findIndex((group) => name.includes(group) && !(group === 'electronics' && name.includes('opto')));
    const group = index >= 0 ? String(index + 1).padStart(2, '0') : /^total|^all/.test(name) ? 'all' : undefined;
    const [, , , exports, imports, balance, more] = numbers;
    if (group === undefined || numbers.length === 0) return [];
    if (exports === undefined || imports === undefined || balance === undefined || more !== undefined) return refuse(`row “${name}”`, 'has not six numbers');
    if (Math.abs(exports - imports - balance) > ROUNDING) refuse(`row “${name}”`, `gives a balance of ${balance}, which is not ${exports} less ${imports}`);
    return [['exports', exports], ['imports', imports]].map(([flow, value]) => ({ year, of: { country, group, flow: String(flow) }, value: Number(value) }));
  });
  if (found.length === 0) refuse('its table', 'names none of the technology groups');
  return found;
}

function rowsOf(page: Nodes): string[][] {
  return below(page, ['tr']).map((row) => below(row, ['td', 'th']).map((cell) => wordsOf(cell).trim())).filter((cells) => cells.length > 0);
}

function below(node: Nodes, names: readonly string[]): Element[] {
  const children = 'children' in node ? node.children : [];
  return children.flatMap((child) => (child.type !== 'element' ? [] : names.includes(child.tagName) ? [child] : below(child, names)));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join(' ').replace(/\s+/g, ' ') : '';
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\band\b/g, '').replace(/[^a-z]/g, '');
}

/** "1,234.5", "-3.2", "(3.2)", and "-" or "(-)" for less than the page prints. */
function amount(cell: string): number | undefined {
  const written = cell.replace(/[\s,$]/g, '');
  if (/^\(?[-–—]{1,2}\)?$/.test(written)) return 0;
  const [, owed, digits] = /^(\(|[-−])?(\d+(?:\.\d+)?)\)?$/.exec(written) ?? [];
  return digits === undefined ? undefined : owed === undefined ? Number(digits) : -Number(digits);
}

function unitIn(words: string): string {
  return /\bin\s+(?:thousands|billions)[^.;)]{0,20}/i.exec(words)?.[0].trim() ?? 'none';
}
