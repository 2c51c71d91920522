// Our faces for who comes for the first time: asked for when the first words stand, since on a slow connection they would
// take their turn before these, and taken all at once, so that what is near is set anew once, and the rest not until then.
// styles/tokens.css says what is shown before; without scripts, and on every later page, ours are asked for at once.
import { afterFirstPaint } from './first-paint.ts';
import { setRest } from './parts.ts';

/** What is asked for where an element is on the page; faces that few pages use come when they are laid out. */
const FACES = [
  ['main', '1em "Volume Serif"'],
  ['main', '1em "Volume Display"'],
  ['main', '1em "Volume Sans"'],
  ['main :is(em, i, cite)', 'italic 1em "Volume Serif"'],
  ['main figure :is(em, i, cite)', 'italic 1em "Volume Sans"'],
  ['.katex', '1em KaTeX_Main'],
  ['.katex', 'italic 1em KaTeX_Main'],
  ['.katex', 'italic 1em KaTeX_Math'],
  [':root:lang(zh)', '1em "Volume Song"'],
  [':root:lang(zh)', '1em "Volume Hei"'],
  [':root:lang(zh)', '600 1em "Volume Hei"'],
] as const;
/** A letter of every face's range. */
const LETTERS = 'a\u4e2d';

const root = document.documentElement;

async function take(): Promise<void> {
  await Promise.allSettled(FACES.map(([where, face]) => document.querySelector(where) && document.fonts.load(face, LETTERS)));
  delete root.dataset.faces;
}

async function complete(): Promise<void> {
  if (root.dataset.faces) await take();
  if (root.dataset.set) await setRest();
}

afterFirstPaint(() => void complete());
