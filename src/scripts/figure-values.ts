import { boxesOf, type Box } from '../components/marks-text.ts';
import { placeReadout } from './place-readout.ts';

// Values of a figure's marks at hand: by pointer, touch and keys. What is shown stands in the page (Drawing.astro).

// How far from a mark a pointer, or a finger, still means it; in pixels of the screen.
const REACH = { mouse: 28, touch: 40 };

const isControl = (target: EventTarget | null): boolean => target instanceof Element && target.closest('button') !== null;

function watch(frame: HTMLElement): void {
  const texts = (frame.dataset.values ?? '').split('\n').map((line) => line.split('\t'));
  const readout = frame.querySelector<HTMLElement>('.readout');
  const ring = frame.querySelector<HTMLElement>('.ring');
  if (!readout || !ring) return;
  let current = -1;
  let read = '';
  let boxes: Box[] = [];

  /** The drawing that shows now, its marks, and how many pixels of the screen one of its own is. */
  const drawing = (): { svg: SVGSVGElement; scale: number } | null => {
    const shown = [...frame.querySelectorAll<HTMLElement>('.drawing')].find((part) => part.getClientRects().length > 0);
    const svg = shown?.querySelector<SVGSVGElement>('svg[viewBox]');
    if (!shown || !svg) return null;
    const marks = shown.dataset.marks ?? '';
    if (marks !== read) {
      read = marks;
      boxes = boxesOf(marks);
      current = -1;
    }
    return { svg, scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width };
  };

  const hide = (): void => {
    readout.hidden = true;
    ring.classList.remove('on');
  };

  const show = (index: number): void => {
    const place = drawing();
    const box = boxes[index];
    if (!place || !box) return;
    current = index;
    const [row, x, y, width, height] = box;
    const [head = '', value = '', basis = ''] = texts[row] ?? [];
    const outer = frame.getBoundingClientRect();
    const inner = place.svg.getBoundingClientRect();
    const grow = width + height === 0 ? 5 : 2;
    const mark = { x: inner.x + x * place.scale - grow, y: inner.y + y * place.scale - grow, width: width * place.scale + 2 * grow, height: height * place.scale + 2 * grow };
    Object.assign(ring.style, { left: `${mark.x - outer.x}px`, top: `${mark.y - outer.y}px`, width: `${mark.width}px`, height: `${mark.height}px` });
    ring.classList.add('on');
    readout.hidden = false;
    [head, value, basis].forEach((text, part) => {
      const line = readout.children[part];
      if (line) line.textContent = text;
    });
    const at = placeReadout(mark, readout.getBoundingClientRect(), { width: document.documentElement.clientWidth, height: innerHeight });
    Object.assign(readout.style, { left: `${at.x - outer.x}px`, top: `${at.y - outer.y}px` });
  };

  /** The mark at a place of the screen: of those that hold it the smallest, else the nearest within reach. */
  const markAt = (x: number, y: number, reach: number): number => {
    const place = drawing();
    if (!place) return -1;
    const inner = place.svg.getBoundingClientRect();
    let [best, least] = [-1, Infinity];
    boxes.forEach(([, left, top, width, height], index) => {
      const [dx, dy] = [
        [(x - inner.x) / place.scale - left, width] as const,
        [(y - inner.y) / place.scale - top, height] as const,
      ].map(([at, size]) => Math.max(-at, 0, at - size) * place.scale) as [number, number];
      const distance = Math.hypot(dx, dy);
      // Among marks that hold the place a small one lies on a large one.
      const cost = distance + (width * height) / 1e6;
      if (distance <= reach && cost < least) [best, least] = [index, cost];
    });
    return best;
  };

  /** The nearest mark above or below, of those that stand about as far along. */
  const beyond = (down: boolean): number => {
    const middle = ([, x, y, width, height]: Box) => [x + width / 2, y + height / 2] as const;
    const from = boxes[current];
    if (!from) return current;
    const [x0, y0] = middle(from);
    let [best, least] = [current, Infinity];
    boxes.forEach((box, index) => {
      const [x, y] = middle(box);
      const rise = down ? y - y0 : y0 - y;
      const cost = rise + 4 * Math.abs(x - x0);
      if (rise > 0.5 && cost < least) [best, least] = [index, cost];
    });
    return best;
  };

  frame.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons > 0 || isControl(event.target)) return;
    // Words under the pointer stay, unless a mark lies right beneath it.
    const over = event.target instanceof Node && readout.contains(event.target);
    const found = markAt(event.clientX, event.clientY, over ? 2 : REACH.mouse);
    if (found >= 0) show(found);
    else if (!over) leave();
  });
  const leave = (): void => (document.activeElement === ring && current >= 0 ? show(current) : hide());
  frame.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && leave());
  frame.addEventListener('click', (event) => {
    if (isControl(event.target)) return;
    const found = markAt(event.clientX, event.clientY, REACH.touch);
    if (found >= 0) show(found);
    else hide();
  });
  document.addEventListener('pointerdown', (event) => event.target instanceof Node && !frame.contains(event.target) && hide());

  // A hint says what the keys do; the words of a mark are a live region.
  ring.hidden = false;
  const name = ring.getAttribute('aria-label') ?? '';
  ring.addEventListener('focus', () => {
    if (!ring.matches(':focus-visible')) return;
    drawing();
    show(Math.max(current, 0));
    // The first value is part of the name, because a region that has just come is not always read.
    ring.setAttribute('aria-label', `${name}. ${texts[boxes[current]?.[0] ?? 0]?.join(', ') ?? ''}`);
  });
  ring.addEventListener('blur', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    if (document.activeElement !== ring || event.ctrlKey || event.metaKey || event.altKey) return;
    drawing();
    const last = boxes.length - 1;
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, ArrowDown: beyond(true), ArrowUp: beyond(false), Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, next)));
    ring.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

for (const frame of document.querySelectorAll<HTMLElement>('[data-values]')) watch(frame);
