import { describe, expect, it } from 'vitest';
import { kebab } from '../../src/volume/addresses.ts';
import { parseProse, readFragment, scanProse } from '../../src/markdown/index.ts';
import { volumeContext } from './volume-context.ts';

const source = `---
title: Woods
---

## Data and *method* {#sec-data}

By [@alder2006; @birch2008], see @fig-deficit and [the list](/data/trees/).[^source]

<Figure of={usImports}>As @cedar1953 has *it*.</Figure>

<Table of={growth} />

$$
\\label{eq-model}
y = x
$$

### More {#sec-more}

There are <Claim of={share2014} /> of them.

[^source]: From @alder2006.
`;

describe('scanProse', () => {
  const context = volumeContext();
  const { tree, text } = parseProse(context.file, source);
  const scan = scanProse(tree, text);
  const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;

  it('finds sections with their ids and places', () => {
    expect(scan.sections.map(({ id, depth, title, place }) => [id, depth, title, at(place)])).toEqual([
      ['sec-data', 2, 'Data and method', '5:1'],
      ['sec-more', 3, 'More', '18:1'],
    ]);
    expect(readFragment(scan.sections[0]?.titleNodes ?? [], context, { inline: true }).html).toBe('Data and <em>method</em>');
  });

  it('finds components in order, with labels made of their names', () => {
    expect(scan.components.map(({ component, name, label, place }) => [component, name, label, at(place)])).toEqual([
      ['Figure', 'usImports', 'fig-us-imports', '9:13'],
      ['Table', 'growth', 'tbl-growth', '11:12'],
      ['Claim', 'share2014', undefined, '20:22'],
    ]);
  });

  it('keeps captions for the pages to render', () => {
    const caption = scan.components[0]?.caption ?? [];
    expect(readFragment(caption, context, { inline: true }).html).toMatch(/^As <span class="citation"><a href="#ref-cedar1953".*<em>it<\/em>\.$/);
    expect(readFragment(caption, context).text).toBe('As Cedar (1953) has it.');
    expect(scan.components[1]?.caption).toEqual([]);
  });

  it('finds what points somewhere', () => {
    expect(scan.citations.map(({ cluster, places, within }) => [cluster.items.map(({ key }) => key).join(), places.map(at).join(), within])).toEqual([
      ['alder2006,birch2008', '7:5,7:17', 'text'],
      ['cedar1953', '9:27', 'caption'],
      ['alder2006', '22:17', 'note'],
    ]);
    expect(scan.crossReferences.map(({ label, place }) => [label, at(place)])).toEqual([['fig-deficit', '7:34']]);
    expect(scan.links.map(({ address, kind, place }) => [address, kind, at(place)])).toEqual([['/data/trees/', 'internal', '7:51']]);
    expect(scan.footnotes).toEqual(['source']);
  });

  it('finds labelled equations without their labels', () => {
    expect(scan.equations.map(({ id, tex, place }) => [id, tex, at(place)])).toEqual([['eq-model', 'y = x', '14:1']]);
  });

  it('says that a text could not be parsed, so that its labels are not taken for missing', () => {
    expect(parseProse('a.mdx', 'a <b').broken).toBe(true);
    expect(parseProse('a.mdx', 'a').broken).toBe(false);
  });
});

describe('kebab', () => {
  it.each([
    ['deficit', 'deficit'],
    ['xCompanion', 'x-companion'],
    ['deficit2014', 'deficit2014'],
    ['usATPTrade', 'us-atp-trade'],
    ['GDPShare', 'gdp-share'],
    ['fig1Share', 'fig1-share'],
    ['with_underscore', 'with-underscore'],
  ])('%s is %s', (name, id) => {
    expect(kebab(name)).toBe(id);
  });
});

it('places what stands in a note in the section that calls the note', () => {
  const { tree, text } = parseProse('content/chapters/woods/index.mdx', '## One {#sec-one}\n\nText.[^note]\n\n## Two {#sec-two}\n\nSee @alder2006.\n\n[^note]: By @birch2008 and <Term of={growth}>growth</Term>.\n');
  const scan = scanProse(tree, text);
  expect([...scan.citations, ...scan.components].map(({ section }) => section)).toEqual(['sec-two', 'sec-one', 'sec-one']);
});
