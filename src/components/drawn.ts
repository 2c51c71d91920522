/** A drawing as it stands in a page, whose style sheet has the inks and the face, and which needs no namespace. */
export function drawnInPage(svg: string): string {
  const [root = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
  return (root.replace(/ (?:xmlns|font-family)="[^"]*"/g, '') + svg.slice(root.length)).replace(/(var\(--chart-[\w-]+), #[\da-f]+\)/g, '$1)');
}
