import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { computeView, engineVersion, type LocalTable, type ViewResult } from './engine.ts';
import { ViewFault } from './fault.ts';
import { keepResult, keptResult, resultKey } from './kept.ts';

export interface ViewOrder {
  sql: string;
  tables: readonly LocalTable[];
  /** Instead of the files: a server that has the tables. */
  connection: string | undefined;
  /** Absolute folder for results that are kept. */
  folder: string;
}

export type ViewOutcome = { result: ViewResult } | { missing: string } | { kind: ViewFault['kind']; message: string; position: number | null };

/** Computes a view, or takes what was computed of the same files by the same engine. What is wrong is given back. */
export async function runView({ sql, tables, connection, folder }: ViewOrder): Promise<ViewOutcome> {
  try {
    // What a server holds has no digest: it is asked each time.
    if (connection !== undefined) return { result: await computeView(sql, { connection }, folder) };
    const missing = tables.flatMap(({ paths }) => paths).find((path) => !existsSync(path));
    if (missing !== undefined) return { missing };
    const key = await resultKey(sql, tables, await engineVersion());
    const kept = await keptResult(folder, key);
    if (kept) return { result: kept };
    const result = await computeView(sql, { tables }, folder);
    await keepResult(folder, key, result);
    return { result };
  } catch (error) {
    if (!(error instanceof ViewFault)) throw error;
    return { kind: error.kind, message: error.message, position: error.position };
  }
}

/** Where results are kept, below the folder that the program runs in. */
export function resultsFolder(): string {
  return join(process.cwd(), '.cache/views');
}
