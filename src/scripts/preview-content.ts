const ROWS = 4;
const others = new Map<string, Promise<Readonly<Record<string, string>>>>();

/** What a link leads to, made for a small box: from this page, or from the previews beside another. Null for what has none. */
export async function previewOf(link: HTMLAnchorElement): Promise<Node | null> {
  const id = decodeURIComponent(link.hash.slice(1));
  if (link.pathname === location.pathname) {
    const target = document.getElementById(id);
    return target && !inSight(target) && !besideIt(link) ? ofElement(target) : null;
  }
  // A page from a disk may not read its neighbours.
  if (location.protocol === 'file:') return null;
  const folder = new URL('.', link.href);
  const page = new URL('previews.json', folder);
  const known = others.get(page.href) ?? fetch(page).then(async (answer): Promise<Readonly<Record<string, string>>> => (answer.ok ? answer.json() : {}));
  others.set(page.href, known);
  const html = (await known)[id];
  if (!html) return null;
  const box = element('div', '');
  box.innerHTML = html;
  for (const image of box.querySelectorAll('img')) image.src = new URL(image.dataset['src'] ?? '', folder).href;
  for (const inner of box.querySelectorAll('a')) inner.href = new URL(inner.getAttribute('href') ?? '', folder).href;
  return box;
}

/** A note that stands in the margin need not be shown again. */
function besideIt(link: HTMLElement): boolean {
  return link.parentElement?.nextElementSibling?.matches('.sidenote') === true && link.parentElement.nextElementSibling.checkVisibility();
}

function inSight(target: Element): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function ofElement(target: HTMLElement): Node | null {
  const box = element('div', '');
  const add = (selector: string): Element | undefined => {
    const found = target.querySelector(selector);
    if (!found) return undefined;
    // A copy, without the ids that the page has already.
    const copied = copyOf(found);
    box.append(copied);
    return copied;
  };
  if (is(target, 'figure')) {
    add('.figure-title');
    const shown = add('.drawing-narrow svg') ?? add('svg.chart') ?? add('table');
    shown?.querySelectorAll(`tbody tr:nth-child(n + ${ROWS + 1})`).forEach((row) => row.remove());
    // Seen only: who listens hears the title, and no key stops inside.
    for (const name of ['aria-hidden', 'inert']) shown?.setAttribute(name, 'true');
  } else if (is(target, 'h2, h3, h4')) {
    box.append(element('p', 'figure-title', target.textContent));
    const next = target.nextElementSibling;
    if (next?.matches('p')) box.append(firstSentence(copyOf(next)));
  } else if (is(target, '.equation')) {
    add('.katex-display');
  } else {
    box.append(...copyOf(target).childNodes);
  }
  if (!box.hasChildNodes()) return null;
  // What it says is in the language of where it stands.
  box.lang = target.closest<HTMLElement>('[lang]')?.lang ?? '';
  return box;
}

// `matches` would narrow the type by the selector, and what is left of it to nothing.
function is(target: Element, selector: string): boolean {
  return target.matches(selector);
}

function copyOf(node: Element): Element {
  const copied = node.cloneNode(true) as Element; // a clone is of its original's kind
  for (const part of [copied, ...copied.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of copied.querySelectorAll('.back-links, .footnote-back, .sidenote, .claim-card, .claim-spoken, .claim-mark, sup:has([role="doc-noteref"])')) part.remove();
  return copied;
}

function firstSentence(paragraph: Element): Element {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const end = /[\p{Ll}\d)%”][.?!]”?(?=\s+[\p{Lu}“])/u.exec(text.textContent ?? '');
    if (!end) continue;
    const rest = document.createRange();
    rest.setStart(text, end.index + end[0].length);
    rest.setEnd(paragraph, paragraph.childNodes.length);
    rest.deleteContents();
    break;
  }
  return paragraph;
}

function element(name: string, className: string, text: string | null = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
