// A passage that is selected gets an address of its own: a text fragment, which browsers scroll to and mark.

import { passageFragment } from './passage-fragment.ts';

const { linkPassage = '', copied = '' } = document.querySelector<HTMLElement>('.prose')?.dataset ?? {};

const button = document.createElement('button');
button.type = 'button';
button.className = 'passage';
button.hidden = true;
button.textContent = linkPassage;
button.setAttribute('aria-live', 'polite');
// What is selected stays selected while the button is pressed.
button.addEventListener('pointerdown', (event) => event.preventDefault());
document.body.append(button);

let fragment = '';

button.addEventListener('click', () => {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*$/, '');
  navigator.clipboard.writeText(page + fragment).then(
    () => (button.textContent = copied),
    // Browsers refuse the clipboard to pages that are not served safely; the address is then in the bar.
    () => history.replaceState(null, '', fragment),
  );
});

function offer(): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const within = range?.commonAncestorContainer;
  const prose = (within instanceof Element ? within : within?.parentElement)?.closest('.prose');
  const made = range && !range.collapsed && prose ? passageFragment(range, prose) : '';
  button.hidden = made === '';
  if (!range || made === '') return;
  fragment = made;
  button.textContent = linkPassage;
  const { left, bottom } = range.getBoundingClientRect();
  // Below the last line: above it a phone shows what it offers itself.
  button.style.top = `${bottom + scrollY + 8}px`;
  button.style.left = `${Math.max(8, Math.min(left + scrollX, scrollX + innerWidth - button.offsetWidth - 8))}px`;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function later(): void {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 200);
}

document.addEventListener('selectionchange', later);
document.addEventListener('keydown', ({ key }) => key === 'Escape' && (button.hidden = true));
later();
