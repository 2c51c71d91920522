import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteWriter } from '../../src/printing/writer.ts';
import { sha256 } from '../../src/store/sums.ts';

let folder: string;
let last: string;
let next: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writer-'));
  [last, next] = [join(folder, 'last'), join(folder, 'next')];
  for (const each of [last, next]) mkdirSync(each);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a page of the last site', () => {
  it('is taken over if it has its sum there still, and stays when the last site goes', async () => {
    writeFileSync(join(last, 'a.html'), 'A');
    const writer = siteWriter(next, last);
    expect(await writer.keep('a.html', sha256('A'))).toBe(true);
    rmSync(last, { recursive: true });
    expect(readFileSync(join(next, 'a.html'), 'utf8')).toBe('A');
    await writer.seal();
    expect(readFileSync(join(next, 'SHA256SUMS'), 'utf8')).toBe(`${sha256('A')}  a.html\n`);
  });

  it('is not where it was changed or is gone', async () => {
    writeFileSync(join(last, 'a.html'), 'changed');
    const writer = siteWriter(next, last);
    expect([await writer.keep('a.html', sha256('A')), await writer.keep('b.html', sha256('B'))]).toEqual([false, false]);
    expect(await writer.paths()).toEqual([]);
  });

  it('is a file of the new site where a link to one stood in its place', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'A');
    symlinkSync(join(folder, 'elsewhere'), join(last, 'a.html'));
    expect(await siteWriter(next, last).keep('a.html', sha256('A'))).toBe(true);
    expect(lstatSync(join(next, 'a.html')).isFile()).toBe(true);
  });
});

it('two files of a site cannot stand at one address', async () => {
  const writer = siteWriter(next, last);
  await writer.write('a.html', 'A');
  await expect(writer.write('a.html', 'B')).rejects.toThrow('two files of the site would stand at /a.html');
});
