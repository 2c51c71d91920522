import type { APIRoute } from 'astro';
import { CITATION_FORMATS, citationAddress, type CitationFormat } from '../record/citing/files.ts';
import { records } from '../record/current.ts';
import type { CitableRecord } from '../record/record.ts';

interface Props extends Record<string, unknown> {
  format: CitationFormat;
  cited: readonly CitableRecord[];
}

/** The files of citations, each beside its page: "chapters/overview/cite.bib". That of the volume has its chapters too. */
export function getStaticPaths() {
  const { volume, chapters, papers, figures, tables, datasets } = records();
  return [volume, ...chapters, ...papers, ...figures, ...tables, ...datasets].flatMap((record) =>
    CITATION_FORMATS.map((format): { params: { citation: string }; props: Props } => ({
      params: { citation: citationAddress(record.kind, record.address, format.ending).slice(1) },
      props: { format, cited: record === volume ? [volume, ...chapters] : [record] },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { format, cited } }) => new Response(format.write(cited), { headers: { 'content-type': `${format.type}; charset=utf-8` } });
