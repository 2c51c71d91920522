import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { paperColours } from '../colours.ts';
import { TypesettingError } from './error.ts';
import type { Code } from './typst.ts';

/** A file that a document shows. */
export interface Source {
  /** From the root of the document: "/figures/overview-exports.svg". */
  path: string;
  content: string | Uint8Array;
}

/** What Typst says of a mistake. */
interface Complaint {
  message: string;
  path: string;
  /** Counted from 0. */
  range?: { start: { line: number; character: number } };
}

const require = createRequire(import.meta.url);
const OWN = ['volume-serif-roman', 'volume-serif-italic', 'volume-serif-bold', 'volume-serif-bold-italic', 'volume-serif-display', 'volume-han'];
const PACKAGED = [
  ...['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic', '600SemiBold/SourceSans3_600SemiBold', '700Bold/SourceSans3_700Bold'].map((file) => `@expo-google-fonts/source-sans-3/${file}.ttf`),
  ...['400Regular/SourceSerif4_400Regular', '400Regular_Italic/SourceSerif4_400Regular_Italic', '700Bold/SourceSerif4_700Bold'].map((file) => `@expo-google-fonts/source-serif-4/${file}.ttf`),
];

let compiler: Promise<NodeCompiler> | undefined;

// Nothing is read from the disk but this room, and no font of the machine is used, so that every machine gives the same bytes.
const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Typesets a document: PDF 1.7, tagged as PDF/UA-1 asks. Throws TypesettingError. */
export async function compilePdf(code: Code, sources: readonly Source[]): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= create();
  const typst = await compiler;
  typst.resetShadow();
  typst.addSource(join(ROOT, 'volume.typ'), await readFile(join(ROOT, 'volume.typ'), 'utf8'));
  const main = join(ROOT, 'main.typ');
  typst.addSource(main, code);
  for (const { path, content } of sources) typst.mapShadow(join(ROOT, path), Buffer.from(content));
  const compiled = typst.compile({ mainFilePath: main, inputs: { ...paperColours() } });
  const { result } = compiled;
  if (result === null) throw new TypesettingError(complaints(typst, compiled.takeDiagnostics()));
  try {
    return new Uint8Array(typst.pdf(result, { pdfStandard: PdfStandard.UA_1 }));
  } catch (error) {
    throw new TypesettingError(refusal(error instanceof Error ? error.message : JSON.stringify(error)), { cause: error });
  } finally {
    typst.evictCache(10);
  }
}

function complaints(typst: NodeCompiler, error: NodeError | null): string {
  return error === null ? 'the document cannot be typeset' : typst.fetchDiagnostics(error).map(({ message, path, range }: Complaint) => `${basename(path)}:${(range?.start.line ?? 0) + 1}:${(range?.start.character ?? 0) + 1}: ${message}`).join('\n');
}

async function create(): Promise<NodeCompiler> {
  const files = [...OWN.map((name) => join(ROOT, 'fonts', `${name}.ttf`)), ...PACKAGED.map((file) => require.resolve(file))];
  const fontBlobs = await Promise.all(files.map((file) => readFile(file)));
  return NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
}

/** What PDF/UA does not allow, in words for an editor; the compiler gives its diagnostics in the words of its own programs. */
function refusal(said: string): string {
  const unknown = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(said)?.[1]?.replaceAll('\\', '');
  if (unknown !== undefined) return `no font of the PDF has “${unknown}” (${[...unknown].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}): write it otherwise, or build without --pdf`;
  const messages = [...said.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/\\(.)/g, '$1'));
  return messages.length === 0 ? said : messages.join('\n');
}
