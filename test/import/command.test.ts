import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWordFile } from '../../src/import/docx/zip.ts';
import { readPaper } from '../../src/import/read.ts';
import { takeImages } from '../../src/import/images.ts';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const pandoc = spawnSync('pandoc', ['--version']).status === 0;
/** A PNG of one pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let scratch: Scratch;
let papers: string;

beforeEach(() => {
  scratch = scratchVolume();
  papers = mkdtempSync(join(tmpdir(), 'papers-'));
  cpSync(join(import.meta.dirname), papers, { recursive: true });
  writeFileSync(join(papers, 'hedge.png'), pixel);
});

afterEach(() => {
  scratch.remove();
  rmSync(papers, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  return spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args, '--volume', scratch.folder], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
}

const chapters = (): string[] => readdirSync(join(root, scratch.folder, 'content/chapters')).sort();
const volume = (): string => readFileSync(join(root, scratch.folder, 'content/volume.yaml'), 'utf8');

const formats = pandoc ? ['article.xml', 'paper.tex', 'paper.docx'] : ['article.xml'];

describe.each(formats)('importing %s', (name) => {
  it('makes a chapter that the checker accepts, with its image, and lists it', () => {
    const imported = run('import', join(papers, name), '--slug', 'hedges', '--part', '1');
    expect(imported.stderr).toBe('');
    expect(imported.status).toBe(0);
    expect(imported.stdout).toContain('is now the chapter hedges');
    expect(volume()).toContain('chapters: [primzahlen, hedges]');
    expect(readdirSync(join(root, scratch.folder, 'content/chapters/hedges/images'))).toHaveLength(1);
    expect(run('check')).toMatchObject({ status: 0, stderr: '' });
  }, 120_000);
});

describe('importing', () => {
  it('writes over nothing', () => {
    const before = readFileSync(join(root, scratch.folder, 'content/chapters/primzahlen/index.mdx'), 'utf8');
    const { status, stderr } = run('import', join(papers, 'article.xml'), '--slug', 'primzahlen');
    expect(status).toBe(2);
    expect(stderr).toBe('there is a chapter "primzahlen" already, and importing writes over nothing: choose another name with --slug\n');
    expect(readFileSync(join(root, scratch.folder, 'content/chapters/primzahlen/index.mdx'), 'utf8')).toBe(before);
  });

  it('leaves nothing behind where it fails', () => {
    const before = volume();
    expect(run('import', join(papers, 'article.xml'), '--part', '9')).toMatchObject({ status: 2, stderr: 'volume.yaml has 2 parts, and no part 9\n' });
    writeFileSync(join(papers, 'broken.xml'), '<article><body></article>');
    expect(run('import', join(papers, 'broken.xml'))).toMatchObject({ status: 1, stdout: '' });
    expect(chapters()).toEqual(['primzahlen']);
    expect(volume()).toBe(before);
  });

  it('names a chapter by the words of its title', () => {
    run('import', join(papers, 'article.xml'));
    expect(chapters()).toContain('what-hedge-costs-crataegus');
  });

  it('foretells what the checker will refuse', () => {
    writeFileSync(join(papers, 'bare.md'), '# A title\n\nText.\n');
    const { status, stdout, stderr } = run('import', join(papers, 'bare.md'), '--slug', 'bare');
    expect(status).toBe(0);
    expect(stdout).toContain('front matter: the source has no abstract');
    expect(stdout).toContain('will refuse it until');
    expect(stderr).toContain('“abstract” is missing.');
    expect(run('check').status).toBe(1);
  });

  it('says what is wrong with a call', () => {
    expect(run('import').stderr).toContain('import takes one file');
    expect(run('import', join(papers, 'article.xml'), '--slug', 'Not Good').status).toBe(2);
  });

  it('says what is wrong with a file', async () => {
    const refusal = (name: string, content?: string | Buffer): Promise<unknown> => {
      if (content !== undefined) writeFileSync(join(papers, name), content);
      return readPaper(join(papers, name), name);
    };
    await expect(refusal('none.md')).rejects.toThrow('none.md:1:1 There is no such file.');
    await expect(refusal('word.xml', 'PK\u0003\u0004')).rejects.toThrow('perhaps a Word file');
    await expect(refusal('latin.md', Buffer.from([0x23, 0x20, 0xe9, 0x0a]))).rejects.toThrow('not in UTF-8');
    await expect(refusal('paper.pdf', '%PDF')).rejects.toThrow('no ending that says what it is');
    await expect(refusal('front.md', '---\ntitle: "x\n---\n')).rejects.toThrow(/^front\.md:\d+:\d+ This is not valid YAML/);
  });

  it('says how to get pandoc where it is needed and not there', () => {
    const { stderr, status } = spawnSync(process.execPath, ['src/cli/import.ts', join(papers, 'paper.tex'), '--volume', scratch.folder], { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: '/nowhere', NO_COLOR: '1', GITHUB_ACTIONS: '' } });
    expect(status).toBe(1);
    expect(stderr).toContain('apt-get install pandoc');
    expect(existsSync(join(root, scratch.folder, 'content/chapters/what-hedge-costs'))).toBe(false);
  });
});

describe('a Word file', () => {
  const bytes = readFileSync(join(import.meta.dirname, 'paper.docx'));

  it('is looked at before it is unpacked', () => {
    expect(() => checkWordFile('a.docx', bytes)).not.toThrow();
    expect(() => checkWordFile('a.docx', bytes.subarray(0, bytes.length - 40))).toThrow('cut off');
    expect(() => checkWordFile('a.docx', Buffer.from('<html></html> and some more words'))).toThrow('no zip archive');
    expect(() => checkWordFile('a.docx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(100)]))).toThrow('Word 97');
  });

  it('that would unpack to gigabytes is refused', () => {
    const bomb = Buffer.from(bytes);
    // The size that the table of contents declares for its first file.
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0xf000_0000, entry + 24);
    expect(() => checkWordFile('a.docx', bomb)).toThrow('would unpack to 3840 MB');
  });
});

it('takes images by what they hold, and says why one cannot be shown', () => {
  const bytes = new Map([['a.tif', pixel], ['b.png', Buffer.from('%PDF-1.7')]]);
  const { found, files } = takeImages(['a.tif', 'b.png', 'c.png', 'https://x.example/d.png'], (name) => (bytes.has(name) ? { name, bytes: bytes.get(name) ?? pixel } : null));
  expect([...files.keys()]).toEqual(['a.png']);
  expect(found.get('a.tif')).toEqual({ file: 'images/a.png' });
  expect(found.get('b.png')).toEqual({ problem: 'is of a kind that browsers do not show (png): save it as PNG or SVG' });
  expect(found.get('c.png')).toEqual({ problem: 'is not beside the source' });
  expect(found.get('https://x.example/d.png')).toEqual({ problem: 'stands on another site' });
});
