import { plain, text, type Block, type Inline } from './document.ts';

/** A caption without a title of its own: its first sentence is the title of the table, what follows stands below. */
export function titleOf(children: readonly Inline[], rest: readonly Block[] = []): { title: Inline[]; notes: Block[] } {
  const [lead, ...others] = children;
  const match = lead?.type === 'text' ? /^(.{12,}?[^A-Z\s.][.])\s+(?=\p{Lu})(.+)$/u.exec(lead.value) : null;
  if (match !== null && lead?.type === 'text') return { title: [text(match[1] ?? '')], notes: [{ type: 'paragraph', children: [text(match[2] ?? ''), ...others] }, ...rest] };
  return plain(children).length > 240 ? { title: [], notes: [{ type: 'paragraph', children: [...children] }, ...rest] } : { title: [...children], notes: [...rest] };
}
