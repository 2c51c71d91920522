import { plain, type Author, type Inline } from './document.ts';

/** "Jane van der Doe" as given and family name; the last word and the small words before it are the family's. */
export function authorOf(name: string): Author {
  const flat = name.replace(/[*†‡§¶∗]+|\s*\d+(?:\s*,\s*\d+)*$/g, '').replace(/\s+/g, ' ').replace(/^(?:and|&)\s+/, '').replace(/[\s,;]+$/, '').trim();
  const comma = /^([^,]+),\s*([^,]+)$/.exec(flat);
  // "Jane Doe, PhD" is no inversion.
  if (comma !== null && !/^(?:Ph\.?D|M\.?D|M\.?Sc|M\.?A|Jr|Sr|I{2,3})\b/i.test(comma[2] ?? '')) return { family: comma[1] ?? '', given: comma[2] };
  const bare = comma === null ? flat : (comma[1] ?? flat);
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) return { family: [...bare][0] ?? '', given: [...bare].slice(1).join(''), familyFirst: true, native: bare };
  const words = bare.split(' ');
  const small = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const split = small === -1 ? words.length - 1 : small;
  return { family: words.slice(split).join(' '), given: words.slice(0, split).join(' ') || undefined };
}

/** An author as LaTeX's \author or a list has it: a name, then lines or notes with affiliation and address. */
export function authorFromInlines(nodes: readonly Inline[]): Author[] {
  const notes = nodes.flatMap((node) => (node.type === 'note' ? [plain(node.children)] : []));
  const lines: string[] = [''];
  for (const node of nodes) {
    if (node.type === 'break') lines.push('');
    else if (node.type !== 'note') lines[lines.length - 1] += node.type === 'superscript' || node.type === 'math' ? '' : plain([node]) === '' && node.type === 'text' ? node.value : rawPlain(node);
  }
  const [names = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '');
  const details = [...rest, ...notes].join(', ').replace(/\s+/g, ' ');
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(details)?.[0];
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(details)?.[0];
  const affiliation = details.replace(email ?? '\u0000', '').replace(/https?:\/\/orcid\.org\/\S+|(?:e-?mail|ORCID)\s*:?/gi, '').replace(orcid ?? '\u0000', '').replace(/[{}]/g, '').replace(/\s*,(?:\s*,)+/g, ',').replace(/^[\s,;.:]+|[\s,;:]+$/g, '');
  const people = splitNames(names);
  return people.map((name, index) => ({ ...authorOf(name), affiliation: affiliation === '' ? undefined : affiliation, email: people.length === 1 || index === 0 ? email : undefined, orcid: people.length === 1 ? orcid : undefined }));
}

export function splitNames(names: string): string[] {
  const parts = names.replace(/\s+/g, ' ').split(/\s*;\s*|\s*,?\s+(?:and|und|et|y|&)\s+|\s*,\s*(?=\p{Lu}[\p{L}.'’-]*\s)/u).map((part) => part.trim()).filter((part) => /\p{L}/u.test(part));
  // "Doe, Jane" is one person.
  return parts.length === 0 ? [] : parts;
}

function rawPlain(node: Inline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Inline[]).map(rawPlain).join('') : plain([node]);
}
