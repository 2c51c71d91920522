/**
 * `npm run bench:data`: ten million rows like those of trade by product at ten digits, synthetic and named so, made of
 * their own numbers; then one view of them, as a dataset computes it: time and the most memory, first from the files, then kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const ROWS = Number(process.argv[2] ?? 10_000_000);
const folder = mkdtempSync(join(tmpdir(), 'synthetic-trade-'));
const root = resolve(import.meta.dirname, '..');

const VIEW = `-- Synthetic trade by year, partner and chapter.
SELECT year, partner, substr(hs10, 1, 2) AS chapter, sum(value) / 1e6 AS value, count(*) AS products
FROM trade
WHERE partner IN ('P570', 'P120')
GROUP BY ALL
`;

const DECLARATION = `import { defineView } from '#dataset';

export default await defineView({
  title: 'Synthetic trade', description: 'Synthetic: made of row numbers, no observation of anything.',
  view: new URL('./view.sql', import.meta.url),
  tables: { trade: new URL('./synthetic-trade.parquet', import.meta.url) },
  columns: {
    year: { type: 'year', meaning: 'synthetic' },
    partner: { type: 'text', meaning: 'synthetic' },
    chapter: { type: 'text', meaning: 'synthetic' },
    value: { type: 'number', meaning: 'synthetic', unit: 'million' },
    products: { type: 'integer', meaning: 'synthetic' },
  },
  key: ['year', 'partner', 'chapter'], basis: 'derived', formula: 'synthetic',
  sources: { synthetic: { publisher: 'none', title: 'synthetic', vintage: 'none', licence: 'none', obtained: 'Made of row numbers.' } },
});
`;

try {
  const began = performance.now();
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '700MB', preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  // hash() of a row's number is the same on every machine.
  await connection.run(`COPY (SELECT CAST(2000 + hash(i) % 25 AS SMALLINT) AS year, 'P' || lpad(CAST(hash(i + 1) % 230 * 3 % 1000 AS VARCHAR), 3, '0') AS partner,
    lpad(CAST(100000000 + hash(i + 2) % 9800000000 AS VARCHAR), 10, '0') AS hs10, CAST(hash(i + 3) % 100000000 AS DOUBLE) AS value FROM range(${ROWS}) t(i)) TO '${join(folder, 'synthetic-trade.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  console.log(`${ROWS.toLocaleString('en')} synthetic rows made in ${seconds(began)} s, ${(statSync(join(folder, 'synthetic-trade.parquet')).size / 1e6).toFixed(0)} MB of Parquet`);

  // Inside the project, so that #dataset is found.
  const place = join(root, '.cache', `bench-view-${process.pid}`);
  writeFiles(place);
  try {
    for (const what of ['computed', 'kept']) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `
        const t = performance.now();
        const { default: it } = await import('${place}/index.ts');
        const rows = it.rows();
        console.log(JSON.stringify({ rows: rows.length, first: rows[0], seconds: (performance.now() - t) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));`], { cwd: folder, encoding: 'utf8' });
      if (stderr) throw new Error(stderr);
      const { rows, seconds: time, memory } = JSON.parse(stdout) as { rows: number; seconds: number; memory: number };
      console.log(`${what}: ${rows} rows in ${time.toFixed(2)} s, at most ${memory.toFixed(0)} MB`);
      if (what === 'computed' && (memory > 1000 || time > 30)) process.exitCode = 1;
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeFiles(place: string): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'view.sql'), VIEW);
  writeFileSync(join(place, 'index.ts'), DECLARATION.replace("new URL('./synthetic-trade.parquet', import.meta.url)", `new URL('file://${join(folder, 'synthetic-trade.parquet')}')`));
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
