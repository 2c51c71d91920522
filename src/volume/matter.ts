import { z } from 'zod';

// Types are the schema: front matter and volume.yaml are read through these, and editors' help derives from them.

const author = z.strictObject({
  given: z.string().min(1),
  family: z.string().min(1),
  /** The name is written family name first. */
  familyFirst: z.boolean().default(false),
  native: z.string().optional(),
  affiliation: z.string().optional(),
  email: z.email().optional(),
  orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/).optional(),
  corresponding: z.boolean().default(false),
  note: z.string().optional(),
});

const original = z.strictObject({
  type: z.enum(['article-journal', 'paper-conference', 'article', 'chapter', 'report']),
  title: z.string().optional(),
  container: z.string().optional(),
  publisher: z.string().optional(),
  issued: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  startPage: z.string().optional(),
  doi: z.string().optional(),
  url: z.url().optional(),
  note: z.string().optional(),
});

export const chapterMatter = z.strictObject({
  title: z.string().min(1),
  short: z.string().max(48).optional(),
  authors: z.array(author).min(1),
  abstract: z.string().min(1),
  keywords: z.array(z.string()).default([]),
  original: original.optional(),
  numbering: z
    .strictObject({
      sections: z.boolean().default(false),
      tables: z.enum(['arabic', 'roman']).default('arabic'),
    })
    .default({ sections: false, tables: 'arabic' }),
  /** Entries of the reference list that the text does not cite. */
  nocite: z.array(z.string()).default([]),
  lang: z.string().default('en'),
});

export const paperMatter = z.strictObject({
  title: z.string().min(1),
  order: z.int().positive(),
  authors: z.array(author).min(1),
  keywords: z.array(z.string()).default([]),
  original: original.optional(),
});

export const volumeMatter = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().optional(),
  description: z.string().min(1),
  language: z.string().default('en'),
  event: z
    .strictObject({
      name: z.string(),
      place: z.string(),
      dates: z.array(z.iso.date()).min(1).max(2),
      organisers: z.array(z.string()).default([]),
    })
    .optional(),
  editors: z.array(z.strictObject({ name: z.string(), affiliation: z.string().optional() })).default([]),
  edition: z.strictObject({ version: z.string(), date: z.iso.date() }),
  licence: z.strictObject({
    text: z.strictObject({ name: z.string(), url: z.url() }),
    code: z.strictObject({ name: z.string(), url: z.url() }),
  }),
  /** Origin only: "https://example.org". */
  site: z.url(),
  base: z.string().startsWith('/').default('/'),
  repository: z.url().optional(),
  doiPrefix: z.string().nullable().default(null),
  /** How much a breach of a rule counts here. */
  rules: z.record(z.string(), z.enum(['off', 'warning', 'error'])).default({}),
  parts: z
    .array(
      z.strictObject({
        title: z.string(),
        short: z.string().optional(),
        intro: z.string().optional(),
        chapters: z.array(z.string()),
        papers: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

export type AuthorMatter = z.infer<typeof author>;
export type OriginalMatter = z.infer<typeof original>;
export type ChapterMatter = z.infer<typeof chapterMatter>;
export type PaperMatter = z.infer<typeof paperMatter>;
export type VolumeMatter = z.infer<typeof volumeMatter>;
