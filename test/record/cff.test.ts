import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/diagnostics/yaml.ts';
import { citationFile } from '../../src/record/citing/cff.ts';
import { volumeRecord } from '../../src/record/volume-record.ts';
import { volumeMatter } from '../../src/volume/matter.ts';
import { awkwardRecords, root } from './load.ts';

let known: Awaited<ReturnType<typeof awkwardRecords>>;

beforeAll(async () => {
  known = await awkwardRecords();
}, 60_000);

// The schema of Citation File Format 1.2.0, CC BY 4.0, © its authors.
function faults(text: string): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  ajv.validate(JSON.parse(readFileSync(join(import.meta.dirname, 'cff/schema-1.2.0.json'), 'utf8')), parse(text));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

it('fits the schema of the format, with DOI and without, for persons and bodies', () => {
  expect(faults(citationFile(known.known.volume, 'https://code.example/yeast'))).toEqual([]);
  expect(faults(citationFile(known.withoutDoi.volume, undefined))).toEqual([]);
  expect(faults('cff-version: 1.2.0\nmessage: x\ntitle: x\n')).not.toEqual([]);
});

it('stands in the repository as the volume says it (npm run citation writes it)', () => {
  const matter = readYaml('volume.yaml', readFileSync(join(root, 'content/volume.yaml'), 'utf8'), volumeMatter).value;
  if (!matter) throw new Error('content/volume.yaml cannot be read');
  expect(readFileSync(join(root, 'CITATION.cff'), 'utf8')).toBe(citationFile(volumeRecord({ matter, chapters: [] }, { origin: matter.site, base: matter.base }), matter.repository));
});
