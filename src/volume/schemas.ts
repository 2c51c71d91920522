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

/**
 * What Astro's language server reads in `.astro/collections/` to explain front matter: its schemas, and which file has which.
 * @param files addresses (file:) of the texts, by the kind of their front matter
 */
export function frontMatterIndex(files: Readonly<Record<'chapter' | 'paper', readonly URL[]>>): Readonly<Record<string, string>> {
  const kinds = ['chapter', 'paper'] as const;
  const index = {
    collections: kinds.map((kind) => ({ hasSchema: true, name: kind })),
    // The server looks files up by their addresses, decoded and in small letters.
    entries: Object.fromEntries(kinds.flatMap((kind) => files[kind].map(({ href }) => [decodeURIComponent(href).toLowerCase(), kind]))),
  };
  const schemas = kinds.map((kind) => [`${kind}.schema.json`, `${JSON.stringify(editorSchema(kind))}\n`]);
  return { 'collections.json': `${JSON.stringify(index, null, 2)}\n`, ...Object.fromEntries(schemas) };
}
