import { agentName, type Agent } from '../../record/agent.ts';
import type { Records } from '../../record/records.ts';
import type { Language } from '../../languages/english.ts';
import { element, text, type Xml } from '../xml.ts';

/** A file of the book. */
export interface Item {
  /** Path beside the package: "chapter-overview.xhtml". */
  path: string;
  type: string;
  /** Words of EPUB's vocabulary: "svg mathml", "nav", "cover-image". */
  properties?: string;
  /** It is read in its turn; its place in the manifest is that in the book. */
  spine?: boolean;
}

const CONFORMS = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/** The package document: what the book is, its files and their order. */
export function packageDocument({ volume, chapters }: Records, items: readonly Item[], language: Language): string {
  const { title, subtitle, editors, publisher, description, licences, date, modified, isbn } = volume;
  const contributors = [...new Map(chapters.flatMap(({ creators }) => creators).map((agent) => [agentName(agent), agent])).values()];
  const changed = chapters.map((chapter) => chapter.modified ?? '').concat(modified ?? '', date).sort().at(-1) ?? date;
  const meta = (property: string, value: string, refines?: string): Xml => element('meta', { property, refines }, text(value));
  const metadata = [
    element('dc:identifier', { id: 'identifier' }, text(volume.id)),
    isbn === null ? null : element('dc:identifier', { id: 'isbn' }, text(`urn:isbn:${isbn.replaceAll('-', '')}`)),
    element('dc:title', { id: 'main-title' }, text(title.text)),
    meta('title-type', 'main', '#main-title'),
    ...(subtitle === null ? [] : [element('dc:title', { id: 'subtitle' }, text(subtitle)), meta('title-type', 'subtitle', '#subtitle')]),
    ...editors.flatMap((editor, index) => people('dc:creator', `editor-${index + 1}`, editor, 'edt', meta)),
    ...contributors.flatMap((author, index) => people('dc:contributor', `author-${index + 1}`, author, 'aut', meta)),
    publisher === null ? null : element('dc:publisher', {}, text(agentName(publisher))),
    element('dc:language', {}, text(volume.language)),
    element('dc:date', {}, text(date)),
    description === null ? null : element('dc:description', {}, text(description)),
    ...[...new Set(chapters.flatMap(({ keywords }) => keywords))].map((keyword) => element('dc:subject', {}, text(keyword))),
    ...licences.map(({ name, url }) => element('dc:rights', {}, text(url === null ? name : `${name}: ${url}`))),
    element('dc:source', {}, text(volume.url)),
    meta('dcterms:modified', `${changed}T00:00:00Z`),
    ...accessibility(language).map(([property, value]) => meta(property, value)),
    element('meta', { name: 'cover', content: 'cover-png' }),
  ];
  const manifest = items.map((item) => element('item', { id: idOf(item), href: item.path, 'media-type': item.type, properties: item.properties }));
  const document = element('package', { xmlns: 'http://www.idpf.org/2007/opf', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': volume.language, prefix: 'a11y: http://www.idpf.org/epub/vocab/package/a11y/#' }, [
    element('metadata', {}, metadata),
    element('manifest', {}, manifest),
    element('spine', {}, items.filter(({ spine }) => spine).map((item) => element('itemref', { idref: idOf(item) }))),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

/** Where the reader's program finds the package. */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>\n${element('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, element('rootfiles', {}, element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })))}\n`;

// What a reader can rely on, in Schema.org's words.
function accessibility(language: Language): readonly (readonly [string, string])[] {
  const features = ['alternativeText', 'longDescription', 'MathML', 'tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability', 'unlocked'];
  return [
    ['schema:accessMode', 'textual'],
    ['schema:accessMode', 'visual'],
    ['schema:accessModeSufficient', 'textual'],
    ['schema:accessModeSufficient', 'textual,visual'],
    ...features.map((feature) => ['schema:accessibilityFeature', feature] as const),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', language.book.accessibility],
    ['dcterms:conformsTo', CONFORMS],
  ];
}

function people(name: string, id: string, agent: Agent, role: string, meta: (property: string, value: string, refines?: string) => Xml): Xml[] {
  const sorted = agent.kind === 'person' ? [agent.family, agent.given].join(', ') : agent.name;
  return [element(name, { id }, text(agentName(agent))), element('meta', { property: 'role', refines: `#${id}`, scheme: 'marc:relators' }, role), meta('file-as', sorted, `#${id}`)];
}

function idOf({ path }: Item): string {
  return path.replace(/[^\w-]/g, '-').replace(/^(?=[\d-])/, 'i');
}
