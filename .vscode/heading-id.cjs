// For the MDX language server, which takes the braces of `## Data {#sec-data}` for code: it reads a chapter without them.
// Blanks keep every place in the text. The site itself reads them with src/markdown/heading-id.ts.
exports.default = function headingId() {
  const { parser } = this;
  this.parser = (text, file) => parser(text.replace(/[ \t]*\{#[\w-]+\}[ \t]*$/gm, (mark) => ' '.repeat(mark.length)), file);
};
