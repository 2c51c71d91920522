import type { APIRoute } from 'astro';
import { CITATION_FORMATS, type CitationFormat } from '../record/citing/files.ts';
import { recordAt, records } from '../record/current.ts';
import { citationAddress } from '../volume/addresses.ts';
import { href, volume } from '../volume/current.ts';
import type { Address } from '../volume/model.ts';

interface Citing extends Record<string, unknown> {
  of: Address;
  ending: CitationFormat['ending'];
}

interface Ready extends Record<string, unknown> {
  text: string;
}

/**
 * The files of citations, each beside its page: "chapters/overview/cite.bib"; that of the volume has its chapters too.
 * And old addresses for hosts that send readers on themselves: a name that Astro would not take for a page of its own.
 */
export function getStaticPaths() {
  const { volume: whole, chapters, papers, figures, tables, datasets } = records();
  const redirects = Object.entries(volume().matter.redirects ?? {});
  const citations = [whole, ...chapters, ...papers, ...figures, ...tables, ...datasets].flatMap(({ address }) =>
    CITATION_FORMATS.map(({ ending }): { params: { file: string }; props: Citing | Ready } => ({ params: { file: citationAddress(address, ending).slice(1) }, props: { of: address, ending } })),
  );
  if (redirects.length === 0) return citations;
  const text = redirects.map(([from, to]) => `${href(from)} ${href(to)} 301\n`).join('');
  return [...citations, { params: { file: '_redirects' }, props: { text } }];
}

export const GET: APIRoute<Citing | Ready> = ({ props }) => {
  if ('text' in props) return plain('text/plain', String(props.text));
  const { volume: whole, chapters } = records();
  const format = CITATION_FORMATS.find(({ ending }) => ending === props.ending);
  if (!format) throw new Error(`no citations in the form ${props.ending}`);
  const record = recordAt(props.of);
  return plain(format.type, format.write(record === whole ? [whole, ...chapters] : [record]));
};

function plain(type: string, text: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
