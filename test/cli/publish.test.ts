import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hindrance } from '../../src/cli/hindrance.ts';
import { publish, recover } from '../../src/cli/publish.ts';

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

/** A number that no process has now. */
function endedProcess(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
}

/** The one number that all files of a site say; what is not whole throws. */
function editionOf(site: string): string {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const said = new Set(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')));
  if (files.length !== 129 || said.size !== 1) throw new Error(`${files.length} files that say ${[...said].join(', ')}`);
  return [...said][0] ?? '';
}

describe('a build that is killed', () => {
  const KILLS = 30;

  it(`leaves the old site or the new one whole, at ${KILLS} moments by chance`, async () => {
    const out = join(parent, 'dist');
    let [edition, unready, restored] = [0, 0, 0];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const build = spawn(process.execPath, [join(import.meta.dirname, 'publishing.ts'), out, String(edition)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      build.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text));
      await once(build.stdout, 'data');
      await new Promise((done) => setTimeout(done, Math.random() * 60));
      build.kill('SIGKILL');
      await once(build, 'close');
      // Between two renames of the system there may be no site at its place; whoever comes next puts it back.
      if (!existsSync(out)) restored += 1;
      for (const folder of recover(out)) {
        unready += 1;
        rmSync(folder, { recursive: true });
      }
      const left = Number(editionOf(out));
      expect([Number(said.trim().split('\n').at(-1)), Number(said.trim().split('\n').at(-1)) + 1]).toContain(left);
      edition = left + 1;
    }
    process.stdout.write(`killed ${KILLS} times: ${KILLS} whole sites, ${unready} unready ones cleared away, ${restored} put back\n`);
    expect(readdirSync(parent)).toEqual(['dist']);
  }, 60_000);

  it('between the two renames finds its site put back by the next', async () => {
    const out = join(parent, 'dist');
    await publish(out, (staging) => writeFile(join(staging, 'index.html'), 'old'));
    const gone = endedProcess();
    await rename(out, join(parent, `.dist-${gone}-0123abcd.old`));
    await mkdir(join(parent, `.dist-${gone}-0123abcd.new`));
    await expect(publish(out, async () => Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt');
    expect(await page(out)).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('does not touch what another build is making', async () => {
    const out = join(parent, 'dist');
    const other = join(parent, `.dist-${process.pid}-0123abcd.new`);
    await mkdir(other);
    await publish(out, (staging) => writeFile(join(staging, 'index.html'), 'mine'));
    expect(existsSync(other)).toBe(true);
  });
});

it('keeps two builds at once apart: one of them is there in the end, whole', async () => {
  const out = join(parent, 'dist');
  const build = (edition: string) =>
    publish(out, async (staging) => {
      for (let file = 0; file < 128; file += 1) await writeFile(join(staging, `${file}.html`), edition);
      await writeFile(join(staging, 'index.html'), edition);
    });
  await Promise.allSettled([build('1'), build('2'), build('3')]);
  expect(['1', '2', '3']).toContain(editionOf(out));
  expect(await readdir(parent)).toEqual(['dist']);
});

describe('a disk that refuses', () => {
  it('is told in a line, the last site as it was', async () => {
    const out = join(parent, 'dist');
    await publish(out, (staging) => writeFile(join(staging, 'index.html'), 'good'));
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    const refused = await publish(out, async (staging) => {
      await writeFile(join(staging, 'index.html'), 'half');
      throw full;
    }).catch((error: unknown) => error);
    expect(hindrance(refused)).toBe('write: the disk is full (ENOSPC)');
    expect(await page(out)).toBe('good');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('is no mistake of the program, and a mistake of the program is none of the disk', () => {
    expect(hindrance(Object.assign(new Error('x'), { code: 'EROFS', syscall: 'mkdir', path: '/site' }))).toBe('/site: the disk can only be read (EROFS)');
    expect(hindrance(Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open', path: '/site' }))).toBeNull();
    expect(hindrance(new TypeError('x is not a function'))).toBeNull();
  });
});
