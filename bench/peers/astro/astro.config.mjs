import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkMdxCharts } from './fences.js';

export default defineConfig({
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins: [remarkMath, remarkMdxCharts], rehypePlugins: [rehypeKatex] }) },
  integrations: [mdx()],
});
