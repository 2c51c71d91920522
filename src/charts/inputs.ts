import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { stem } from './names.ts';

export type Format = 'svg' | 'png';

/** A specification and what is made of it; paths relative to the workplace. */
export interface Job {
  file: string;
  outputs: readonly { format: Format; file: string }[];
}

/**
 * The jobs of a call: files as named, and of a folder its specifications in the order of their names. Without `out`
 * what is made of a file stands beside it. Throws with a sentence for a call that cannot be carried out.
 */
export function jobsOf(named: readonly string[], out: string | undefined, formats: readonly Format[], workplace: string): Job[] {
  const files = [...new Set(named.flatMap((path) => specificationsAt(path, workplace)).map((path) => tidy(path, workplace)))];
  const jobs = files.map((file): Job => ({ file, outputs: formats.map((format) => ({ format, file: tidy(join(out ?? dirname(file), `${stem(file)}.${format}`), workplace) })) }));
  const owners = new Map<string, string>(files.map((file) => [place(file, workplace), file]));
  for (const { file, outputs } of jobs) {
    for (const output of outputs) {
      const key = place(output.file, workplace);
      const owner = owners.get(key);
      if (owner !== undefined) throw new Error(files.includes(output.file) ? `${output.file} would be written over: name another folder with --out` : `${owner} and ${file} would both become ${output.file}: name another folder with --out, or draw them in two calls`);
      owners.set(key, file);
    }
  }
  return jobs;
}

function specificationsAt(path: string, workplace: string): string[] {
  const absolute = resolve(workplace, path);
  let isFolder: boolean;
  try {
    isFolder = statSync(absolute).isDirectory();
  } catch {
    throw new Error(`there is no file or folder ${path}`);
  }
  if (!isFolder) return [path];
  // Code-unit order, because the order of a folder depends on the machine.
  const found = readdirSync(absolute).sort().filter((name) => isSpecification(join(absolute, name))).map((name) => join(path, name));
  if (found.length === 0) throw new Error(`${path} holds no specification: a file that ends with .vl.json or .vg.json, or a .json that names Vega in its "$schema"`);
  return found;
}

// A folder of charts may hold their data too.
function isSpecification(path: string): boolean {
  if (!path.endsWith('.json') || !statSync(path).isFile()) return false;
  return /\.(vl|vg)\.json$/.test(path) || /"\$schema"\s*:\s*"[^"]*\/vega(-lite)?\//.test(readFileSync(path, 'utf8'));
}

/** As people write it, with slashes. */
function tidy(path: string, workplace: string): string {
  return (relative(workplace, resolve(workplace, path)) || '.').replaceAll('\\', '/');
}

/** One name for a place, whatever links lead to it. */
function place(file: string, workplace: string): string {
  const absolute = resolve(workplace, file);
  try {
    return realpathSync(absolute);
  } catch {
    // What is to be written need not be there yet.
    return absolute;
  }
}
