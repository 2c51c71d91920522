/**
 * The bare work of a made volume in one process and without any generator: MDX compiled, formulas set by KaTeX, charts
 * compiled by Vega-Lite and drawn by Vega, results written.
 *
 *   node bench/floor.ts VOLUME OUT
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { parse, View } from 'vega';
import { compile as compileChart, type TopLevelSpec } from 'vega-lite';
import { plainChapters } from './plain-chapter.ts';

const [volume = '', out = ''] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
for (const { slug, markdown } of plainChapters(volume)) {
  const charts: string[] = [];
  for (const [, spec = ''] of markdown.matchAll(/```vega-lite\n(.*)\n```/g)) {
    const view = new View(parse(compileChart(JSON.parse(spec) as TopLevelSpec).spec), { renderer: 'none' }); // as plain-chapter.ts writes it
    charts.push(await view.toSVG());
    view.finalize();
  }
  const page = await compile(markdown.replace(/```vega-lite\n.*\n```\n/g, ''), { remarkPlugins: [remarkGfm, remarkMath], rehypePlugins: [rehypeKatex] });
  writeFileSync(join(out, `${slug}.js`), String(page));
  charts.forEach((svg, at) => writeFileSync(join(out, `${slug}-${at + 1}.svg`), svg));
}
