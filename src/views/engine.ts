import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import { redact } from '../sources/redact.ts';
import { ViewFault } from './fault.ts';

/** A table that a view reads, as files on this disk. */
export interface LocalTable {
  name: string;
  /** Absolute paths, all of one kind: .parquet, .csv or .csv.gz. */
  paths: readonly string[];
  /** Types of columns of CSV files that would be guessed wrong, such as codes with zeros at their front. */
  types: Readonly<Record<string, string>>;
}

/** Where a view is computed: here, from files, or by a server that has its tables. */
export type Place = { tables: readonly LocalTable[] } | { connection: string };

export interface ViewResult {
  names: readonly string[];
  /** DuckDB's names of types: "BIGINT", "DECIMAL(10,2)". */
  types: readonly string[];
  /** Numbers as texts or numbers, so that no digit is lost; null where there is no value. */
  rows: readonly (readonly unknown[])[];
}

const MEMORY = '700MB';
/** The kind of statement that only reads. */
const SELECT = 1;

/** DuckDB's version, which is part of what a kept result depends on. Throws ViewFault where it is not installed. */
export async function engineVersion(): Promise<string> {
  return (await load()).version();
}

/**
 * Computes a view. Embedded, it sees the files of its tables and nothing else of this machine or the network. One thread
 * adds fractions in one order, so that a result is the same on every machine. Throws ViewFault.
 */
export async function computeView(sql: string, place: Place, workshop: string): Promise<ViewResult> {
  const { DuckDBInstance } = await load();
  mkdirSync(workshop, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: MEMORY, temp_directory: join(workshop, 'spill'), autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    await connection.run('SET errors_as_json = true');
    await ('tables' in place ? openFiles(connection, place.tables) : openServer(connection, place.connection));
    return await select(connection, sql);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(): Promise<typeof DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new ViewFault('engine', `DuckDB is not installed (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`);
  }
}

async function openFiles(connection: DuckDB.DuckDBConnection, tables: readonly LocalTable[]): Promise<void> {
  for (const { name, paths, types } of tables) {
    const list = `[${paths.map(text).join(', ')}]`;
    const given = Object.entries(types).map(([column, type]) => `${text(column)}: ${text(type)}`);
    const source = paths[0]?.endsWith('.parquet') ? `read_parquet(${list})` : `read_csv(${list}, header = true${given.length > 0 ? `, types = {${given.join(', ')}}` : ''})`;
    await told(() => connection.run(`CREATE VIEW ${identifier(name)} AS SELECT * FROM ${source}`), (message) => new ViewFault('engine', `the table “${name}” cannot be read: ${message}`));
  }
  const allowed = tables.flatMap(({ paths }) => paths).map(text).join(', ');
  await connection.run(`SET allowed_paths = [${allowed}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** "md:database" is MotherDuck, whose token stands in the environment; "postgres://…" a Postgres server. */
async function openServer(connection: DuckDB.DuckDBConnection, address: string): Promise<void> {
  const [, scheme = ''] = /^(md:|postgres(?:ql)?:)/.exec(address) ?? [];
  if (scheme === '') throw new ViewFault('engine', 'the connection begins with neither “md:” nor “postgres://”');
  const extension = scheme === 'md:' ? 'motherduck' : 'postgres';
  const clean = (message: string): string => redact(message, secretsOf(address));
  await told(
    async () => {
      await connection.run(`INSTALL ${extension}`);
      await connection.run(`LOAD ${extension}`);
    },
    (message) => new ViewFault('engine', `DuckDB’s extension “${extension}” is not on this machine and could not be fetched: ${clean(message)}`),
  );
  await told(
    async () => {
      await connection.run(`ATTACH ${text(address)} AS remote ${scheme === 'md:' ? '' : '(TYPE postgres, READ_ONLY)'}`);
      await connection.run('USE remote');
    },
    (message) => new ViewFault('engine', `the server could not be reached: ${clean(message)}`),
  );
}

async function select(connection: DuckDB.DuckDBConnection, sql: string): Promise<ViewResult> {
  const fault = (message: string, position: number | null): ViewFault => new ViewFault('sql', message, position);
  const statements = await told(() => connection.extractStatements(sql), fault);
  if (statements.count !== 1) throw new ViewFault('sql', `the file holds ${statements.count} statements, and a view is one`);
  const prepared = await told(() => statements.prepare(0), fault);
  if (prepared.statementType !== SELECT) throw new ViewFault('sql', 'the statement is no SELECT, and a view only reads', 0);
  const reader = await told(async () => {
    const result = await prepared.runAndReadAll();
    return result;
  }, fault);
  return { names: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJson() };
}

/** DuckDB says what is wrong as a record; the rest of the program as a sentence. */
async function told<T>(work: () => Promise<T>, fault: (message: string, position: number | null) => ViewFault): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, position } = complaintOf(error instanceof Error ? error.message : String(error));
    throw fault(message, position);
  }
}

function complaintOf(message: string): { message: string; position: number | null } {
  try {
    const { exception_message: words, position } = JSON.parse(message.slice(message.indexOf('{'))) as Record<string, unknown>; // checked in the next line
    return { message: firstLine(typeof words === 'string' ? words : message), position: typeof position === 'string' ? Number(position) : null };
  } catch {
    return { message: firstLine(message), position: null };
  }
}

function firstLine(words: string): string {
  return (words.split('\n')[0] ?? words).trim().replace(/[.!:]$/, '');
}

function secretsOf(address: string): string[] {
  const { username = '', password = '' } = URL.canParse(address) ? new URL(address) : {};
  const query = [...address.matchAll(/(?:token|password)=([^&]+)/g)].map(([, value]) => value ?? '');
  return [address, decodeURIComponent(password), password, username.length > 20 ? username : '', ...query, process.env['motherduck_token'] ?? '', process.env['MOTHERDUCK_TOKEN'] ?? ''];
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
