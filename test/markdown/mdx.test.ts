import { unified } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { rehypePlugins, remarkPlugins, renderFormula, renderFragment } from '../../src/markdown/index.ts';
import { volumeContext } from './volume-context.ts';

/** The JavaScript that Astro makes of a chapter. */
async function compile(source: string): Promise<string> {
  const processor = unified({ gfm: true, smartypants: false, remarkPlugins: remarkPlugins(volumeContext), rehypePlugins: rehypePlugins() });
  if (processor.createMdxRenderer === undefined) throw new Error('the processor has no MDX');
  const renderer = await processor.createMdxRenderer({ syntaxHighlight: false, shikiConfig: undefined, gfm: true, smartypants: false }, { optimize: false, srcDir: new URL('file:///'), sourcemap: false });
  return (await renderer.process(source, '/somewhere/content/chapters/woods/index.mdx', {})).code;
}

describe('in the pipeline of Astro', () => {
  it('gives each formula as one text, so that MDX never sees its hundred spans', async () => {
    const code = await compile('A $$\\frac{a}{b}$$ c.');
    expect(code.match(/"set:html"/g)).toHaveLength(1);
    expect(code).not.toContain('"mfrac"');
    const html = /"set:html": ("(?:[^"\\]|\\.)*")/.exec(code)?.[1];
    expect(JSON.parse(html ?? '""')).toBe(renderFragment('$$\\frac{a}{b}$$', volumeContext(), { inline: true }));
    expect(JSON.parse(html ?? '""')).toContain(renderFormula('\\frac{a}{b}', { display: false }).slice(0, 80));
  });

  it('hands components their address in the volume, and keeps captions for the pages', async () => {
    const code = await compile('<Figure of={usImports}>By @nobody.</Figure>\n\nSo <Claim of={share2014} /> of them.');
    expect(code).toContain('of: "woods/us-imports"');
    expect(code).toContain('href: "/base/audit/#woods-share2014"');
    expect(code).not.toContain('nobody');
  });

  it('reads ids of headings instead of code', async () => {
    expect(await compile('## The data {#sec-data}')).toContain('id: "sec-data"');
  });

  it('reads a text with a byte-order mark as one without', async () => {
    const source = '$$\ny = x \\label{eq-model}\n$$\n\nAs [@alder2006] says.\n';
    expect(await compile(`\uFEFF${source}`)).toBe(await compile(source));
  });

  it('stops at an error with its file, line and column', async () => {
    await expect(compile('one\n\ntwo @nobody and @fig-none')).rejects.toThrow(
      /^content\/chapters\/woods\/index\.mdx:3:5 The bibliography has no entry “nobody”\..*\ncontent\/chapters\/woods\/index\.mdx:3:17 Nothing has the label “fig-none”\./,
    );
    await expect(compile('a $$\\frac{a}$$')).rejects.toThrow('content/chapters/woods/index.mdx:1:13 The formula is wrong');
  });
});
