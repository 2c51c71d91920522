import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A chapter of a made volume as other generators take one. */
export interface PlainChapter {
  slug: string;
  title: string;
  /** Markdown with formulas between dollars, two on display, pipe tables, and fences of `vega-lite` that hold one specification each. */
  markdown: string;
}

/** The chapters of a made volume without this project's grammar: what others would write for the same page. */
export function plainChapters(volume: string): PlainChapter[] {
  const folder = join(volume, 'content/chapters');
  return readdirSync(folder).sort().map((slug) => {
    const source = readFileSync(join(folder, slug, 'index.mdx'), 'utf8');
    const rows = readFileSync(join(volume, 'data', slug, 'data.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
    const title = /^title: (.*)$/m.exec(source)?.[1] ?? slug;
    const markdown = source
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^(#+ .*?)\s*\{#[\w-]+\}$/gm, '$1')
      .replace(/<Figure of=\{chart(\d+)\}>([\s\S]*?)<\/Figure>/g, (_, number: string, caption: string) => `\`\`\`vega-lite\n${JSON.stringify(chart(Number(number), rows))}\n\`\`\`\n\n${caption}`)
      .replace(/<Table of=\{listed(\d+)\}>([\s\S]*?)<\/Table>/g, (_, number: string, caption: string) => `${table(Number(number), rows)}\n\n${caption}`)
      .replace(/<Claim of=\{number(\d+)\} \/>/g, (_, number: string) => String(rows[Number(number) - 1]?.[1 + ((Number(number) - 1) % 3)]))
      .replace(/\$\$([^$\n]+)\$\$/g, (_, tex: string) => `$${tex}$`)
      .replace(/\\label\{[^}]*\}/g, '')
      .replace(/\[@([^\]]*)\]/g, '(@$1)')
      .replace(/@(?=[\w-])/g, '');
    return { slug, title, markdown };
  });
}

const MARKS = ['line', 'bar', 'point', 'area'];

// As in made-volume.ts, with the rows in the specification.
function chart(number: number, rows: readonly (readonly number[])[]): object {
  return {
    width: 600,
    height: 300,
    data: { values: rows.map((row) => ({ year: row[0], value: row[1 + ((number - 1) % 3)] })) },
    mark: { type: MARKS[(number - 1) % MARKS.length] },
    encoding: {
      x: { field: 'year', type: 'ordinal', title: 'Year' },
      y: { field: 'value', type: 'quantitative', title: 'Units', scale: { domain: [0, 10_000 + 500 * (number - 1)] } },
    },
  };
}

function table(number: number, rows: readonly (readonly number[])[]): string {
  const body = rows.slice((number - 1) * 5, (number - 1) * 5 + 10);
  return ['| | A | B | C |', '|---|--:|--:|--:|', ...body.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}
