import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealed, unsealed } from '../../src/store/entry.ts';
import { sha256 } from '../../src/store/sums.ts';
import { openStore } from '../../src/store/store.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (name: string): string => sha256(name);
const fileOf = (name: string): string => join(folder, 'figure', key(name).slice(0, 2), key(name).slice(2));
const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('utf8');
const entries = (): string[] => (existsSync(join(folder, 'figure')) ? readdirSync(join(folder, 'figure'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60) : []);

/** A build that keeps what has these names, and looks for others. */
async function build({ puts = [], gets = [], most }: { puts?: readonly string[]; gets?: readonly string[]; most?: number }): Promise<void> {
  const store = openStore(folder, most);
  for (const name of puts) store.put('figure', key(name), `drawing of ${name}`);
  for (const name of gets) store.get('figure', key(name));
  await store.close();
}

describe('an entry', () => {
  it('comes back as it was, whatever its bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(unsealed(sealed(bytes))).toEqual(Buffer.from(bytes));
    }));
  });

  it('is none when any byte of it is another, or any of it is lost or added', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
        const file = sealed(bytes);
        const at = place % file.length;
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(unsealed(changed)).toBeNull();
        expect(unsealed(file.subarray(0, at))).toBeNull();
        expect(unsealed(Buffer.concat([file, Buffer.from([change])]))).toBeNull();
      }),
    );
  });
});

describe('a store', () => {
  it('gives what an earlier build has kept, and within a build what is still being written', async () => {
    const first = openStore(folder);
    first.put('figure', key('a'), 'one');
    expect(text(first.get('figure', key('a')))).toBe('one');
    await first.close();
    const second = openStore(folder);
    expect(text(second.get('figure', key('a')))).toBe('one');
    // Kinds do not mix, and what was never kept is not there.
    expect(second.get('png', key('a'))).toBeNull();
    expect(second.get('figure', key('b'))).toBeNull();
    await second.close();
    expect([first.counts().get('figure'), second.counts().get('figure')]).toEqual([{ found: 0, made: 1, damaged: 0 }, { found: 1, made: 0, damaged: 0 }]);
  });

  it.each<[string, (file: string) => void]>([
    ['shortened', (file) => truncateSync(file, 70)],
    ['emptied', (file) => writeFileSync(file, '')],
    ['another', (file) => writeFileSync(file, sealed(Buffer.from('one')).toString('latin1').replace('one', 'two'))],
    ['a folder', (file) => {
      rmSync(file);
      mkdirSync(join(file, 'inside'), { recursive: true });
    }],
  ])('makes again what was kept and is %s', async (_what, spoil) => {
    await build({ puts: ['a'] });
    spoil(fileOf('a'));
    const store = openStore(folder);
    expect(store.get('figure', key('a'))).toBeNull();
    store.put('figure', key('a'), 'again');
    await store.close();
    expect(text(openStore(folder).get('figure', key('a')))).toBe('again');
  });

  it('refuses a key that is no sum, which could name a file elsewhere', () => {
    expect(() => openStore(folder).get('figure', '../../package.json')).toThrow('SHA-256');
  });

  it('keeps what the last ten builds used, and nothing else', async () => {
    await build({ puts: ['old', 'used'] });
    for (let i = 0; i < 9; i += 1) await build({ puts: [`n${i}`], gets: ['used'] });
    expect(entries()).toHaveLength(11);
    await build({ puts: ['new'], gets: ['used'] });
    // The first build is the eleventh now: what it alone had used is gone.
    expect([existsSync(fileOf('old')), existsSync(fileOf('used')), entries().length]).toEqual([false, true, 11]);
  });

  it('lets go of the oldest when it grows too large, and never of what the last build used', async () => {
    await build({ puts: ['a', 'b'] });
    await build({ puts: ['c'] });
    await build({ puts: ['d', 'e'], most: 1 });
    expect(entries()).toHaveLength(2);
    expect([existsSync(fileOf('d')), existsSync(fileOf('e'))]).toEqual([true, true]);
  });

  it('deletes nothing while another build is at work', async () => {
    const other = openStore(folder);
    other.put('figure', key('theirs'), 'x');
    await build({ puts: ['ours'], most: 1 });
    await other.close();
    expect(existsSync(fileOf('ours'))).toBe(true);
  });

  it('goes on after a build that ended without a word, and after a damaged list', async () => {
    await build({ puts: ['a'] });
    writeFileSync(join(folder, 'builds', '00000009-gone.open'), 'elsewhere 1\n');
    writeFileSync(join(folder, 'builds', '00000009-bad.json'), '{');
    writeFileSync(`${fileOf('a')}.half.new`, 'half');
    await build({ puts: ['b'], gets: ['a'] });
    expect(readdirSync(join(folder, 'builds')).filter((name) => name.endsWith('.open'))).toEqual([]);
    expect(entries()).toHaveLength(2);
  });

  it('leaves alone what stands beside its own folders', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await build({ puts: ['a'], most: 0 });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('holds whole entries only while several processes write the same', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const program = `
      import { openStore } from ${JSON.stringify(resolve('src/store/store.ts'))};
      import { sha256 } from ${JSON.stringify(resolve('src/store/sums.ts'))};
      const store = openStore(${JSON.stringify(folder)});
      let wrong = 0;
      for (const name of ${JSON.stringify(names)}) {
        const found = store.get('figure', sha256(name));
        if (found && Buffer.from(found).toString() !== name.repeat(5000)) wrong += 1;
        store.put('figure', sha256(name), name.repeat(5000));
        await new Promise(setImmediate);
      }
      await store.close();
      process.exitCode = wrong + [...store.counts().values()].reduce((sum, { damaged }) => sum + damaged, 0);
    `;
    const codes = await Promise.all([1, 2, 3].map(() => new Promise((done) => spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', done))));
    expect(codes).toEqual([0, 0, 0]);
    const store = openStore(folder);
    for (const name of names) expect(text(store.get('figure', key(name)))).toBe(name.repeat(5000));
  });
});
