/**
 * Margin boxes of the printed page: the volume's title on left pages, the running head on right ones, page numbers
 * outside. They cannot be read from the document by CSS, so each page brings its own.
 */
export function pageMargins(volumeTitle: string, running: string): string {
  return [
    '@page:left{@top-left{content:counter(page)}@top-right{content:', cssString(volumeTitle), '}}',
    '@page:right{@top-left{content:', cssString(running), '}@top-right{content:counter(page)}}',
    '@page:first{@top-left{content:none}@top-right{content:none}@bottom-center{content:counter(page)}}',
  ].join('');
}

// "<" is escaped too, so that no title can end the style element.
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
