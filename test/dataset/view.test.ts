import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { defineView, type ViewDeclaration } from '../../src/dataset/view.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import { computeView, engineVersion } from '../../src/views/engine.ts';
import { resultKey } from '../../src/views/kept.ts';
import { runView } from '../../src/views/run.ts';

const TRADE = 'year,flow,hs10,value\n1902,imports,0101000000,1.5\n1901,exports,0101000000,2\n1902,imports,9999000000,2.5\n1901,imports,0101000000,0.25\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'view-'));
  writeFileSync(join(folder, 'trade.csv'), TRADE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const columns = {
  year: { type: 'year', meaning: 'x' },
  flow: { type: 'text', meaning: 'x', values: ['exports', 'imports'] },
  value: { type: 'number', meaning: 'x', unit: 'x' },
} as const;

function define(sql: string, more: Partial<ViewDeclaration<typeof columns>> = {}) {
  writeFileSync(join(folder, 'view.sql'), sql);
  return defineView({
    title: 'Made up',
    description: 'Made up.',
    view: pathToFileURL(join(folder, 'view.sql')),
    tables: { trade: pathToFileURL(join(folder, 'trade.csv')) },
    columns,
    key: ['year', 'flow'],
    basis: 'derived',
    formula: 'sum',
    sources: { nobody: { publisher: 'x', title: 'x', vintage: 'x', licence: 'x', obtained: 'x' } },
    ...more,
  });
}

async function told(sql: string, more?: Partial<ViewDeclaration<typeof columns>>): Promise<string[]> {
  const dataset = await define(sql, more);
  try {
    dataset.rows();
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map(({ line, column, cell, rule, message, fix }) => `${cell ?? `${line}:${column}`} ${rule} ${message} ${fix ?? ''}`);
  }
}

const SUM = 'SELECT year, flow, sum(value) AS value FROM trade GROUP BY ALL';

describe('a view', () => {
  it('gives typed rows in the order of the key', async () => {
    const dataset = await define(SUM);
    expect(dataset.rows()).toEqual([{ year: 1901, flow: 'exports', value: 2 }, { year: 1901, flow: 'imports', value: 0.25 }, { year: 1902, flow: 'imports', value: 4 }]);
    expectTypeOf(dataset.rows()[0]).toEqualTypeOf<{ readonly year: number; readonly flow: 'exports' | 'imports'; readonly value: number } | undefined>();
    expect(dataset.declaration.title).toBe('Made up');
  });

  it('reads Parquet, and several files as one table', async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    for (const year of [1901, 1902]) await connection.run(`COPY (SELECT * FROM read_csv('${folder}/trade.csv') WHERE year = ${year}) TO '${folder}/${year}.parquet' (FORMAT parquet)`);
    const tables = { trade: [1901, 1902].map((year) => pathToFileURL(join(folder, `${year}.parquet`))) };
    expect((await define(SUM, { tables })).rows()).toHaveLength(3);
  });

  it('keeps the zeros of codes whose type it is told', async () => {
    const tables = { trade: { files: pathToFileURL(join(folder, 'trade.csv')), types: { hs10: 'VARCHAR' } } };
    const sql = "SELECT year, flow, sum(value) AS value FROM trade WHERE hs10 LIKE '01%' GROUP BY ALL";
    expect((await define(sql, { tables })).rows().map(({ value }) => value)).toEqual([2, 0.25, 1.5]);
  });

  it('tells mistakes of SQL with line and column, and what is wrong with its columns', async () => {
    expect(await told('SELECT year,\n  flow FORM trade')).toEqual([expect.stringMatching(/^2:13 dataset-view The view cannot be computed: syntax error at or near "trade"\./)]);
    expect(await told('SELECT year, flow,\n  sum(valu) AS value\nFROM trade')).toEqual([expect.stringMatching(/^2:7 dataset-view .*Referenced column "valu" not found/)]);
    expect(await told('SELECT year, flow, 1.5 AS valeu FROM trade')).toEqual(['1:27 dataset-missing-column The column “value” is declared and not in the view. Write valeu AS value.']);
    expect(await told('SELECT CAST(year AS VARCHAR) AS year, flow, 1 AS value FROM trade')).toEqual(['1:33 dataset-view-type The view gives “year” as VARCHAR, and it is declared as year. Write CAST(… AS BIGINT) AS year, or declare another type.']);
    expect(await told("SELECT year, 'both' AS flow, 1 AS value FROM trade LIMIT 1")).toEqual(['row 1, flow dataset-unknown-value “both” is not one of the values of “flow”. Write one of: exports, imports.']);
  });

  it.each([
    ['other files', "SELECT * FROM read_text('/etc/hostname')"],
    ['a file through the table’s function', "SELECT * FROM read_csv('/etc/passwd')"],
    ['the network', "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')"],
    ['an extension', 'LOAD httpfs'],
    ['its own settings', 'SET enable_external_access = true'],
    ['the disk', "COPY trade TO 'stolen.csv'"],
    ['another database', "ATTACH 'other.db'"],
  ])('cannot reach %s', async (_, sql) => {
    expect(await told(sql)).toEqual([expect.stringContaining(' dataset-view ')]);
  });
});

describe('what was computed', () => {
  const order = (sql = SUM) => ({ sql, tables: [{ name: 'trade', paths: [join(folder, 'trade.csv')], types: {} }], connection: undefined, folder: join(folder, 'kept') });

  it('is kept, and computed again when the file or the view is another', async () => {
    const kept = () => readdirSync(join(folder, 'kept')).filter((name) => name.endsWith('.json'));
    const first = await runView(order());
    expect(kept()).toHaveLength(1);
    // The kept result is what is taken: spoilt on purpose, it shows.
    writeFileSync(join(folder, 'kept', kept()[0] ?? ''), JSON.stringify({ names: ['kept'], types: ['VARCHAR'], rows: [] }));
    expect(await runView(order())).toEqual({ result: { names: ['kept'], types: ['VARCHAR'], rows: [] } });
    writeFileSync(join(folder, 'trade.csv'), `${TRADE}1903,exports,0101000000,1\n`);
    expect(await runView(order())).not.toEqual(first);
    await runView(order(`${SUM} -- other`));
    expect(kept()).toHaveLength(3);
  });

  it('is named by the engine’s version too', async () => {
    const { sql, tables } = order();
    expect(await resultKey(sql, tables, await engineVersion())).not.toBe(await resultKey(sql, tables, 'v0.0.0'));
  });

  it('is computed again where the record was spoilt', async () => {
    const first = await runView(order());
    for (const name of readdirSync(join(folder, 'kept')).filter((file) => file.endsWith('.json'))) writeFileSync(join(folder, 'kept', name), '{"names":');
    expect(await runView(order())).toEqual(first);
  });
});

describe('a server in the place of the files', () => {
  it.each(['postgres://reader:hush-hush-hush@127.0.0.1:1/trade', 'md:trade?motherduck_token=hush-hush-hush'])('is asked by its connection, and what is missing is said without the password: %s', async (connection) => {
    const outcome = await runView({ sql: SUM, tables: [], connection, folder: join(folder, 'kept') });
    expect(outcome).toMatchObject({ kind: 'engine', message: expect.stringMatching(/extension “(?:postgres|motherduck)” is not on this machine|server could not be reached/) });
    expect(JSON.stringify(outcome)).not.toContain('hush');
  }, 60_000);

  it('must be one of two kinds', async () => {
    await expect(computeView(SUM, { connection: 'mysql://x' }, folder)).rejects.toMatchObject({ kind: 'engine', message: 'the connection begins with neither “md:” nor “postgres://”' });
  });

  it('is named by an environment variable, without which the files are read', async () => {
    const name = 'MADE_UP_ENGINE';
    expect((await define(SUM, { engine: name })).rows()).toHaveLength(3);
    process.env[name] = 'mysql://x';
    try {
      expect(await told(SUM, { engine: name })).toEqual([expect.stringContaining('dataset-view-engine')]);
    } finally {
      Reflect.deleteProperty(process.env, name);
    }
  });
});
