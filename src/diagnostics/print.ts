import { compareDiagnostics } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { lineIndex } from './place.ts';

export interface PrintOptions {
  /** ANSI colours. */
  colour?: boolean;
  /** Text of a file, for the frame; no frame if it cannot be had. */
  source?: (file: string) => string | undefined;
}

// As much of a long line as fits beside its number in 100 columns; prose often has a paragraph per line.
const FRAME_WIDTH = 88;

/** The diagnostics for people: sorted, each with the line it is about, and one summary line at the end. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions = {}): string {
  const paint = painter(options.colour ?? false);
  const blocks = [...diagnostics].sort(compareDiagnostics).map((diagnostic) => {
    const { file, line, column, cell, severity, rule, message, fix } = diagnostic;
    const name = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
    const lines = [`${paint('bold', `${file}:${cell ?? `${line}:${column}`}`)} ${name} ${paint('dim', rule)}`, `  ${message}`];
    // A workbook or a picture has no lines to show.
    const text = /\.(?:xlsx|parquet)$/i.test(file) ? undefined : options.source?.(file);
    if (text !== undefined && !text.includes('\0')) lines.push(...frame(text, line, column).map((row) => paint('dim', row)));
    if (fix !== undefined) lines.push(`  ${paint('green', 'fix:')} ${fix}`);
    return lines.join('\n');
  });
  return [...blocks, summary(diagnostics)].join('\n\n') + '\n';
}

/** "3 errors and 1 warning in 2 files". */
export function summary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'No errors.';
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')].filter((words) => words !== null);
  return `${counts.join(' and ')} in ${count(files, 'file')}`;
}

/** Workflow commands that forges show beside the changed lines of a pull request. */
export function printAnnotations(diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics]
    .sort(compareDiagnostics)
    .map(({ file, line, column, cell, severity, rule, message, fix }) => {
      const told = cell === undefined ? message : `${cell}: ${message}`;
      const words = fix === undefined ? told : `${told} (${fix})`;
      const fields = Object.entries({ file, line, col: column, title: rule }).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${severity} ${fields.join(',')}::${escapeData(words)}\n`;
    })
    .join('');
}

/** All diagnostics, sorted, for machines. */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify([...diagnostics].sort(compareDiagnostics), null, 2)}\n`;
}

function frame(text: string, line: number, column: number): string[] {
  const words = lineIndex(text).line(line);
  const from = words.length <= FRAME_WIDTH ? 0 : Math.max(0, Math.min(column - 1 - FRAME_WIDTH / 2, words.length - FRAME_WIDTH));
  const head = from > 0 ? '…' : '';
  const tail = from + FRAME_WIDTH < words.length ? '…' : '';
  const before = head + words.slice(from, column - 1);
  const gutter = ' '.repeat(String(line).length);
  return [`  ${line} | ${head}${words.slice(from, from + FRAME_WIDTH)}${tail}`, `  ${gutter} | ${blank(before)}^`];
}

// Spaces as wide as the text in a terminal: ideographs and kana take two columns, tabs stay tabs.
function blank(text: string): string {
  return text.replace(/[^\t]/gu, (letter) => (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(letter) ? '  ' : ' '));
}

function count(number: number, noun: string): string | null {
  return number === 0 ? null : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

function painter(colour: boolean): (style: keyof typeof codes, text: string) => string {
  return (style, text) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
