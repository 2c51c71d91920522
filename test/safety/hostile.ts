import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runs when text is taken for markup, in whatever place of a page it lands. */
export const PAYLOAD = `x"'><img src=x onerror=window.ran=1><svg onload=window.ran=1></title></style></script><script>window.ran=1</script>&amp;{{7*7}}\${7*7}]]>--><!--`;
/** Runs when it is taken for an address. */
export const ADDRESS = 'javascript:window.ran=1';

const text = JSON.stringify(PAYLOAD);
// Of Markdown, where markup of its own is an error: what a text may hold.
const prose = PAYLOAD.replace(/[<{&$\\`*_[\]|~^!]/g, (mark) => `\\${mark}`);
const yaml = JSON.stringify(prose);
const tex = PAYLOAD.replace('&amp;', '&').replace(/[{}]/g, '').replace(/[&$\\#%_~^]/g, (mark) => `\\${mark}`);

/** The files of a volume that has the payload in every text that an editor may write. */
const FILES: Readonly<Record<string, string>> = {
  'content/volume.yaml': `
title: ${text}
subtitle: ${text}
description: ${text}
language: en
event: { name: ${text}, place: ${text}, dates: ["1899-12-31"], organisers: [${text}] }
editors: [{ name: ${text}, affiliation: ${text} }]
edition: { version: ${text}, date: "2001-02-03" }
licence: { text: { name: ${text}, url: "https://example.org/a?b=%22%3E" }, code: { name: ${text}, url: "https://example.org/'%3E" } }
site: https://example.org
parts: [{ title: ${text}, short: ${text}, intro: ${text}, chapters: [hostile], papers: [told] }]
`,
  'content/glossary.yaml': `
- { id: term, term: ${text}, long: ${text}, definition: ${yaml}, names: { zh-Hans: ${text} } }
`,
  'content/papers/told.mdx': `---
title: ${yaml}
order: 1
authors: [{ given: ${text}, family: ${text} }]
keywords: [${text}]
original: { type: article, title: ${text}, container: ${text}, publisher: ${text}, volume: ${text}, issue: ${text}, pages: ${text}, note: ${text} }
---

${prose}
`,
  'content/chapters/hostile/index.mdx': `---
title: ${yaml}
short: ${JSON.stringify('"><img src=x onerror=window.ran=1>')}
authors: [{ given: ${text}, family: ${text}, native: ${text}, affiliation: ${text}, note: ${text} }]
abstract: ${yaml}
keywords: [${text}]
original: { type: chapter, title: ${text}, container: ${text}, publisher: ${text}, note: ${text} }
---

## ${prose} {#sec-one}

${prose} @cited, <Term of={term}>${prose}</Term>. \`${PAYLOAD.replaceAll('`', '')}\` $$\\text{<img src=x onerror=window.ran=1>}$$[^n]

[^n]: ${prose}

<Figure of={drawn}>${prose}</Figure>

<Table of={listed}>${prose}</Table>

<Claim of={told} /> is <Claim of={printed} />.

<Note title="${prose.replaceAll('"', '&quot;').replaceAll('\\', '')}">${prose}</Note>
`,
  'content/chapters/hostile/references.bib': `@book{cited,
  author = {{${tex}}},
  title = {${tex}},
  publisher = {${tex}},
  address = {${tex}},
  edition = {${tex}},
  series = {${tex}},
  note = {${tex}},
  year = {1900}
}
`,
  'content/chapters/hostile/figures.ts': `import data from '../../../data/hostile/index.ts';
import { defineFigure } from '#figures';
const text = ${text};
export const drawn = defineFigure({
  title: text, measure: text, alt: text, missing: text,
  rows: () => data.rows().map((row) => ({ ...row, basis: 'source' as const })),
  datasets: [data],
  columns: { name: { label: text, unit: text }, value: { label: text, unit: text } },
  coverage: { by: ['name'], cells: [{ name: text }, { name: 'never' }], noun: text },
  spec: () => ({
    mark: { type: 'bar' },
    encoding: { y: { field: 'name', type: 'nominal', title: null, axis: { labelLimit: 200 } }, x: { field: 'value', type: 'quantitative', title: '<img src=x onerror=window.ran=1>' }, tooltip: { field: 'name', type: 'nominal' } },
  }),
});
`,
  'content/chapters/hostile/tables.ts': `import data from '../../../data/hostile/index.ts';
import { defineTable } from '#tables';
export const listed = defineTable({
  title: ${text},
  rows: () => data.rows().map(({ name, value }) => ({ name: ${yaml}, value })),
  columns: { name: { label: ${text}, kind: 'text', header: true }, value: { label: ${text}, unit: ${text}, kind: 'number', digits: 0 } },
  datasets: [data],
});
`,
  'content/chapters/hostile/claims.ts': `import { defineClaim } from '#audit';
import data from '../../../data/hostile/index.ts';
export const told = defineClaim({ printed: '1', where: ${text}, quantity: ${text}, recompute: () => 1, formula: ${text}, datasets: [data], verdict: 'reproduced' });
export const printed = defineClaim({ printed: '5', unit: ${text}, where: ${text}, quantity: ${text}, datasets: [data], missing: ${text}, verdict: 'not computable' });
`,
  'data/hostile/index.ts': `import { defineDataset } from '#dataset';
const text = ${text};
export default defineDataset({
  title: text, description: text, file: new URL('./data.csv', import.meta.url),
  columns: { name: { type: 'text', label: text, meaning: text }, link: { type: 'text', label: text, meaning: text }, value: { type: 'integer', label: text, meaning: text, unit: text } },
  key: ['name'], basis: 'source',
  sources: { all: { publisher: text, title: text, vintage: text, licence: text, obtained: text } },
});
`,
  'data/hostile/data.csv': `name,link,value\n"${PAYLOAD.replaceAll('"', '""')}",${ADDRESS},1\n`,
};

/** Writes the hostile volume into a folder inside the project, so that its modules find the engine. */
export function writeHostileVolume(folder: string, changes: Readonly<Record<string, string>> = {}): void {
  for (const [name, content] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content.trimStart());
  }
}
