import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkCharts } from './fences.js';

export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [remarkMath, remarkCharts], rehypePlugins: [rehypeKatex] }) },
  integrations: [starlight({ title: 'A made volume' })],
});
