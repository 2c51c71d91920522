// What browsers compare with the words of the page is text as it is shown, block by block.
const BLOCKS = 'p, li, dd, dt, h2, h3, h4, td, th, figcaption, blockquote, pre';
// Formulas are there twice, for eyes and for ears; marks of notes and verdicts are not words.
const UNREAD = '.katex, .hidden, sup, button, svg';

const LONG = 90;
const WORDS = 5;

/**
 * "#:~:text=…" of a range: all of its words where they are few and of one block, else the first and the last.
 * Words that stand before it are added where the page says the same more than once. Empty where nothing can be named.
 */
export function passageFragment(range: Range, root: Element): string {
  const pieces = piecesOf(range, root);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (pieces.length === 1 && first.length <= LONG) {
    const before = occurrences(root, first) > 1 ? wordsBefore(range, root) : '';
    return `#:~:text=${before === '' ? '' : `${encoded(before)}-,`}${encoded(first)}`;
  }
  const start = first.split(' ').slice(0, WORDS).join(' ');
  const end = last.split(' ').slice(-WORDS).join(' ');
  const before = occurrences(root, start) > 1 ? wordsBefore(range, root) : '';
  return `#:~:text=${before === '' ? '' : `${encoded(before)}-,`}${encoded(start)},${encoded(end)}`;
}

/** The words of a range, whole ones, in pieces that are shown without a break. */
function piecesOf(range: Range, root: Element): string[] {
  const pieces: string[] = [];
  let open: Element | null = null;
  for (const { node, from, to } of textsOf(range, root)) {
    const block = node.parentElement?.closest(BLOCKS) ?? null;
    const text = node.data.slice(from, to);
    if (block !== null && block === open) pieces[pieces.length - 1] += text;
    else pieces.push(text);
    open = block;
  }
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function* textsOf(range: Range, root: Element): Generator<{ node: Text; from: number; to: number }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let broken = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    // What is not read ends a piece.
    if (node.parentElement?.closest(UNREAD)) {
      broken = true;
      continue;
    }
    if (broken) yield { node: document.createTextNode(''), from: 0, to: 0 };
    broken = false;
    let from = node === range.startContainer ? range.startOffset : 0;
    let to = node === range.endContainer ? range.endOffset : node.length;
    // Browsers find only whole words.
    while (from > 0 && from < node.length && within(node.data, from)) from -= 1;
    while (to > 0 && to < node.length && within(node.data, to)) to += 1;
    yield { node, from, to };
  }
}

function within(text: string, index: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(index - 1, index + 1)) && !/\p{Script=Han}/u.test(text.slice(index - 1, index + 1));
}

function wordsBefore(range: Range, root: Element): string {
  const start = range.startContainer;
  const block = (start instanceof Element ? start : start.parentElement)?.closest(BLOCKS) ?? root;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = (piecesOf(before, block).at(-1) ?? '').split(' ');
  // The last may be the beginning of the passage's own first word.
  return words.slice(-WORDS - 1, /\s$/.test(before.toString()) ? undefined : -1).join(' ');
}

function occurrences(root: Element, words: string): number {
  return (root.textContent ?? '').replace(/\s+/g, ' ').split(words).length - 1;
}

// A hyphen and a comma mean something in a fragment.
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
