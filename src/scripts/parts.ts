/** In milliseconds: work that a reader's touch waits for. */
const SLICE = 4;

/** Sets the parts of a page that waited (styles/first-paint.css), a few at a time, so that it answers meanwhile. */
export async function setRest(): Promise<void> {
  let until = 0;
  for (const part of document.querySelectorAll<HTMLElement>('[data-parts] > *, .drawing')) {
    if (performance.now() > until) {
      await new Promise((rested) => setTimeout(rested));
      until = performance.now() + SLICE;
    }
    part.style.contentVisibility = 'visible';
    // Now, and not all of them with the next frame.
    part.getBoundingClientRect();
  }
  delete document.documentElement.dataset.set;
}
