import { z } from 'zod';
import { chapterMatter, paperMatter, volumeMatter } from './matter.ts';

const SCHEMAS = { chapter: chapterMatter, paper: paperMatter, volume: volumeMatter };

export type SchemaName = keyof typeof SCHEMAS;

/** JSON schema of what an editor writes: what may be left out is optional. Draft 7, because editors' YAML support reads that. */
export function editorSchema(name: SchemaName): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(SCHEMAS[name], { io: 'input', target: 'draft-7' });
}

/** Files for editors, by name: "chapter.schema.json". */
export function editorSchemaFiles(): Readonly<Record<string, string>> {
  const names = Object.keys(SCHEMAS) as SchemaName[]; // the keys of a constant
  return Object.fromEntries(names.map((name) => [`${name}.schema.json`, `${JSON.stringify(editorSchema(name), null, 2)}\n`]));
}
