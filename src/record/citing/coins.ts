import { agentName, type Agent } from '../agent.ts';
import { fullTitle, plainTitle, volumeOf } from '../csl.ts';
import type { CitableRecord } from '../record.ts';

/** A record as an OpenURL context object (ANSI/NISO Z39.88), for the title of a span that reference managers look for. */
export function coinsOf(record: CitableRecord): string {
  const { kind, creators, editors, doi, url, date, publisher, publisherPlace, isbn, edition, language } = record;
  const volume = volumeOf(record);
  const title = plainTitle(fullTitle(record));
  const dataset = kind === 'dataset';
  const [first] = creators;
  const pairs: (readonly [string, string | null])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${dataset ? 'dc' : 'book'}`],
    ['rft_id', doi === null ? url : `info:doi/${doi}`],
    ...(dataset
      ? ([['rft.type', 'dataset'], ['rft.title', title], ...creators.map((agent) => ['rft.creator', agentName(agent)] as const), ['rft.source', plainTitle(fullTitle(volume))]] as const)
      : ([
          ['rft.genre', kind === 'volume' ? 'book' : 'bookitem'],
          [kind === 'volume' ? 'rft.btitle' : 'rft.atitle', title],
          ...(kind === 'volume' ? [] : [['rft.btitle', plainTitle(fullTitle(volume))] as const]),
          ...nameParts(first),
          ...(kind === 'volume' ? editors : creators).map((agent) => ['rft.au', agentName(agent)] as const),
        ] as const)),
    ['rft.date', date],
    ['rft.edition', edition],
    ['rft.pub', publisher && agentName(publisher)],
    ['rft.place', publisherPlace],
    ['rft.isbn', isbn],
    ['rft.language', language],
    // Where `rft_id` is the DOI, the address of the page is told too.
    ['rft.identifier', doi === null ? null : url],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeURIComponent(value)}`])).join('&');
}

function nameParts(agent: Agent | undefined): (readonly [string, string | null])[] {
  if (agent?.kind !== 'person') return agent ? [['rft.aucorp', agent.name]] : [];
  return [
    ['rft.aulast', [agent.particle, agent.family].filter((part) => part !== null).join(' ')],
    ['rft.aufirst', agent.given],
    ['rft.ausuffix', agent.suffix],
  ];
}
