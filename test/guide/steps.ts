import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** One thing that a page of the guide tells its reader to do or to see, in the order of the page. */
export type Step = { line: number } & (
  | { kind: 'run'; commands: readonly string[]; fails: boolean }
  | { kind: 'output'; lines: readonly string[] }
  | { kind: 'write' | 'append' | 'holds'; file: string; text: string }
  | { kind: 'edit'; file: string; from: string; to: string }
);

/** What the block is, as its info string says it; see docs/writing-the-guide.md. Throws for a block that nobody would test. */
export function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  visit(unified().use(remarkParse).parse(page), 'code', ({ lang, meta, value, position }) => {
    steps.push({ line: position?.start.line ?? 0, ...stepOf(lang ?? '', (meta ?? '').split(' ').filter(Boolean), value, position?.start.line ?? 0) });
  });
  return steps;
}

function stepOf(lang: string, meta: readonly string[], text: string, line: number) {
  const [first = ''] = meta;
  if (lang === 'sh' && ['', 'fails'].includes(first)) return { kind: 'run' as const, commands: text.split('\n').filter((command) => command !== ''), fails: first === 'fails' };
  if (lang === 'text' && first === 'output') return { kind: 'output' as const, lines: text.split('\n').map((words) => words.trim()).filter(Boolean) };
  const file = /^file=(.+)$/.exec(first)?.[1];
  if (file !== undefined && lang === 'diff') return { kind: 'edit' as const, file, from: side(text, '-'), to: side(text, '+') };
  if (file !== undefined) return { kind: meta[1] === 'append' ? ('append' as const) : ('write' as const), file, text };
  const holder = /^in=(.+)$/.exec(first)?.[1];
  if (holder !== undefined) return { kind: 'holds' as const, file: holder, text };
  throw new Error(`line ${line}: a block is \`\`\`sh, \`\`\`text output, \`\`\`diff file=…, or names a file with file=… or in=…; this one is not tested: ${lang} ${meta.join(' ')}`);
}

/** One side of a change: the lines that stay, without their space, and those with the sign. */
function side(diff: string, sign: '-' | '+'): string {
  return diff
    .split('\n')
    .filter((line) => line.startsWith(sign) || !/^[-+]/.test(line))
    .map((line) => line.slice(1))
    .join('\n');
}
