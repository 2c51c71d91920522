import type { Report } from './report.ts';

const NAME = 'volume-mistakes';

const STYLE = `
dialog { box-sizing: border-box; width: min(64rem, 100vw - 2rem); max-height: calc(100vh - 2rem); margin: 1rem auto; padding: 1.5rem 2rem 2rem; border: 0; border-top: .4rem solid #b3261e; background: #fff; color: #1c1b1a; font: 15px/1.5 system-ui, sans-serif; overflow: auto }
dialog::backdrop { background: rgb(0 0 0 / .55) }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem }
h1 { margin: 0; font-size: 1.2rem }
header button { border: 1px solid currentcolor; border-radius: .2rem; padding: .1rem .6rem; background: none; color: inherit; font: inherit; cursor: pointer }
ol { margin: 0; padding: 0; list-style: none }
li { margin-top: 1.5rem }
p { margin: 0 }
.place { border: 0; padding: 0; background: none; color: inherit; font: 600 1em/1.5 ui-monospace, monospace; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; overflow-wrap: anywhere; text-align: left }
.error { color: #b3261e; font-weight: 600 }
.warning { color: #7a5900; font-weight: 600 }
.rule { opacity: .7 }
pre { margin: 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2 }
.frame { white-space: pre; overflow-wrap: normal; overflow-x: auto }
@media (prefers-color-scheme: dark) { dialog { background: #211f1d; color: #ece7e0; border-top-color: #f2988f } .error { color: #f2988f } .warning { color: #e4c26a } }
@media print { dialog { display: none } }
`;

/** Shows over the page what is wrong with the volume; `open` is called with the place that a reader asks to see. */
export function showOverlay(report: Report, open: (place: string) => void): void {
  hideOverlay();
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'open' });
  const dialog = element('dialog', { 'aria-label': report.summary });
  const close = element('button', { type: 'button' }, 'Close');
  close.addEventListener('click', () => dialog.close());
  dialog.append(
    element('header', {}, element('h1', {}, report.summary), close),
    element('ol', {}, ...report.mistakes.map(({ place, severity, rule, text }) => {
      const link = element('button', { type: 'button', class: 'place', title: 'Open in the editor' }, place);
      link.addEventListener('click', () => open(place));
      return element('li', {}, element('p', {}, link, ' ', element('span', { class: severity }, severity), ' ', element('span', { class: 'rule' }, rule)), ...paragraphs(text));
    })),
  );
  root.append(element('style', {}, STYLE), dialog);
  document.body.append(host);
  dialog.showModal();
}

/** Words may be wrapped; a line of a file and the mark beneath it must stay one above the other. */
function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n(?= *\d+ \|)|(?<=\| *\^)\n/).map((part) => element('pre', /^ *\d+ \|/.test(part) ? { class: 'frame' } : {}, part));
}

export function hideOverlay(): void {
  document.querySelector(NAME)?.remove();
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
