import { katex } from '@mdit/plugin-katex';
import { charts } from './fences.js';

export default function (config) {
  config.amendLibrary('md', (md) => md.use(katex, { delimiters: 'dollars', logger: () => undefined }).use(charts));
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'pages', includes: '../layouts', output: 'dist' }, markdownTemplateEngine: false };
}
