import type { APIRoute } from 'astro';
import { CITATION_FORMATS } from '../record/citing/files.ts';
import { records } from '../record/current.ts';
import { citationAddress } from '../volume/addresses.ts';
import { href, volume } from '../volume/current.ts';

interface Props extends Record<string, unknown> {
  type: string;
  text: () => string;
}

/**
 * The files of citations, each beside its page: "chapters/overview/cite.bib"; that of the volume has its chapters too.
 * And old addresses for hosts that send readers on themselves: a name that Astro would not take for a page of its own.
 */
export function getStaticPaths() {
  const { volume: whole, chapters, papers, figures, tables, datasets } = records();
  const redirects = Object.entries(volume().matter.redirects ?? {});
  const citations = [whole, ...chapters, ...papers, ...figures, ...tables, ...datasets].flatMap((record) =>
    CITATION_FORMATS.map(({ ending, type, write }): { params: { file: string }; props: Props } => ({
      params: { file: citationAddress(record.address, ending).slice(1) },
      props: { type, text: () => write(record === whole ? [whole, ...chapters] : [record]) },
    })),
  );
  if (redirects.length === 0) return citations;
  const lines = redirects.map(([from, to]) => `${href(from)} ${href(to)} 301\n`).join('');
  return [...citations, { params: { file: '_redirects' }, props: { type: 'text/plain', text: () => lines } }];
}

export const GET: APIRoute<Props> = ({ props: { type, text } }) => new Response(text(), { headers: { 'content-type': `${type}; charset=utf-8` } });
