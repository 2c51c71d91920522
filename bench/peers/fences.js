import { draw } from './draw.js';

/** For markdown-it: fences of vega-lite become drawings. */
export function charts(md) {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, at, ...rest) => (tokens[at].info.trim() === 'vega-lite' ? `<figure>${draw(tokens[at].content)}</figure>` : fence(tokens, at, ...rest));
}

/** For remark: the same. */
export function remarkCharts() {
  return (tree) => {
    for (const node of tree.children) if (node.type === 'code' && node.lang === 'vega-lite') Object.assign(node, { type: 'html', value: `<figure>${draw(node.value)}</figure>` });
  };
}

/** For MDX, where markup of a text is no node: an element that is given it. */
export function remarkMdxCharts() {
  return (tree) => {
    for (const node of tree.children)
      if (node.type === 'code' && node.lang === 'vega-lite') {
        Object.assign(node, { type: 'mdxJsxFlowElement', name: 'figure', children: [], attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: draw(node.value) }] });
        delete node.value;
      }
  };
}
