import { z } from 'zod';

// What an editor says again in another language. Keys are the languages that the interface speaks.

const languages = <T extends z.ZodType>(shape: T) =>
  z.strictObject({ en: shape.optional().describe('In English.'), 'zh-Hans': shape.optional().describe('In Simplified Chinese.') }).default({});

export const chapterTranslations = languages(
  z.strictObject({
    title: z.string().min(1).describe('Title of the chapter.'),
    short: z.string().max(48).optional().describe('Title for running heads.'),
    abstract: z.string().min(1).optional().describe('The abstract, in Markdown.'),
    keywords: z.array(z.string()).optional().describe('The keywords, in the same order.'),
  }),
).describe('Title and abstract in other languages; the text stays in its own.');

export const paperTranslations = languages(z.strictObject({ title: z.string().min(1).describe('Title of the paper.') })).describe('The title in other languages.');

export const volumeTranslations = languages(
  z.strictObject({
    title: z.string().min(1).describe('Title of the volume.'),
    subtitle: z.string().optional().describe('What stands below the title.'),
    description: z.string().min(1).describe('What the volume is about, in a few sentences.'),
    event: z
      .strictObject({
        name: z.string().describe('Name of the symposium.'),
        place: z.string().describe('City.'),
        organisers: z.array(z.string()).optional().describe('Institutions that held it, in the same order.'),
      })
      .optional()
      .describe('The symposium that the volume comes from.'),
    editors: z.array(z.string()).optional().describe('Names of the editors, in the same order.'),
    parts: z
      .array(
        z.strictObject({
          title: z.string().describe('Title of the part.'),
          intro: z.string().optional().describe('What the part holds, in a sentence or two.'),
        }),
      )
      .default([])
      .describe('The parts, in the same order.'),
  }),
).describe('Other languages that the volume can be entered in: each has its own cover, lists and heads of chapters.');

/** A language that the interface speaks: a key of the translations. */
export type LanguageTag = keyof z.infer<typeof volumeTranslations>;
