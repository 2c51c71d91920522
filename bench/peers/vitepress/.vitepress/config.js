import { katex } from '@mdit/plugin-katex';
import { charts } from '../fences.js';

export default {
  srcDir: 'pages',
  outDir: 'dist',
  title: 'A made volume',
  markdown: { config: (md) => void md.use(katex, { delimiters: 'dollars', logger: () => undefined }).use(charts) },
};
