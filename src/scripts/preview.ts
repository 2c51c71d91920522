import { previewOf } from './preview-content.ts';

// What a citation, a cross-reference, a note or a term leads to, shown while it is pointed at or focused. The link
// itself works as ever; touch screens have no pointing, so there a tap follows it.
const LINKS = 'a:is(.xref, .term, .citation *, [role="doc-noteref"])';
const PATIENCE = 250;

let box: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
let timer = 0;

function after(action: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, PATIENCE);
}

function hide(): void {
  clearTimeout(timer);
  if (!box || !shown) return;
  box.hidePopover();
  shown.removeAttribute('aria-describedby');
  shown.style.removeProperty('anchor-name');
  shown = undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const content = await previewOf(link).catch(() => null);
  if (!content || !link.matches(':hover, :focus')) return;
  hide();
  box ??= made();
  box.replaceChildren(content);
  shown = link;
  link.setAttribute('aria-describedby', box.id);
  link.style.setProperty('anchor-name', '--preview');
  box.showPopover();
  if (!CSS.supports('position-area', 'block-end')) place(box, link.getBoundingClientRect());
}

function made(): HTMLElement {
  const element = document.createElement('div');
  element.id = 'preview-box';
  element.className = 'preview';
  element.popover = 'manual';
  element.onpointerenter = () => clearTimeout(timer);
  element.onpointerleave = () => after(hide);
  document.body.append(element);
  return element;
}

/** Below its link, above where there is no room below; in the page, so that it scrolls with the link. */
function place(element: HTMLElement, link: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const above = link.bottom + height > innerHeight && link.top > height;
  element.style.left = `${scrollX + Math.max(0, Math.min(link.left, innerWidth - width - 16))}px`;
  element.style.top = `${scrollY + (above ? link.top - height : link.bottom)}px`;
}

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
}

if ('showPopover' in HTMLElement.prototype) {
  document.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (event.pointerType === 'touch' || !link || link.closest('.preview')) return;
    if (link === shown) clearTimeout(timer);
    else after(() => void show(link));
  });
  document.addEventListener('pointerout', (event) => {
    if (linkOf(event)) after(hide);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) after(() => void show(link));
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // The link that was pointed at when this script was loaded.
  const first = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].find((link) => link.matches(':hover, :focus-visible'));
  if (first && matchMedia('(hover: hover)').matches) after(() => void show(first));
}
