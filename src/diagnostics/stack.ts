import { fileURLToPath } from 'node:url';

/** A place that an error names; `column` is absent where Node shows only a line. */
export interface Frame {
  /** Absolute. */
  path: string;
  line: number;
  column?: number;
}

/** The places that a thrown error names, the innermost first: the head of a syntax error, then its stack. */
export function framesOf(error: unknown): Frame[] {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  return [...headOf(stack), ...stack.split('\n').flatMap(frameOf)];
}

/** The first of these places that lies in one of the folders. */
export function frameIn(error: unknown, folders: readonly string[]): Frame | undefined {
  return framesOf(error).find(({ path }) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
}

// Before the stack of a syntax error Node prints the file, some lines of it and a caret.
function headOf(stack: string): Frame[] {
  const head = /^(file:\/\/\/\S+|\/\S+):(\d+)\n/.exec(stack);
  if (head === null) return [];
  const caret = /^([ \t]*)\^+[ \t]*$/m.exec(stack.slice(head[0].length).split('\n\n')[0] ?? '');
  const frame = frameAt(head[1] ?? '', Number(head[2]));
  return frame === undefined ? [] : [caret === null ? frame : { ...frame, column: (caret[1] ?? '').length + 1 }];
}

function frameOf(line: string): Frame[] {
  const [, address = '', row, column] = /^\s+at .*?(file:\/\/\/[^\s)]+|\/[^:)]+):(\d+):(\d+)\)?$/.exec(line) ?? [];
  const frame = address === '' ? undefined : frameAt(address, Number(row));
  return frame === undefined ? [] : [{ ...frame, column: Number(column) }];
}

function frameAt(address: string, line: number): Frame | undefined {
  const plain = address.replace(/[?#].*$/, '');
  return { path: plain.startsWith('file:') ? fileURLToPath(plain) : plain, line };
}
