import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';

const file = new URL('exports/exports.bib', import.meta.url);

// The works are written as Google Scholar, Elsevier, Crossref, JSTOR, NBER, RePEc, Zotero, Mendeley, Web of Science, DBLP, ACM, arXiv and JabRef write them.
describe('a bibliography that programs and publishers wrote', () => {
  const { references, diagnostics } = parseBibtex('exports.bib', readFileSync(file, 'utf8'));

  it('is read without a complaint', () => {
    expect(diagnostics).toEqual([]);
  });

  it('gives the records that are meant', async () => {
    await expect(`${JSON.stringify([...references.values()], null, 2)}\n`).toMatchFileSnapshot('exports/exports.json');
  });

  it('lists no proceedings that its papers only take over from', () => {
    expect([...references.keys()]).not.toContain('DBLP:conf/iciii/2013');
    expect(parseBibtex('exports.bib', readFileSync(file, 'utf8'), new Set(['DBLP:conf/iciii/2013'])).references.has('DBLP:conf/iciii/2013')).toBe(true);
  });
});
