import { describe, expect, it } from 'vitest';
import { parseProse, readFragment, scanProse, transformTree } from '../../src/markdown/index.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { volumeContext } from './volume-context.ts';

const context: MarkdownContext = {
  ...volumeContext(),
  image: (name) => (name === 'images/wood.png' ? { src: '/base/chapters/woods/images/wood.png', width: 640, height: 480, sources: [] } : undefined),
  images: () => ['images/wood.png'],
};

function complaints(source: string): string[] {
  const { tree, text } = parseProse('index.mdx', source);
  if (text.diagnostics.length === 0) transformTree(tree, text, context);
  return text.diagnostics.map(({ line, column, rule, fix = '' }) => `${line}:${column} ${rule}${fix.startsWith('Did you') ? ` ${fix}` : ''}`);
}

describe('an image of the chapter', () => {
  it('has its address in the site, and its size', () => {
    expect(readFragment('See ![A wood](images/wood.png) there.', context).html).toBe('<p>See <img src="/base/chapters/woods/images/wood.png" alt="A wood" width="640" height="480" loading="lazy" decoding="async"> there.</p>');
  });

  it('is a figure with number, caption and label where it is written as <Image>', () => {
    const { tree, text } = parseProse('index.mdx', '<Image src="images/wood.png" alt="A wood" label="fig-deficit">A *wood*, after @alder2006.</Image>');
    expect(text.diagnostics).toEqual([]);
    const scan = scanProse(tree, text);
    expect(scan.images).toMatchObject([{ src: 'images/wood.png', label: 'fig-deficit', after: 0 }]);
    expect(scan.citations).toHaveLength(1);
    transformTree(tree, text, context);
    expect(JSON.stringify(tree)).toContain('"id":"fig-deficit","className":["figure","image","numbered"]');
    expect(JSON.stringify(tree)).toContain('"value":"Figure 1"');
  });

  it('is told when it is missing, elsewhere, without words, or wrongly labelled', () => {
    expect(complaints('![A wood](images/wod.png)')).toEqual(['1:1 image-missing Did you mean “images/wood.png”?']);
    expect(complaints('![A wood](../wood.png)')).toEqual(['1:1 image-address']);
    expect(complaints('![A wood](images/wood.tif)')).toEqual(['1:1 image-address']);
    expect(complaints('![](images/wood.png)')).toEqual(['1:1 image-alt']);
    expect(complaints('<Image alt="A wood" />')).toEqual(['1:1 image-address']);
    expect(complaints('<Image src="images/wood.png" alt="A wood" label="wood" />')).toEqual(['1:1 image-label']);
  });
});
