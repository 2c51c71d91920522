import { mkdtemp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';

let parent = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'publish-'));
});

const page = (out: string) => readFile(join(out, 'index.html'), 'utf8');

describe('publish', () => {
  it('puts a finished site in the place of the last one, files of the last one gone', async () => {
    const out = join(parent, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'index.html'), 'old');
    await writeFile(join(out, 'gone.html'), 'old');
    await publish(out, (staging) => writeFile(join(staging, 'index.html'), 'new'));
    expect(await readdir(out)).toEqual(['index.html']);
    expect(await page(out)).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('leaves the last site as it was when the build fails half-way', async () => {
    const out = join(parent, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'index.html'), 'good');
    const failing = publish(out, async (staging) => {
      await writeFile(join(staging, 'index.html'), 'half');
      throw new Error('spoilt');
    });
    await expect(failing).rejects.toThrow('spoilt');
    expect(await page(out)).toBe('good');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('refuses to replace a folder that is not a site', async () => {
    const out = join(parent, 'photographs');
    await mkdir(out);
    await writeFile(join(out, 'one.jpg'), 'dear');
    await expect(publish(out, async () => undefined)).rejects.toThrow('holds no site');
    expect(await readdir(out)).toEqual(['one.jpg']);
  });
});
