import css from 'katex/dist/katex.min.css?raw';

const fonts = import.meta.glob<string>('/node_modules/katex/dist/fonts/*.woff2', { query: '?url', import: 'default', eager: true });
const byName = new Map(Object.entries(fonts).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

/** KaTeX's own style sheet, with its fonts from this site, in the one format that every browser reads, asked for after the first words as ours are (tokens.css). */
export const katexCss = css
  .replace(/src:url\(fonts\/([\w-]+\.woff2)\)[^;}]*/g, (_, name: string) => `src:url(${byName.get(name)}) format("woff2")`)
  .replaceAll('font-display:block', 'font-display:swap')
  .replace(/(@font-face\{[^}]*\})|(font-family:|font:[^;}]*?)"?(KaTeX_\w+)"?/g, (_, face: string | undefined, property: string, name: string) => face ?? `${property}var(--formulas,${name})`);
