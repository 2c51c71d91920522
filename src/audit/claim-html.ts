import { escapeMarkup } from '../markup/escape.ts';
import type { Address, Html } from '../volume/model.ts';
import { GROUND_WORDS, VERDICT_WORDS, verdictClass } from './claim-words.ts';
import type { AuditEntry } from './entry.ts';
import type { Verdict } from './verdict.ts';

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
export function verdictHtml(entry: AuditEntry, href: (address: Address) => string): Html {
  const spoken = `<span class="claim-spoken"> (${escapeMarkup(summary(entry))})</span>`;
  return `<a class="claim claim-${verdictClass(entry.verdict)}" href="${escapeMarkup(href(entry.address))}">${verdictMark(entry.verdict)}${spoken}${card(entry)}</a>`;
}

/** A claim where marks have no place, in a formula's table or an export: the number alone. */
export function claimText(entry: Pick<AuditEntry, 'display' | 'printed'>): string {
  // A hyphen before a number is its minus sign.
  return (entry.display ?? entry.printed).replace(/^-(?=[\d.])/, '−');
}

function summary({ verdict, recomputedText }: AuditEntry): string {
  return recomputedText === null ? VERDICT_WORDS[verdict] : `${VERDICT_WORDS[verdict]}: recomputed ${recomputedText}`;
}

// Hidden from screen readers: they have the summary, and all of this at the link's target.
function card(entry: AuditEntry): Html {
  const lines = [
    line('claim-verdict', capitalised(VERDICT_WORDS[entry.verdict])),
    entry.recomputedText === null ? '' : line('claim-value', `Recomputed ${withUnit(entry.recomputedText, entry.unit)}; ${GROUND_WORDS[entry.ground]}`),
    entry.missing === null ? '' : line('claim-missing', `Missing: ${entry.missing}`),
    entry.formula === null ? '' : line('claim-formula', `Formula: ${entry.formula}`),
    entry.datasets.length === 0 ? '' : line('claim-data', `Data: ${entry.datasets.map(({ title }) => title).join('; ')}`),
    entry.explanation === null ? '' : line('claim-explanation', entry.explanation),
  ];
  return `<span class="claim-card" aria-hidden="true">${lines.join('')}</span>`;
}

function line(name: string, text: string): Html {
  return `<span class="${name}">${escapeMarkup(text)}</span>`;
}

function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : `${text} ${unit}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
