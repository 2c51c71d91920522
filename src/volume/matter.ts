import { z } from 'zod';
import { chapterTranslations, paperTranslations, volumeTranslations } from './translation.ts';

// Types are the schema: front matter and volume.yaml are read through these, and editors' help derives from them.

/** An address that a link may have: no other scheme leads a reader to a page. */
export const webAddress = z.url({ protocol: /^https?$/ });

const author = z
  .strictObject({
    given: z.string().min(1).describe('Given names, as the author writes them.'),
    family: z.string().min(1).describe('Family name, with what belongs to it: "van Beethoven".'),
    familyFirst: z.boolean().default(false).describe('The name is written family name first.'),
    native: z.string().optional().describe('The name in its own script: "李善蘭".'),
    affiliation: z.string().optional().describe('Institution and place, as the paper has them.'),
    email: z.email().optional().describe('Address for readers.'),
    orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/).optional().describe('Sixteen characters in groups of four, without the address before them: "0000-0002-1825-0097".'),
    corresponding: z.boolean().default(false).describe('Readers write to this author.'),
    note: z.string().optional().describe('What is said of the author in a footnote.'),
  })
  .describe('One author.');

const original = z.strictObject({
  type: z.enum(['article-journal', 'paper-conference', 'article', 'chapter', 'report']).describe('Kind of publication; "article" where nothing more is known.'),
  title: z.string().optional().describe('Its title, where it differs from the one here.'),
  container: z.string().optional().describe('Journal, proceedings or book that it appeared in.'),
  publisher: z.string().optional().describe('Publisher, or the institution that issued it.'),
  issued: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).optional().describe('When it appeared, as far as it is known: "2011", "2011-05" or "2011-05-17".'),
  volume: z.string().optional().describe('Volume, between quotes: "12".'),
  issue: z.string().optional().describe('Issue, between quotes: "3".'),
  pages: z.string().optional().describe('First and last page, between quotes: "101-125".'),
  startPage: z.string().optional().describe('First page, where the last is not known.'),
  doi: z.string().optional().describe('Without the address before it: "10.1257/aer.20150135". Only one that was seen to resolve.'),
  url: webAddress.optional().describe('Address at the publisher.'),
  note: z.string().optional().describe('What could not be verified.'),
});

export const chapterMatter = z
  .strictObject({
    title: z.string().min(1).describe('Title of the chapter, as the paper has it.'),
    short: z.string().max(48).optional().describe('Title for running heads, at most 48 characters; the title itself if absent.'),
    authors: z.array(author).min(1).describe('Authors, in the order of the paper.'),
    abstract: z.string().min(1).describe('One to three paragraphs in Markdown.'),
    keywords: z.array(z.string()).default([]).describe('What the chapter can be found by.'),
    original: original.optional().describe('The publication that the chapter restates.'),
    numbering: z
      .strictObject({
        sections: z.boolean().default(false).describe('Sections are numbered: 1, 1.1, 2.'),
        tables: z.enum(['arabic', 'roman']).default('arabic').describe('Table 1 or Table I.'),
      })
      .default({ sections: false, tables: 'arabic' })
      .describe('How the parts of the chapter are numbered.'),
    nocite: z.array(z.string()).default([]).describe('Keys of references.bib that stand in the list of references and are not cited.'),
    lang: z.string().default('en').describe('Language of the text, as HTML names it: "en", "de", "zh".'),
    translations: chapterTranslations,
  })
  .describe('Front matter of a chapter.');

export const paperMatter = z
  .strictObject({
    title: z.string().min(1).describe('Title of the paper.'),
    order: z.int().positive().describe('Its place among the papers of the volume, counted from 1.'),
    authors: z.array(author).min(1).describe('Authors, in the order of the paper.'),
    keywords: z.array(z.string()).default([]).describe('What the paper can be found by.'),
    original: original.optional().describe('Where the paper was published.'),
    translations: paperTranslations,
  })
  .describe('Front matter of the entry of a paper whose text is not part of the volume.');

const licence = z.strictObject({
  name: z.string().describe('Short name: "CC BY 4.0".'),
  url: webAddress.describe('Address of its text.'),
});

export const volumeMatter = z
  .strictObject({
    title: z.string().min(1).describe('Title of the volume.'),
    subtitle: z.string().optional().describe('What stands below the title.'),
    description: z.string().min(1).describe('What the volume is about, in a few sentences: for the cover and for search engines.'),
    language: z.string().default('en').describe('Language of the volume, as HTML names it: "en", "de", "zh".'),
    event: z
      .strictObject({
        name: z.string().describe('Name of the symposium.'),
        place: z.string().describe('City.'),
        dates: z.array(z.iso.date()).min(1).max(2).describe('The day, or first and last day: ["2009-10-23", "2009-10-24"].'),
        organisers: z.array(z.string()).default([]).describe('Institutions that held it.'),
      })
      .optional()
      .describe('The symposium that the volume comes from.'),
    editors: z
      .array(z.strictObject({ name: z.string().describe('As printed.'), affiliation: z.string().optional().describe('Institution.') }))
      .default([])
      .describe('Editors of the volume.'),
    edition: z
      .strictObject({
        version: z.string().describe('Version of the edition, between quotes: "1.0.0".'),
        date: z.iso.date().describe('Day of the edition, the only date that pages print: "2026-11-22".'),
      })
      .describe('What is published now.'),
    licence: z.strictObject({ text: licence.describe('For the text.'), code: licence.describe('For the code.') }).describe('What readers may do; data stay under their publishers’ terms.'),
    site: webAddress.describe('Origin of the site, without a path: "https://example.org".'),
    base: z.string().startsWith('/').default('/').describe('Path below the origin that the site stands at: "/" or "/volume/".'),
    repository: webAddress.optional().describe('Where the sources of the volume are.'),
    doiPrefix: z.string().nullable().default(null).describe('Prefix of the volume’s DOIs, or null.'),
    rules: z.record(z.string(), z.enum(['off', 'warning', 'error'])).default({}).describe('How much a breach of a rule counts here: off, warning or error; only of rules whose breach spoils nothing.'),
    parts: z
      .array(
        z.strictObject({
          title: z.string().describe('Title of the part.'),
          short: z.string().optional().describe('Title where there is little room.'),
          intro: z.string().optional().describe('What the part holds, in a sentence or two.'),
          chapters: z.array(z.string()).describe('Slugs of its chapters, in reading order: folders of content/chapters.'),
          papers: z.array(z.string()).default([]).describe('Slugs of the papers that have an entry: files of content/papers.'),
        }),
      )
      .min(1)
      .describe('Parts of the volume, in reading order.'),
    translations: volumeTranslations,
  })
  .describe('The volume: what is on its cover, and what it contains.');

export type AuthorMatter = z.infer<typeof author>;
export type OriginalMatter = z.infer<typeof original>;
export type ChapterMatter = z.infer<typeof chapterMatter>;
export type PaperMatter = z.infer<typeof paperMatter>;
export type VolumeMatter = z.infer<typeof volumeMatter>;
