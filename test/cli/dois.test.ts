import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameTitle } from '../../src/citation/resolver.ts';

const root = resolve(import.meta.dirname, '../..');
const chapter = 'content/chapters/woods';
const works: Record<string, string> = { '10.1000/right': 'On Tall Woods: A Study', '10.1000/wrong': 'Fungi of Europe' };

let server: Server;
let folder: string;
let resolver: string;

// A resolver that knows two DOIs, as doi.org answers.
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '').replace(/\?.*/, '').slice(1);
    const doi = path.replace('api/handles/', '');
    const title = works[doi];
    response.setHeader('content-type', 'application/json');
    if (title === undefined) response.writeHead(404).end('{"responseCode":100}');
    else if (path.startsWith('api/')) response.end(JSON.stringify({ responseCode: 1, values: [{ type: 'URL', data: { value: `https://publisher.example/${doi}` } }] }));
    else response.end(JSON.stringify({ title }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  resolver = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // a server on a port
  folder = mkdtempSync(join(tmpdir(), 'dois-'));
  mkdirSync(join(folder, chapter), { recursive: true });
  const entry = (key: string): string => `@book{${key}, author = {Alder, Ann}, title = {On tall woods}, year = 2001, doi = {10.1000/${key}}}\n`;
  writeFileSync(join(folder, chapter, 'references.bib'), ['right', 'wrong', 'none'].map(entry).join('\n'));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const list = (): string => readFileSync(join(folder, 'content/dois.yaml'), 'utf8');

function run(...args: string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [join(root, 'src/cli/dois.ts'), '--volume', folder, ...args], { cwd: root });
  let out = '';
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (out += String(data)));
  return new Promise((done) => void child.on('close', (code) => done({ code, out })));
}

describe('npm run dois', () => {
  it('changes nothing where nobody answers', async () => {
    const { code, out } = await run('--resolver', 'http://127.0.0.1:1/');
    expect(code).toBe(1);
    expect(out).toContain('10.1000/right  could not be asked: ');
    expect(list).toThrow('ENOENT');
  });

  it('writes down the DOIs that lead to their works, and tells of those that do not', async () => {
    const { code, out } = await run('--resolver', resolver);
    expect(out).toContain('10.1000/right  leads to https://publisher.example/10.1000/right\n');
    expect(out).toContain('10.1000/wrong  belongs to “Fungi of Europe”, not to “On tall woods”. Mend it.\n');
    expect(out).toContain('10.1000/none  does not resolve: “On tall woods” keeps it as text. Mend or remove it.\n');
    expect(code).toBe(1);
    expect(list()).toMatch(/^# DOIs that .*\n10\.1000\/right:\n {2}seen: "?\d{4}-\d\d-\d\d"?\n {2}at: https:\/\/publisher\.example\/10\.1000\/right\n$/);
  });

  it('asks again only when told to, and forgets what no longer resolves', async () => {
    expect((await run('--resolver', resolver)).out).not.toContain('10.1000/right  ');
    delete works['10.1000/right'];
    expect((await run('--resolver', resolver, '--again')).out).toContain('10.1000/right  does not resolve');
    expect(list()).toMatch(/^# .*\n$/);
  });
});

describe('a title', () => {
  it.each([
    ['What’s so special about China’s exports?', "What's So Special about China's Exports?", true],
    ['An analysis of trade', 'An Analysis of Trade: Evidence from China', true],
    ['Trade', 'Trade: Evidence from China', false],
    ['On <i>Drosophila</i>', 'On Drosophila', true],
    ['The Leontief Paradox', 'The Heckscher Paradox', false],
    ['', 'Anything', false],
  ])('“%s” and “%s”: the same work is %s', (one, other, same) => {
    expect(sameTitle(one, other)).toBe(same);
  });
});
