import { agentName } from '../agent.ts';
import type { CitableRecord, RecordImage } from '../record.ts';
import { namedTags, type MetaTag } from './tag.ts';

/** A page as it is shown where its address is passed on. */
export interface SharedPage {
  /** In the page's language. */
  title: string;
  description: string;
  /** In full. */
  url: string;
  siteName: string;
  /** As HTML names it, with those of the same page elsewhere. */
  language: string;
  otherLanguages: readonly string[];
  image: RecordImage | null;
}

// Networks name a language with a country.
const LOCALES: Readonly<Record<string, string>> = { en: 'en_US', 'zh-Hans': 'zh_CN', zh: 'zh_CN' };
const localeOf = (language: string): string => LOCALES[language] ?? language.replace('-', '_');

export function openGraphTags(page: SharedPage, record: CitableRecord | undefined): MetaTag[] {
  const { title, description, url, siteName, language, otherLanguages, image } = page;
  const article = record !== undefined && record.kind !== 'volume';
  return [
    ...namedTags(
      [
        ['og:type', record?.kind === 'volume' ? 'book' : article ? 'article' : 'website'],
        ['og:title', title],
        ['og:description', description],
        ['og:url', url],
        ['og:site_name', siteName === title ? null : siteName],
        ['og:locale', localeOf(language)],
        ...otherLanguages.map((other) => ['og:locale:alternate', localeOf(other)] as const),
        ...(image ? ([['og:image', image.url], ['og:image:type', 'image/png'], ['og:image:width', String(image.width)], ['og:image:height', String(image.height)], ['og:image:alt', image.alt]] as const) : []),
        ...(record && article
          ? ([['article:published_time', record.date], ['article:modified_time', record.modified], ...(record.kind === 'chapter' ? record.creators.map((agent) => ['article:author', agentName(agent)] as const) : []), ...record.keywords.map((keyword) => ['article:tag', keyword] as const)] as const)
          : []),
        ...(record?.kind === 'volume' ? ([['book:release_date', record.date], ['book:isbn', record.isbn]] as const) : []),
      ],
      'property',
    ),
    // The rest is read from the tags above.
    ...namedTags([['twitter:card', image ? 'summary_large_image' : 'summary']]),
  ];
}
