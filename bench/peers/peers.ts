import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlainChapter } from '../plain-chapter.ts';

/** Another generator: where its pages lie, how a chapter is written for it, and what builds them. */
export interface Peer {
  name: string;
  folder: string;
  /** Path of a page in the project. */
  page: (slug: string) => string;
  text: (chapter: PlainChapter) => string;
  command: readonly string[];
  /** What it leaves from one build for the next, which a cold build has not. */
  caches: readonly string[];
  /** What it does otherwise than the others. */
  note?: string;
}

const front = (title: string, more = ''): string => `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n`;
const paged = (body: string): string => `${body}\n`;

// Its own way to both would load them from another host while it builds.
const LOCAL = `\`\`\`js
import embed from "vega-embed";
import katex from "katex";
const formula = (text) => { const span = document.createElement("span"); katex.render(text[0], span); return span; };
const chart = (spec) => { const div = document.createElement("div"); embed(div, spec); return div; };
\`\`\`

`;

export const PEERS: readonly Peer[] = [
  { name: 'Eleventy', folder: 'eleventy', page: (slug) => `pages/${slug}.md`, text: ({ title, markdown }) => front(title) + paged(markdown), command: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], caches: [] },
  { name: 'Astro, MDX', folder: 'astro', page: (slug) => `src/pages/${slug}.mdx`, text: ({ title, markdown }) => front(title, 'layout: ../layouts/Page.astro\n') + paged(markdown), command: ['node_modules/astro/bin/astro.mjs', 'build'], caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'] },
  { name: 'Starlight', folder: 'starlight', page: (slug) => `src/content/docs/${slug}.md`, text: ({ title, markdown }) => front(title) + paged(markdown), command: ['node_modules/astro/bin/astro.mjs', 'build'], caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'], note: 'with its search' },
  { name: 'VitePress', folder: 'vitepress', page: (slug) => `pages/${slug}.md`, text: ({ title, markdown }) => front(title) + `# ${title}\n\n` + paged(markdown), command: ['node_modules/vitepress/bin/vitepress.js', 'build'], caches: ['.vitepress/cache'] },
  {
    name: 'Observable Framework',
    folder: 'observable',
    page: (slug) => `pages/${slug}.md`,
    text: ({ title, markdown }) =>
      front(title) +
      `# ${title}\n\n${LOCAL}` +
      paged(
        markdown
          .replace(/```vega-lite\n(.*)\n```/g, (_, spec: string) => `\`\`\`js\nchart(${spec})\n\`\`\``)
          .replace(/^\$\$\n([\s\S]*?)\n\$\$$/gm, (_, tex: string) => `\${formula\`${tex.replaceAll('\\', '\\\\')}\`}`)
          .replace(/(?<!\$)\$([^$\n{]+[^$\n]*)\$(?!\$)/g, (_, tex: string) => `\${formula\`${tex.replaceAll('\\', '\\\\')}\`}`),
      ),
    command: ['node_modules/@observablehq/framework/dist/bin/observable.js', 'build'],
    caches: ['pages/.observablehq/cache'],
    note: 'charts and formulas are drawn in the reader’s browser',
  },
];

/** Writes the pages of a volume into a copy of the peer's project. */
export function writePages(peer: Peer, project: string, chapters: readonly PlainChapter[]): void {
  for (const chapter of chapters) {
    const path = join(project, peer.page(chapter.slug));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, peer.text(chapter));
  }
  const index = peer.page('index');
  mkdirSync(dirname(join(project, index)), { recursive: true });
  writeFileSync(join(project, index), peer.text({ slug: 'index', title: 'A made volume', markdown: chapters.map(({ slug, title }) => `- [${title}](./${slug}${index.endsWith('.mdx') ? '/' : ''})`).join('\n') }));
}
