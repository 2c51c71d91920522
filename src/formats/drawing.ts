/** A drawing for inlining, its colours as what they are in the light: programs outside of browsers know no variables. */
export function plainColours(svg: string): string {
  return svg.replace(/var\(--[\w-]+,\s*([^()]*)\)/g, '$1');
}

/** The same drawing in the words of SVG 1.1, where the order of painting is a matter of style. */
export function classicSvg(svg: string): string {
  return svg.replace(/ paint-order="([^"]*)"/g, ' style="paint-order:$1"');
}

/** The same drawing for what paints words before their outline: those with a halo are drawn twice, the halo first. */
export function layeredSvg(svg: string): string {
  return svg.replace(/<text\b([^>]*?) paint-order="stroke"([^>]*)>(.*?)<\/text>/gs, (_, before: string, after: string, words: string) => {
    const attributes = before + after;
    return `<text${attributes}>${words}</text><text${attributes.replace(/ stroke(?:-[a-z]+)?="[^"]*"/g, '')}>${words}</text>`;
  });
}
