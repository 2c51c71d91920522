import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFiles } from '../../src/printing/compress.ts';
import { isIntact, siteWriter } from '../../src/printing/writer.ts';
import { openStore } from '../../src/store/store.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = '<p>Es war einmal.</p>'.repeat(200);

async function write(name: string): Promise<Map<string, Buffer>> {
  const store = openStore(join(folder, 'store'));
  const writer = siteWriter(join(folder, name), join(folder, 'last'));
  await writer.write('index.html', page);
  await writer.write('short.html', '<p>kurz</p>');
  await writer.write('images/a.png', Buffer.alloc(5000));
  await compressFiles(writer, store, () => undefined);
  const { sum } = await writer.seal();
  await store.close();
  expect(await isIntact(join(folder, name), sum)).toBe(true);
  return new Map((await writer.paths()).map((path) => [path, readFileSync(join(folder, name, path))]));
}

it('puts compressed copies beside texts that are worth it, with their sums, the same when they come from the store', async () => {
  const files = await write('one');
  expect([...files.keys()]).toEqual(['SHA256SUMS', 'images/a.png', 'index.html', 'index.html.br', 'index.html.gz', 'short.html']);
  expect(brotliDecompressSync(files.get('index.html.br') ?? '').toString()).toBe(page);
  expect(gunzipSync(files.get('index.html.gz') ?? '').toString()).toBe(page);
  expect(await write('two')).toEqual(files);
});
