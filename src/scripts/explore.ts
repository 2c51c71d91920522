import { openView, type LiveView } from './explore-view.ts';

function offer(button: HTMLButtonElement, sayFailed: (button: HTMLElement) => void): void {
  const figure = button.closest('figure, .plate');
  const frame = figure?.querySelector<HTMLElement>('.drawings');
  const controls = frame?.querySelector<HTMLElement>('.explore-controls');
  const table = figure?.querySelector<HTMLAnchorElement>('a[type="text/csv"]');
  if (!frame || !controls || !table) return;
  const words = { open: button.textContent ?? '', close: button.dataset.close ?? '' };
  const name = button.getAttribute('aria-label') ?? '';
  let view: LiveView | null = null;

  const showing = (open: boolean): void => {
    controls.hidden = !open;
    frame.classList.toggle('exploring', open);
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-label', open ? name.replace(words.open, words.close) : name);
  };
  const close = (): void => {
    view?.close();
    view = null;
    showing(false);
  };
  const open = async (): Promise<void> => {
    button.setAttribute('aria-busy', 'true');
    button.disabled = true;
    try {
      // Beside the figure's table, which the page links.
      const response = await fetch(table.href.replace(/\.csv$/, '.explore.json'));
      if (!response.ok) throw new Error(`status ${response.status}`);
      view = await openView(frame, await response.json());
      showing(true);
    } catch {
      close();
      // The drawing stays; words say why nothing moves.
      sayFailed(button);
    } finally {
      button.removeAttribute('aria-busy');
      button.disabled = false;
    }
  };

  button.addEventListener('click', () => (view ? close() : void open().then(() => button.isConnected && button.focus())));
  controls.addEventListener('click', (event) => {
    const way = event.target instanceof HTMLElement ? event.target.dataset.zoom : undefined;
    if (way === 'in' || way === 'out' || way === 'reset') view?.zoom(way);
  });
}

/**
 * Lets the buttons of all figures open their live views, and close them again. Loaded when a reader asks for the first.
 * @param sayFailed for a view whose data do not come
 */
export function offerViews(sayFailed: (button: HTMLElement) => void): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.explore')) offer(button, sayFailed);
}
