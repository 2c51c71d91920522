import { afterFirstPaint } from '../../scripts/first-paint.ts';
import { indexedWords } from '../han.ts';
import { loadPagefind, type Answer, type Filters, type Pagefind } from './pagefind.ts';
import { resultLine } from './results.ts';

const AT_ONCE = 20;
const FILTERS = ['kind', 'chapter', 'year'] as const;

const page = must<HTMLElement>('.search');
const form = must<HTMLFormElement>('form[role=search]');
const field = must<HTMLInputElement>('input[type=search]');
const found = must<HTMLElement>('[role=status]');
const list = must<HTMLOListElement>('.results');
const more = must<HTMLButtonElement>('.more');
const ways = must<HTMLElement>('.ways');
const speaking = { path: page.dataset['path'] ?? '', lang: page.dataset['lang'] ?? '' };

function must<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`no ${selector} on this page`);
  return element;
}

// The index comes when the page's first words stand: on a slow connection it would take their turn.
afterFirstPaint(() => {
  loadPagefind(page.dataset['site'] ?? '').then(start, () => {
    page.dataset['state'] = 'no-index';
  });
});

async function start(pagefind: Pagefind): Promise<void> {
  const all = await pagefind.filters();
  offerYears(Object.keys(all['year'] ?? {}));
  readAddress();
  page.dataset['state'] = 'ready';
  form.hidden = false;
  field.focus();
  let asked = 0;
  let pending: Promise<void> = Promise.resolve();

  async function ask(): Promise<void> {
    const turn = (asked += 1);
    const question = field.value.trim();
    const filters = chosen();
    const { kind: _kind, ...others } = filters;
    writeAddress(question, filters);
    const words = indexedWords(question);
    const nothing = words === '' && Object.keys(filters).length === 0;
    // With filters alone, everything that they let through is listed.
    const search = (wanted: Filters): Promise<Answer> => pagefind.search(words === '' ? null : words, { filters: wanted });
    const answer = nothing ? null : await search(filters);
    const unkinded = nothing ? null : filters['kind'] === undefined ? answer : await search(others);
    if (turn !== asked) return;
    countKinds(unkinded?.filters['kind'] ?? all['kind'] ?? {});
    ways.hidden = !nothing;
    await show(answer?.results ?? [], question, () => turn === asked);
    if (turn === asked) found.textContent = answer ? counted(answer.results.length) : '';
  }

  async function show(results: Answer['results'], question: string, current: () => boolean, from = 0): Promise<void> {
    const data = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
    if (!current()) return;
    const lines = data.map((one) => resultLine(one, nameOfKind(one.meta['kind'] ?? ''), question, speaking));
    if (from === 0) list.replaceChildren(...lines);
    else list.append(...lines);
    more.hidden = results.length <= from + AT_ONCE;
    more.onclick = async () => {
      await show(results, question, current, from + AT_ONCE);
      lines.at(-1)?.nextElementSibling?.querySelector('a')?.focus();
    };
  }

  let timer = 0;
  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    pending = new Promise((resolve) => {
      timer = window.setTimeout(() => resolve(ask()), event.target === field ? 90 : 0);
    });
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await pending;
    list.querySelector('a')?.click();
  });
  document.addEventListener('keydown', walk);
  pending = ask();
}

/** Arrows walk from the field through the results and back; Escape goes where the reader came from. */
function walk(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a'), ...(more.hidden ? [] : [more])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    // Elsewhere, as in a choice of chapters, arrows keep their own meaning.
    if (at === -1) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

function close(): void {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : null;
  if (from?.origin === location.origin && history.length > 1) history.back();
  else location.assign(new URL('../', document.baseURI).href);
}

/** What is chosen; what is left at "all" filters nothing. */
function chosen(): Filters {
  const data = new FormData(form);
  return Object.fromEntries(FILTERS.map((name) => [name, String(data.get(name) ?? '')]).filter(([, value]) => value !== ''));
}

// A search has an address: it can be kept, sent, and is there again on the way back.
function writeAddress(question: string, filters: Filters): void {
  const query = new URLSearchParams({ ...(question ? { q: question } : {}), ...filters }).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  field.value = query.get('q') ?? '';
  for (const name of FILTERS) {
    const control = form.elements.namedItem(name);
    const wanted = query.get(name) ?? '';
    if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = wanted;
    if (control instanceof HTMLSelectElement && control.selectedIndex === -1) control.value = '';
  }
}

function offerYears(years: readonly string[]): void {
  const select = form.elements.namedItem('year');
  if (!(select instanceof HTMLSelectElement)) return;
  select.append(...[...years].sort((a, b) => Number(b) - Number(a)).map((year) => new Option(year, year)));
}

/** Counts the results of each kind; kinds without any are not offered. */
function countKinds(counts: Readonly<Record<string, number>>): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=kind]')) {
    const count = radio.value === '' ? Object.values(counts).reduce((sum, one) => sum + one, 0) : (counts[radio.value] ?? 0);
    const shown = radio.parentElement?.querySelector('.count');
    if (shown) shown.textContent = String(count);
    radio.parentElement?.classList.toggle('none', count === 0);
  }
}

function nameOfKind(kind: string): string {
  return form.querySelector<HTMLInputElement>(`input[name=kind][value="${CSS.escape(kind)}"]`)?.dataset['one'] ?? kind;
}

function counted(results: number): string {
  const words = results === 0 ? found.dataset['none'] : results === 1 ? found.dataset['one'] : found.dataset['many'];
  return (words ?? '').replace('#', String(results));
}
