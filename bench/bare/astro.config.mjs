import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [[remarkMath, { singleDollarTextMath: false }]], rehypePlugins: [rehypeKatex] }),
  },
  integrations: [mdx()],
});
