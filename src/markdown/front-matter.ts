import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { readYaml } from '../diagnostics/yaml.ts';
import type { YamlReading } from '../diagnostics/yaml.ts';

export interface SplitSource {
  /** The YAML between the lines of `---`, and where it begins in the file. */
  yaml: string;
  offset: number;
  /** The file with its front matter blanked, so that offsets, lines and columns are those of the file. */
  body: string;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/** Separates front matter from prose; undefined where the file does not begin with it or it is not closed. */
export function splitFrontMatter(source: string): SplitSource | undefined {
  const start = opening.exec(source)?.[0].length;
  if (start === undefined) return undefined;
  const close = closing.exec(source.slice(start));
  if (close === null) return undefined;
  const end = start + close.index;
  const after = end + close[0].length;
  return { yaml: source.slice(start, end), offset: start, body: source.slice(0, after).replace(/[^\r\n]/g, ' ') + source.slice(after) };
}

/** Reads front matter through its schema; everything wrong with it has its line and column in the file. */
export function readFrontMatter<Schema extends z.ZodType>(file: string, source: string, schema: Schema): YamlReading<z.infer<Schema>> {
  const split = splitFrontMatter(source);
  if (split !== undefined) return readYaml(file, source, schema, { from: split.offset, to: split.offset + split.yaml.length });
  const complaint = opening.test(source) ? complaints.frontMatterOpen() : complaints.frontMatterMissing();
  const diagnostics: Diagnostic[] = [diagnose({ file, line: 1, column: 1 }, complaint)];
  return { value: undefined, diagnostics, place: () => ({ file, line: 1, column: 1 }), keyPlace: () => ({ file, line: 1, column: 1 }), origin: () => undefined };
}
