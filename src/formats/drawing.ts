/** A drawing for inlining, its colours as what they are in the light: programs outside of browsers know no variables. */
export function plainColours(svg: string): string {
  return svg.replace(/var\(--[\w-]+,\s*([^()]*)\)/g, '$1');
}

/** The same drawing in the words of SVG 1.1, where the order of painting is a matter of style. */
export function classicSvg(svg: string): string {
  return svg.replace(/ paint-order="([^"]*)"/g, ' style="paint-order:$1"');
}
