import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
// An old way to name several, of which one may choose.
const licences = z.array(z.object({ type: z.string() })).transform((list) => list.map(({ type }) => type).join(' OR '));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.union([z.string(), licences]).optional(), resolved: z.string().optional(), integrity: z.string().optional(), link: z.boolean().optional(), hasInstallScript: z.boolean().optional() })) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const packages = Object.entries(lock.packages).flatMap(([path, entry]) => (path === '' || entry.link ? [] : [{ name: path.replace(/^.*node_modules\//, ''), ...entry }]));

/** Licences that ask for no more than a notice, or for changes of the package's own files. */
const ALLOWED = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'MPL-2.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'OFL-1.1', 'CC-BY-4.0']);
/** Others, each with the reason why it may be there. */
const REASONS: readonly { name: RegExp; licence: RegExp; because: string }[] = [
  { name: /^@img\/sharp-/, licence: /LGPL-3\.0-or-later/, because: 'libvips, a library that Astro may load beside it for pictures; nothing of it is part of a site' },
  { name: /^format$/, licence: /^$/, because: 'its readme puts it under the MIT licence; its package.json says nothing' },
  { name: /^citeproc$/, licence: /CPAL-1\.0/, because: 'formats citations while a volume is built; nothing of it is part of a site' },
];

describe('packages', () => {
  it('are under licences that are allowed here', () => {
    const others = packages.filter(({ name, license = '' }) => {
      const terms = license.replace(/[()]/g, '');
      const allowed = terms.split(' OR ').some((choice) => choice.split(' AND ').every((term) => ALLOWED.has(term)));
      return !allowed && !REASONS.some((reason) => reason.name.test(name) && reason.licence.test(license));
    });
    expect(others.map(({ name, license }) => `${name}: ${license ?? 'no licence'}`)).toEqual([]);
  });

  it('are those whose bytes were seen: each has its sum, and none comes from elsewhere than the registry', () => {
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(({ name }) => name)).toEqual([]);
  });

  it('run nothing when they are installed, but those that package.json names', () => {
    const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()).default({}) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(packages.filter(({ name, hasInstallScript }) => hasInstallScript && !(name in allowScripts) && name !== 'fsevents').map(({ name }) => name)).toEqual([]);
  });

  it('are listed as a bill of materials in CycloneDX', () => {
    const bill = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(z.object({ name: z.string(), version: z.string() })) }).parse(JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    expect(packages.filter(({ name, version = '' }) => !named.has(`${name}@${version}`)).map(({ name }) => name)).toEqual([]);
  });
});

describe('workflows', () => {
  const folder = join(root, '.github/workflows');
  const workflow = z.object({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()).optional(), steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })) })),
  });
  it.each(readdirSync(folder))('%s runs others’ actions at a commit that was seen, and may only read unless a job says more', (name) => {
    const { permissions, jobs } = workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));
    expect(permissions).toEqual({ contents: 'read' });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[\da-f]{40}$/.test(uses))).toEqual([]);
    // What whoever opens a pull request may write must not become part of a command.
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => /\$\{\{\s*github\.(?:event|head_ref)/.test(run))).toEqual([]);
  });
});
