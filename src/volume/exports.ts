import { join } from 'node:path';
import type { ClaimSource } from '../audit/claim-source.ts';
import { placeInCode } from '../diagnostics/code.ts';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import { DiagnosticError, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { spoils } from '../diagnostics/rules/index.ts';
import { framesOf } from '../diagnostics/stack.ts';
import type { DeclaredProblem } from '../figures/declared.ts';
import { sourceName } from './folders.ts';
import { loadModule, type Sources } from './sources.ts';

/** Definitions of one module, by the names of their exports. */
export interface Exports<Definition> {
  definitions: ReadonlyMap<string, Definition>;
  /** Names that are exported and cannot be shown, as is told where they are declared. */
  unsound: ReadonlySet<string>;
  /** The module does not load, so that its exports are unknown, not missing. */
  failed: boolean;
  /** The file that declares an export: the module's own, or one of the folder of its name, with its text. */
  declaredIn(name: string): ClaimSource;
}

export interface Definitions<Definition> {
  exports: Exports<Definition>;
  diagnostics: readonly Diagnostic[];
}

/** The figures or tables that a module exports, and what is wrong with them. */
export async function definitionsOf<D>(
  sources: Sources,
  path: string,
  what: 'figure' | 'table',
  isMeant: (value: unknown) => value is D,
  check: (definition: D) => readonly (DeclaredProblem & { error?: unknown })[],
): Promise<Definitions<D>> {
  const { exports, texts, failed, diagnostics } = await loadParted(sources, path);
  const declaredIn = (name: string): ClaimSource => texts.find(({ text }) => declaration(name).test(text)) ?? texts[0];
  const definitions = new Map<string, D>();
  const unsound = new Set<string>();
  const found: Diagnostic[] = [...diagnostics];
  for (const [name, value] of Object.entries(exports)) {
    const told = name !== 'default' && isMeant(value) ? problemsOf(() => check(value), declaredIn(name), name) : [diagnose(placeInCode(declaredIn(name), name), complaints.exportKind(name, what))];
    found.push(...told);
    if (isMeant(value) && !told.some(({ rule }) => spoils(rule))) definitions.set(name, value);
    else unsound.add(name);
  }
  return { exports: { definitions, unsound, failed, declaredIn }, diagnostics: found };
}

function problemsOf(check: () => readonly (DeclaredProblem & { error?: unknown })[], source: ClaimSource, name: string): readonly Diagnostic[] {
  try {
    return check().map(({ path, error, ...complaint }) => diagnose(frameOf(error, source) ?? placeInCode(source, name, path), complaintOnly(complaint)));
  } catch (error) {
    // A broken dataset is told at its own place.
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}

function complaintOnly({ rule, message, fix }: Complaint): Complaint {
  return fix === undefined ? { rule, message } : { rule, message, fix };
}

function frameOf(error: unknown, { file }: ClaimSource): Place | undefined {
  const frame = framesOf(error).find(({ path }) => path.endsWith(`/${file}`));
  return frame && { file, line: frame.line, column: frame.column ?? 1 };
}

export interface Parted {
  exports: Readonly<Record<string, unknown>>;
  /** The module's own text, then those of its folder. */
  texts: readonly [ClaimSource, ...ClaimSource[]];
  diagnostics: readonly Diagnostic[];
  failed: boolean;
}

/** A module that may be divided over a folder of its name, claims.ts over claims/, with the texts of all its files. */
export async function loadParted(sources: Sources, path: string): Promise<Parted> {
  const { exports, source, diagnostics, failed } = await loadModule(sources, path);
  const folder = path.replace(/\.ts$/, '');
  const parts = source === '' ? [] : (await sources.list(folder)).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  const texts = await Promise.all(parts.map(async (part) => ({ file: sourceName(sources.folders, part), text: (await sources.read(part).catch(() => null)) ?? '' })));
  return { exports, texts: [{ file: sourceName(sources.folders, path), text: source }, ...texts], diagnostics, failed };
}

function declaration(name: string): RegExp {
  return new RegExp(`^export\\s+(?:const|let|function|class)\\s+${name.replaceAll('$', '\\$')}\\b`, 'm');
}
