import type { PhrasingContent } from 'mdast';
import type { Inline, Lose } from '../document.ts';

const styles: Readonly<Record<string, 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'strike' | 'underline'>> = { sup: 'superscript', sub: 'subscript', em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', u: 'underline', del: 'strike', s: 'strike' };

interface Open {
  name: string;
  nodes: Inline[];
}

/** Inlines whose HTML tags stand as pieces of text between them: tags that mean a style become it, others fall away. */
export function inHtml(nodes: readonly (PhrasingContent | { type: 'html'; value: string })[], read: (nodes: readonly PhrasingContent[]) => Inline[], lose: Lose): Inline[] {
  const stack: Open[] = [{ name: '', nodes: [] }];
  const top = (): Inline[] => stack.at(-1)?.nodes ?? [];
  const close = (): void => {
    const open = stack.pop();
    if (open === undefined) return;
    const style = styles[open.name];
    top().push(...(style === undefined ? open.nodes : [{ type: style, children: open.nodes }]));
  };
  for (const node of nodes) {
    if (node.type !== 'html') {
      top().push(...read([node]));
      continue;
    }
    for (const [piece] of node.value.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>|[^<]+/g)) {
      const [, slash, name = '', attributes = ''] = /^<(\/?)([A-Za-z][\w-]*)([^>]*)>$/.exec(piece) ?? [];
      const tag = name.toLowerCase();
      if (piece.startsWith('<!--')) continue;
      if (name === '') {
        if (piece.trim() !== '') top().push({ type: 'text', value: piece });
      } else if (tag === 'br') top().push({ type: 'break' });
      else if (tag === 'img') top().push({ type: 'image', file: value(attributes, 'src'), alt: value(attributes, 'alt') });
      else if (slash === '/') {
        if (stack.slice(1).some((open) => open.name === tag)) while (stack.at(-1)?.name !== tag) close();
        if (stack.length > 1 && stack.at(-1)?.name === tag) close();
      } else if (styles[tag] !== undefined && !attributes.endsWith('/')) stack.push({ name: tag, nodes: [] });
      else if (!['p', 'div', 'span', 'center', 'a', 'figure', 'figcaption', 'hr'].includes(tag)) lose({ where: 'the text', what: `the HTML element <${tag}> falls away, its words stay`, remedy: 'write it in Markdown, if it meant something' });
    }
  }
  while (stack.length > 1) close();
  return top();
}

function value(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes)?.slice(1).find((found) => found !== undefined) ?? '';
}
