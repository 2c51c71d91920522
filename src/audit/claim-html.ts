import { escapeMarkup } from '../markup/escape.ts';
import type { Address, Html } from '../volume/model.ts';
import { GROUND_WORDS, VERDICT_WORDS, verdictClass } from './claim-words.ts';
import type { AuditEntry } from './entry.ts';
import type { Ground, Verdict } from './verdict.ts';

/** What a verdict says. */
export interface ClaimWords {
  verdicts: Readonly<Record<Verdict, string>>;
  grounds: Readonly<Record<Ground, string>>;
  words: Readonly<Record<'recomputed' | 'missing' | 'formula' | 'data', string>>;
  colon: string;
  semicolon: string;
}

/** A page in another language than the claims. */
export interface Speaking {
  words?: ClaimWords;
  /** The page's language, the language of the claims; where both are one, neither is given. */
  own?: string;
  original?: string;
}

const english: ClaimWords = { verdicts: VERDICT_WORDS, grounds: GROUND_WORDS, words: { recomputed: 'Recomputed', missing: 'Missing', formula: 'Formula', data: 'Data' }, colon: ': ', semicolon: '; ' };

/** Each mark has its own shape, so that none depends on its colour: a tick, waves, a crossed equals sign, an empty ring. */
const marks: Readonly<Record<Verdict, string>> = {
  reproduced: 'M1.5 5.5 4 8 8.5 2',
  rounding: 'M1 4q2-2.6 4-.9t4-.9M1 7.6q2-2.6 4-.9t4-.9',
  differs: 'M1.5 3.6h7M1.5 6.6h7M7 1 3 9.2',
  'not computable': 'M5 1.8a3.2 3.2 0 1 0 .01 0z',
};

/** The mark of a verdict, to be drawn in the colour of its text; its words stand beside it. */
export function verdictMark(verdict: Verdict): Html {
  return `<svg class="claim-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false"><path d="${marks[verdict]}" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/**
 * A claim inside a sentence: the number as printed, a mark, words for those who listen, and a card that shows while
 * the claim is pointed at or focused. Phrasing content only, without ids, so that it may stand twice on a page.
 * Needs claim.css.
 * @param href makes an address absolute, with the base of the site
 */
export function claimHtml(entry: AuditEntry, href: (address: Address) => string): Html {
  const number = `<span class="claim-number">${escapeMarkup(claimText(entry))}</span>`;
  const spoken = `<span class="claim-spoken"> (${escapeMarkup(summary(entry))})</span>`;
  // A number is not divided at the end of a line; words are.
  const phrase = /\s/.test(claimText(entry)) ? ' claim-phrase' : '';
  return `<a class="claim claim-${verdictClass(entry.verdict)}${phrase}" href="${escapeMarkup(href(entry.address))}">${number}${verdictMark(entry.verdict)}${spoken}${card(entry)}</a>`;
}

/** The verdict on a number that stands beside it, in a table's cell: the mark, its words and its card. Needs claim.css. */
export function verdictHtml(entry: AuditEntry, href: (address: Address) => string, speaking: Speaking = {}): Html {
  const { words = english, own, original } = speaking;
  const spoken = `<span class="claim-spoken"> (${escapeMarkup(summary(entry, words))})</span>`;
  return `<a class="claim claim-${verdictClass(entry.verdict)}" href="${escapeMarkup(href(entry.address))}"${langOf(own)}>${verdictMark(entry.verdict)}${spoken}${card(entry, words, original)}</a>`;
}

/** A claim where marks have no place, in a formula's table or an export: the number alone. */
export function claimText(entry: Pick<AuditEntry, 'display' | 'printed'>): string {
  // A hyphen before a number is its minus sign.
  return (entry.display ?? entry.printed).replace(/^-(?=[\d.])/, '−');
}

function summary({ verdict, recomputedText }: AuditEntry, { verdicts, words, colon } = english): string {
  return recomputedText === null ? verdicts[verdict] : `${verdicts[verdict]}${colon}${words.recomputed.toLowerCase()} ${recomputedText}`;
}

// Hidden from screen readers: they have the summary, and all of this at the link's target.
function card(entry: AuditEntry, { verdicts, grounds, words, colon, semicolon } = english, lang?: string): Html {
  const written = (text: string): Html => (lang === undefined ? escapeMarkup(text) : `<span${langOf(lang)}>${escapeMarkup(text)}</span>`);
  const lines = [
    line('claim-verdict', escapeMarkup(capitalised(verdicts[entry.verdict]))),
    entry.recomputedText === null ? '' : line('claim-value', `${words.recomputed} ${written(withUnit(entry.recomputedText, entry.unit))}${semicolon}${escapeMarkup(grounds[entry.ground])}`),
    entry.missing === null ? '' : line('claim-missing', `${words.missing}${colon}${written(entry.missing)}`),
    entry.formula === null ? '' : line('claim-formula', `${words.formula}${colon}${written(entry.formula)}`),
    entry.datasets.length === 0 ? '' : line('claim-data', `${words.data}${colon}${written(entry.datasets.map(({ title }) => title).join('; '))}`),
    entry.explanation === null ? '' : line('claim-explanation', written(entry.explanation)),
  ];
  return `<span class="claim-card" aria-hidden="true">${lines.join('')}</span>`;
}

function line(name: string, html: Html): Html {
  return `<span class="${name}">${html}</span>`;
}

function langOf(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`;
}

function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : `${text} ${unit}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
