import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFault, declarationsOf, parseCode } from '../diagnostics/code.ts';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import { reasonOf } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { importsOf } from '../diagnostics/imports.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lineIndex } from '../diagnostics/place.ts';
import { frameIn } from '../diagnostics/stack.ts';
import { sourceName } from './folders.ts';
import type { Sources } from './sources.ts';

/** A module did not finish loading in time. */
export class NeverReady extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`not ready after ${seconds} s`);
    this.seconds = seconds;
  }
}

type Reader = Pick<Sources, 'folders' | 'read' | 'list'>;

/** Why a module does not load, at the place in an editor's file that is at fault, which may be a file that it imports. */
export async function moduleFault(sources: Reader, path: string, error: unknown): Promise<Diagnostic> {
  const at = async (file: string, offset: number, complaint: Complaint): Promise<Diagnostic> =>
    diagnose(lineIndex((await sources.read(file)) ?? '').place(sourceName(sources.folders, file), offset), complaint);

  if (error instanceof NeverReady) {
    const text = (await sources.read(path)) ?? '';
    return at(path, Math.max(text.search(/^.*\bawait\b/m), 0), complaints.moduleWaits(error.seconds));
  }
  const missing = await missingImport(sources, error);
  if (missing) return at(missing.importer, missing.offset, complaints.moduleImport(missing.specifier, missing.near));

  const frame = frameIn(error, [sources.folders.content, sources.folders.data]);
  if (error instanceof SyntaxError) {
    const unnamed = /^The requested module '(.+?)' does not provide an export named '(.+?)'/.exec(error.message);
    const complaint = unnamed ? complaints.moduleImportName(unnamed[1] ?? '', unnamed[2] ?? '', await nearExport(sources, frame?.path ?? path, unnamed[1] ?? '', unnamed[2] ?? '')) : complaints.moduleSyntax(reasonOf(error));
    if (frame?.column !== undefined) return diagnose({ file: sourceName(sources.folders, frame.path), line: frame.line, column: frame.column }, complaint);
    // The engine says only what is wrong, so another parser is asked where.
    for (const file of await importTree(sources, frame?.path ?? path)) {
      const fault = codeFault((await sources.read(file)) ?? '');
      if (fault) return at(file, fault.offset, complaint);
    }
    return frame ? diagnose({ file: sourceName(sources.folders, frame.path), line: frame.line, column: 1 }, complaint) : at(path, 0, complaint);
  }
  const complaint = complaints.moduleFails(reasonOf(error));
  if (frame) return diagnose({ file: sourceName(sources.folders, frame.path), line: frame.line, column: frame.column ?? 1 }, complaint);
  // What is thrown without being an error knows no place.
  const text = (await sources.read(path)) ?? '';
  return at(path, Math.max(text.search(/\bthrow\b/), 0), complaint);
}

interface MissingImport {
  /** Absolute path of the file that imports. */
  importer: string;
  specifier: string;
  offset: number;
  /** What was probably meant. */
  near: string | undefined;
}

/** What Node could not find, by the words of its message; undefined for every other error. */
async function missingImport(sources: Reader, error: unknown): Promise<MissingImport | undefined> {
  if (!(error instanceof Error) || error instanceof SyntaxError) return undefined;
  const [, quoted = '', from = ''] = /(?:module|package|specifier|import) ['"](.+?)['"].*? imported from (.+?)$/i.exec(error.message.split('\n')[0] ?? '') ?? [];
  if (quoted === '') return undefined;
  const importer = plainPath(from);
  const target = plainPath(quoted);
  const found = importsOf((await sources.read(importer)) ?? '').find(({ specifier }) => specifier === quoted || resolve(dirname(importer), specifier) === target || (specifier.startsWith('#') && target.includes(`/${specifier.slice(1)}`)));
  return found && { importer, ...found, near: await nearFile(sources, found.specifier, target) };
}

/** The specifier with the first name that does not exist replaced by one that does. */
async function nearFile(sources: Reader, specifier: string, target: string): Promise<string | undefined> {
  if (!target.startsWith('/')) return undefined;
  for (let path = target; dirname(path) !== path; path = dirname(path)) {
    const names = await sources.list(dirname(path));
    if (names.length === 0) continue;
    const wrong = basename(path);
    const near = names.includes(`${wrong}.ts`) ? `${wrong}.ts` : nearest(wrong, names);
    return near === undefined || near === wrong || !specifier.includes(wrong) ? undefined : specifier.replace(wrong, near);
  }
  return undefined;
}

async function nearExport(sources: Reader, importer: string, specifier: string, name: string): Promise<string | undefined> {
  if (!specifier.startsWith('.')) return undefined;
  const text = await sources.read(resolve(dirname(importer), specifier));
  return text === null ? undefined : nearest(name, [...declarationsOf(parseCode(text)).exported.keys()]);
}

/** A file and those of the volume that it imports, the deepest first, because Node stops at the first that it meets. */
async function importTree(sources: Reader, path: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = await sources.read(path);
  if (text === null) return [];
  const files: string[] = [];
  for (const { specifier } of importsOf(text)) {
    if (specifier.startsWith('.')) files.push(...(await importTree(sources, resolve(dirname(path), specifier), seen)));
  }
  return [...files, path];
}

function plainPath(text: string): string {
  return text.startsWith('file:') ? fileURLToPath(text) : text;
}
