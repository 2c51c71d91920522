import { afterFirstPaint } from './first-paint.ts';

// What readers may want of a page is loaded when they come near it, so that a page that is only read carries little.

/** Loads once, when one of the elements is about to be seen. What is folded away is not seen. */
function near(selector: string, load: () => Promise<unknown>): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void load();
    },
    { rootMargin: '100%' },
  );
  for (const element of document.querySelectorAll(selector)) watch.observe(element);
}

// Figures answer to pointers and keys as soon as the page has come; what is fetched earlier would hold up its words.
if (document.querySelector('[data-values]')) {
  addEventListener('load', () => afterFirstPaint(() => void import('./figure-values.ts')));
}
afterFirstPaint(() => {
  near('[data-copy]', () => import('./table.ts'));
  near('.equation', () => import('./equation.ts'));
});

/** Puts words in the place of a control whose script or data did not come, where it has some for that. */
function sayFailed(control: HTMLElement): void {
  const { failed } = control.dataset;
  if (failed) control.replaceWith(Object.assign(document.createElement('span'), { className: 'explore-failed', role: 'status', textContent: failed }));
}

const fromDisk = location.protocol === 'file:';
if (fromDisk) void import('./from-disk.ts');

/** Shows controls and, at the first use of one, loads what they do. */
function offered(controls: string, load: () => Promise<unknown>): void {
  for (const control of document.querySelectorAll<HTMLElement>(controls)) control.hidden = false;
  document.addEventListener('click', function first(event) {
    const control = event.target instanceof Element && event.target.closest<HTMLElement>(controls);
    // A link that is opened in another tab or window stays one.
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.removeEventListener('click', first);
    void load().then(() => control.click(), () => {
      sayFailed(control);
      // The next may succeed.
      document.addEventListener('click', first);
    });
  });
}
offered('[data-copies], a[data-address]', () => import('./copy.ts'));
// A page that was opened from a disk may load neither modules nor data.
if (!fromDisk) offered('button.explore', async () => (await import('./explore.ts')).offerViews(sayFailed));

document.addEventListener('selectionchange', function select() {
  const node = getSelection()?.anchorNode;
  if (getSelection()?.isCollapsed !== false || !node?.parentElement?.closest('[data-link-passage]')) return;
  document.removeEventListener('selectionchange', select);
  void import('./passage.ts');
});

const pointing = ['pointerover', 'focusin'] as const;
function preview({ target }: Event): void {
  if (!(target instanceof Element) || !target.closest('main a')) return;
  for (const type of pointing) document.removeEventListener(type, preview);
  void import('./preview.ts');
}
for (const type of pointing) document.addEventListener(type, preview);
