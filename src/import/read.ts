import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Loss, Paper } from './document.ts';
import { checkWordFile } from './docx/zip.ts';
import { readWord } from './docx/read.ts';
import type { ImageBytes } from './images.ts';
import { readJats } from './jats/read.ts';
import { readLatex, skippedPieces } from './latex/read.ts';
import { withAbstract, withInputs } from './latex/source.ts';
import { readMarkdown } from './markdown/read.ts';
import { texOfMathml } from './pandoc/mathml.ts';
import { parsePandoc } from './pandoc/read.ts';
import { findPandoc } from './pandoc/run.ts';

/** A paper as it was read from a file, with its images still to be taken. */
export interface ReadPaper {
  paper: Paper;
  losses: Loss[];
  /** What is wrong in files beside it, such as its bibliography; none of it stops the import. */
  diagnostics: Diagnostic[];
  imageBytes: ImageBytes;
  /** "JATS", "Word", "LaTeX", "Markdown". */
  format: string;
}

/** Reads a paper from a file by the kind that its name says. `name` is for messages. Throws DiagnosticError. */
export async function readPaper(path: string, name: string): Promise<ReadPaper> {
  const place = { file: name, line: 1, column: 1 };
  if (!existsSync(path) || !statSync(path).isFile()) throw new DiagnosticError([diagnose(place, complaints.importFileMissing())]);
  const bytes = readFileSync(path);
  const losses: Loss[] = [];
  const diagnostics: Diagnostic[] = [];
  const lose = (loss: Loss): void => void losses.push(loss);
  const report = (found: readonly Diagnostic[]): void => void diagnostics.push(...found);
  const beside = besideFiles(dirname(path));
  const rest = { losses, diagnostics, imageBytes: beside.image };
  const fail = (reason: string): never => {
    throw new DiagnosticError([diagnose(place, complaints.importKind(reason))]);
  };
  const isZip = bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b;

  switch (extname(path).toLowerCase()) {
    case '.xml':
    case '.nxml':
    case '.jats': {
      if (isZip) fail('it is a zip archive, perhaps a Word file.');
      const source = decodeText(bytes, name, true);
      if (!/^\s*</.test(source)) fail('it does not begin with an element or a declaration of XML.');
      const paper = await readJats(name, source, async (formulas) => texOfMathml(findPandoc(name, 'MathML'), formulas), lose);
      return { ...rest, paper, format: 'JATS' };
    }
    case '.docx': {
      checkWordFile(name, bytes);
      const pandoc = findPandoc(name, 'Word');
      const media = mkdtempSync(join(tmpdir(), 'import-'));
      try {
        const citations = /\+?-?citations/.test(pandoc.run(['--list-extensions=docx'], '').output) ? '+citations' : '';
        const { output } = pandoc.run(['-f', `docx+styles${citations}`, '-t', 'json', `--extract-media=${media}`], bytes);
        // The temporary folder means nothing to an editor, and is gone soon: names are those of the document.
        const prefix = `${media.split(sep).join('/')}/`;
        const paper = readWord(parsePandoc(output.replaceAll(prefix, '')), lose);
        const images = new Map(filesBelow(media).map((file) => [file.slice(prefix.length), readFileSync(file)]));
        return { ...rest, paper, format: 'Word', imageBytes: (wanted) => { const found = images.get(wanted); return found === undefined ? null : { name: basename(wanted), bytes: found }; } };
      } finally {
        rmSync(media, { recursive: true, force: true });
      }
    }
    case '.tex':
    case '.latex':
    case '.ltx': {
      if (isZip) fail('it is a zip archive.');
      const source = withAbstract(withInputs(decodeText(bytes, name, false), beside, (input) => lose({ where: 'the source', what: `the file “${input}” that it takes in is not in its folder`, remedy: 'copy it there and import again' })));
      if (/^\s*</.test(source)) fail('it is HTML or XML.');
      if (!/\\[A-Za-z]+/.test(source)) fail('it holds no command of LaTeX.');
      const pandoc = findPandoc(name, 'LaTeX');
      const { output, remarks } = pandoc.run(['-f', 'latex', '-t', 'json', '--sandbox', '--verbose'], source);
      const folders = [...source.matchAll(/\\graphicspath\s*\{((?:\s*\{[^{}]*\})+)\s*\}/g)].flatMap(([, list = '']) => [...list.matchAll(/\{([^{}]*)\}/g)].map(([, folder = '']) => folder));
      const paper = readLatex(source, parsePandoc(output), skippedPieces(remarks), beside, lose, report);
      return { ...rest, paper, format: 'LaTeX', imageBytes: (wanted) => ['', ...folders].map((folder) => beside.image(join(folder, wanted))).find((found) => found !== null) ?? null };
    }
    case '.md':
    case '.markdown':
    case '.qmd':
    case '.rmd':
    case '.mdx': {
      if (isZip) fail('it is a zip archive, perhaps a Word file.');
      return { ...rest, paper: readMarkdown(name, decodeText(bytes, name, false), beside, lose, report), format: 'Markdown' };
    }
    default:
      return fail('it has no ending that says what it is.');
  }
}

function decodeText(bytes: Uint8Array, file: string, xml: boolean): string {
  const declared = xml ? /encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] : undefined;
  try {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : (declared ?? 'utf-8'), { fatal: true }).decode(bytes);
  } catch {
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.importEncoding())]);
  }
}

/** What may be read beside a paper: only files in and below its own folder. */
function besideFiles(folder: string): { read(name: string): string | null; bibliographies(): string[]; image: ImageBytes } {
  const root = realpathSync(resolve(folder));
  const inside = (name: string): string | null => {
    const path = resolve(root, name);
    if (!existsSync(path) || !statSync(path).isFile()) return null;
    // Neither ".." nor a link leads out.
    const away = relative(root, realpathSync(path));
    return away.startsWith('..') || resolve(away) === away ? null : path;
  };
  return {
    read: (name) => {
      const path = inside(name);
      return path === null ? null : readFileSync(path, 'utf8');
    },
    bibliographies: () => readdirSync(root).filter((name) => name.endsWith('.bib')).sort(),
    image: (name) => {
      const stem = name.replace(/\.(?:tiff?|eps|pdf|gif|jpe?g|png|svg|webp|avif)$/i, '');
      // The name as it stands first, unless browsers cannot show its kind and another is there.
      const unseen = /\.(?:tiff?|eps|pdf)$/i.test(name) || stem === name;
      const endings = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif', '.PNG', '.JPG'];
      const candidates = unseen ? [...endings.map((ending) => stem + ending), name, `${stem}.pdf`, `${stem}.eps`, `${stem}.tif`] : [name, ...endings.map((ending) => stem + ending)];
      const path = candidates.map(inside).find((found) => found !== null);
      return path === undefined || path === null ? null : { name: basename(path), bytes: readFileSync(path) };
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath.split(sep).join('/')}/${entry.name}`);
}
