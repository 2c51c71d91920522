import { text, type Block, type Inline } from './document.ts';

const mention = /(?<![\p{L}\p{N}])(Figures?|Figs?\.|Tables?)[\s\u00a0](\d+|[IVX]+)(?![\p{L}\p{N}.]\d|\p{L}{2})([A-Za-z](?![\p{L}\p{N}]))?/gu;

/** Makes cross-references of "Figure 2" and "Table 3" in plain text, where the paper has a figure or table of that number. */
export function linkMentions(blocks: readonly Block[]): Block[] {
  const targets = new Map<string, string>();
  const given = blocks.map((block): Block => {
    if ((block.type !== 'figure' && block.type !== 'table') || block.number === undefined) return block;
    const id = block.ids[0] ?? block.number.toLowerCase().replace(/\s+/g, '-');
    targets.set(block.number, id);
    return block.ids.length > 0 ? block : { ...block, ids: [id] };
  });
  return targets.size === 0 ? given : given.map((block) => inBlock(block, targets));
}

function inBlock(block: Block, targets: ReadonlyMap<string, string>): Block {
  const inside = (blocks: readonly Block[]): Block[] => blocks.map((child) => inBlock(child, targets));
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: inInlines(block.children, targets) };
    case 'quote':
      return { ...block, children: inside(block.children) };
    case 'list':
      return { ...block, items: block.items.map(inside) };
    case 'figure':
      return { ...block, caption: inside(block.caption) };
    case 'table':
      return { ...block, notes: inside(block.notes) };
    default:
      return block;
  }
}

function inInlines(nodes: readonly Inline[], targets: ReadonlyMap<string, string>): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'emphasis' || node.type === 'strong') return [{ ...node, children: inInlines(node.children, targets) }];
    if (node.type === 'crossReference' && ![...targets.values()].includes(node.target)) {
      // Programs that write Word files lose the place that a link leads to, but not its words.
      const [, kind = '', number = ''] = /^(Figure|Fig\.|Table)[\s\u00a0](\d+)$/.exec(node.text) ?? [];
      const target = targets.get(`${kind.startsWith('F') ? 'Figure' : 'Table'} ${number}`);
      return [target === undefined ? node : { ...node, target }];
    }
    if (node.type !== 'text') return [node];
    const out: Inline[] = [];
    let done = 0;
    for (const match of node.value.matchAll(mention)) {
      const target = targets.get(`${(match[1] ?? '').startsWith('F') ? 'Figure' : 'Table'} ${match[2] ?? ''}`);
      if (target === undefined) continue;
      out.push(text(node.value.slice(done, match.index)), { type: 'crossReference', target, text: match[0] });
      done = match.index + match[0].length;
    }
    return [...out, text(node.value.slice(done))].filter((part) => part.type !== 'text' || part.value !== '');
  });
}
