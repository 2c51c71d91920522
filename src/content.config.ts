import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { printing } from './volume/site.ts';

// Front matter is checked when the volume is loaded, with file, line and column; here it only passes through.
const chapters = defineCollection({
  loader: glob({
    base: resolve(printing().content, 'chapters'),
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { chapters };
