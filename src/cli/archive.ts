import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archiveContents } from '../archive/contents.ts';
import { filesBelow, sourceTree } from '../archive/tree.ts';
import { zipOf } from '../archive/zip.ts';
import { readYaml } from '../diagnostics/yaml.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { fullTitle, plainTitle } from '../record/csl.ts';
import { volumeRecord } from '../record/volume-record.ts';
import { foldersFrom, sourceName } from '../volume/folders.ts';
import { volumeMatter, type VolumeMatter } from '../volume/matter.ts';
import { fileSources, readText } from '../volume/sources.ts';
import { UsageError } from './options.ts';
import { run } from './report.ts';
import { sha256 } from '../store/sums.ts';

const USAGE = `npm run archive [-- --out FILE.zip] [--built FOLDER] [--volume FOLDER] [--as-is] [flags of build]

--built FOLDER  takes the site that stands there instead of building it
--as-is         also where files are changed that no commit has`;

/** `npm run archive`: one zip of the edition, with its site, sources, data, formats and sums; the same bytes for the same commit. */
await run(async (args, root) => {
  const { options, others } = readOptions(args);
  const { files: source, uncommitted } = await sourceTree(root);
  if (uncommitted.length > 0 && !options.asIs) {
    throw new UsageError(`these files are not as any commit has them, so the archive could not be made again:\n${uncommitted.slice(0, 10).join('\n')}\ncommit them, or add --as-is`);
  }
  const matter = await readMatter(root, options.volume);
  const record = volumeRecord({ matter, chapters: [] }, { origin: matter.site, base: matter.base });
  const name = `${record.key}-${record.edition}`;
  const out = resolve(root, options.out ?? join('archive', `${name}.zip`));
  const scratch = await mkdtemp(join(tmpdir(), 'archive-'));
  try {
    const site = options.built === undefined ? join(scratch, 'site') : resolve(root, options.built);
    if (options.built === undefined && !(await build(site, [...(options.volume === undefined ? [] : ['--volume', options.volume]), ...others], root))) return 1;
    const licences = [...record.licences.map((licence) => licence.name), `${matter.licence.code.name} (code)`];
    const facts = { title: plainTitle(fullTitle(record)), edition: record.edition, date: record.date, id: record.id, licences };
    const files = archiveContents(facts, await filesBelow(site), source);
    const zip = zipOf(name, files, record.date);
    await mkdir(dirname(out), { recursive: true });
    // Whole or not at all.
    await writeFile(`${out}.part`, zip);
    await rename(`${out}.part`, out);
    process.stdout.write(`${relative(root, out)}: ${files.length} files, ${(zip.byteLength / 1e6).toFixed(1)} MB\nSHA-256 ${sha256(zip)}\n`);
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

interface ArchiveOptions {
  out: string | undefined;
  built: string | undefined;
  volume: string | undefined;
  asIs: boolean;
}

function readOptions(args: readonly string[]): { options: ArchiveOptions; others: string[] } {
  const { values, tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: { out: { type: 'string' }, built: { type: 'string' }, volume: { type: 'string' }, 'as-is': { type: 'boolean' }, help: { type: 'boolean' } } });
  const own = new Set(['out', 'built', 'volume', 'as-is']);
  // What is not known here is build's business, which knows its own flags.
  const others = args.filter((_arg, index) => !tokens.some((token) => token.kind === 'option' && own.has(token.name) && (token.index === index || (token.value !== undefined && token.inlineValue === false && token.index + 1 === index))));
  if (values['help'] === true) throw new UsageError(USAGE);
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value === true || value === '') throw new UsageError(`--${name} needs a name behind it\n${USAGE}`);
    return typeof value === 'string' ? value : undefined;
  };
  const options = { out: text('out'), built: text('built'), volume: text('volume'), asIs: values['as-is'] === true };
  if (options.built !== undefined && others.length > 0) throw new UsageError(`${others[0]} is a flag of build, and with --built nothing is built\n${USAGE}`);
  return { options, others };
}

async function readMatter(root: string, volume: string | undefined): Promise<VolumeMatter> {
  const folders = foldersFrom(root, volume);
  const path = join(folders.content, 'volume.yaml');
  const { text, diagnostics } = await readText(fileSources(folders), path);
  const reading = readYaml(sourceName(folders, path), text ?? '', volumeMatter);
  if (text === null || reading.value === undefined) throw new DiagnosticError([...diagnostics, ...reading.diagnostics]);
  return reading.value;
}

/** Builds in a process of its own, as an editor does; what it says is passed on. */
function build(out: string, flags: readonly string[], root: string): Promise<boolean> {
  const program = fileURLToPath(new URL('build.ts', import.meta.url));
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, '--out', out, ...flags], { cwd: root }, (error) => done(error === null));
    child.stdout?.pipe(process.stderr);
    child.stderr?.pipe(process.stderr);
  });
}
