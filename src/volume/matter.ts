import { z } from 'zod';
import { CITATION_STYLES } from '../citation/manner.ts';
import { displayName } from '../components/names.ts';
import { chapterTranslations, paperTranslations, volumeTranslations } from './translation.ts';

// Types are the schema: front matter and volume.yaml are read through these, and editors' help derives from them.

/** An address that a link may have: no other scheme leads a reader to a page. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** Roles of the Contributor Role Taxonomy (ANSI/NISO Z39.104-2022), as it names them. */
const ROLES = [
  'Conceptualization',
  'Data curation',
  'Formal analysis',
  'Funding acquisition',
  'Investigation',
  'Methodology',
  'Project administration',
  'Resources',
  'Software',
  'Supervision',
  'Validation',
  'Visualization',
  'Writing – original draft',
  'Writing – review & editing',
] as const;

const ror = z.url({ hostname: /^ror\.org$/ }).optional().describe('Its address in the Research Organization Registry: "https://ror.org/03cve4549".');

// What is said of authors and of editors alike.
const person = {
  particle: z.string().min(1).optional().describe('What stands between given and family name and is not sorted by: "van", "de la".'),
  suffix: z.string().min(1).optional().describe('What stands behind the name: "Jr.", "III".'),
  native: z.string().optional().describe('The name in its own script: "李善蘭".'),
  affiliation: z.string().optional().describe('Institution and place, as the paper has them.'),
  ror,
  affiliations: z
    .array(z.strictObject({ name: z.string().min(1).describe('Institution and place.'), ror }))
    .optional()
    .describe('Further institutions, after the first.'),
  email: z.email().optional().describe('Address for readers.'),
  orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/).optional().describe('Sixteen characters in groups of four, without the address before them: "0000-0002-1825-0097".'),
};

const author = z
  .strictObject({
    given: z.string().min(1).describe('Given names, as the author writes them.'),
    family: z.string().min(1).describe('Family name; a particle before it may stand here too, and is then sorted by: "van Beethoven".'),
    familyFirst: z.boolean().default(false).describe('The name is written family name first.'),
    ...person,
    roles: z.array(z.enum(ROLES)).optional().describe('Parts that the author took in the work, by the Contributor Role Taxonomy (CRediT).'),
    corresponding: z.boolean().default(false).describe('Readers write to this author.'),
    note: z.string().optional().describe('What is said of the author in a footnote.'),
  })
  .describe('One author.');

const editor = z
  .strictObject({
    name: z.string().min(1).optional().describe('As printed; of a person with a given and a family name it is made of these.'),
    given: z.string().min(1).optional().describe('Given names.'),
    family: z.string().min(1).optional().describe('Family name.'),
    familyFirst: z.boolean().optional().describe('The name is written family name first.'),
    ...person,
  })
  .refine(({ name, given, family }) => (given === undefined) === (family === undefined) && (name ?? family) !== undefined, { error: 'either a `name`, or `given` and `family`' })
  .transform((written) => ({ ...written, name: written.name ?? displayName({ ...written, given: written.given ?? '', family: written.family ?? '', familyFirst: written.familyFirst ?? false }) }))
  .describe('An editor: a person by given and family name, or a body by its name.');

const funding = z
  .array(
    z.strictObject({
      funder: z.string().min(1).describe('Who paid, as they want to be named.'),
      ror,
      awards: z.array(z.string().min(1)).optional().describe('Numbers of the grants.'),
    }),
  )
  .optional();

const correction = z
  .strictObject({
    kind: z.enum(['erratum', 'revision', 'retraction']).describe('erratum: a mistake was mended; revision: the text was changed for another reason; retraction: it does not stand any more.'),
    date: z.iso.date().describe('Day on which it was made: "2027-02-03".'),
    text: z.string().min(1).describe('What was changed and why, in plain words.'),
  })
  .describe('A change after publication.');

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
  doi: z.string().optional().describe('Without the address before it: "10.1257/aer.20150135". It is a link once `npm run dois` has seen it resolve.'),
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
    funding: funding.describe('Who paid for the work.'),
    corrections: z.array(correction).optional().describe('What was changed after publication, in any order; a retraction marks the chapter wherever it is named.'),
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
    editors: z.array(editor).default([]).describe('Editors of the volume.'),
    publisher: z
      .strictObject({ name: z.string().min(1).describe('Name, as citations print it.'), place: z.string().optional().describe('City.'), ror })
      .optional()
      .describe('Who issues this edition.'),
    isbn: z.string().regex(/^97[89]-?(?:\d-?){9}\d$/).optional().describe('Thirteen digits, with or without hyphens, between quotes: "978-3-16-148410-0".'),
    funding: funding.describe('Who paid for the edition.'),
    contact: z.union([z.email(), webAddress]).optional().describe('Where to write to the editors, for instance about a fault in security: an e-mail address or a page.'),
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
    doiPrefix: z
      .string()
      .regex(/^10\.\d{4,9}(?:\/[a-z\d](?:[a-z\d.-]*[a-z\d])?)?$/)
      .nullable()
      .default(null)
      .describe('What the DOIs of the volume begin with: a prefix of the editors’ own ("10.5555"), or with a beginning for this volume ("10.5555/atp"); null without one.'),
    redirects: z
      .record(z.string(), z.string())
      .optional()
      .describe('Old addresses and the pages that took their place, from the root of the site and without its base: "/chapters/old/": "/chapters/new/".'),
    depositor: z
      .strictObject({
        name: z.string().min(1).max(130).describe('Who deposits.'),
        email: z.email().describe('Who hears what becomes of a deposit.'),
        registrant: z.string().min(1).max(255).optional().describe('Organisation that the prefix belongs to, where it is another.'),
      })
      .optional()
      .describe('Who registers the DOIs with Crossref; with `doiPrefix` and `event` it makes /crossref.xml.'),
    citationStyle: z.enum(CITATION_STYLES).default('chicago-author-date').describe('Style of the citations and of the lists of works cited; the last two cite by number.'),
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
export type EditorMatter = z.infer<typeof editor>;
export type CorrectionMatter = z.infer<typeof correction>;
export type OriginalMatter = z.infer<typeof original>;
export type ChapterMatter = z.infer<typeof chapterMatter>;
export type PaperMatter = z.infer<typeof paperMatter>;
export type VolumeMatter = z.infer<typeof volumeMatter>;
