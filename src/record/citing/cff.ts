import { stringify } from 'yaml';
import type { Agent } from '../agent.ts';
import { plainTitle, fullTitle } from '../csl.ts';
import type { CitableRecord } from '../record.ts';

/**
 * CITATION.cff of the repository that makes a volume (Citation File Format 1.2.0): the volume is what to cite.
 * @param repository address of the sources, if volume.yaml has it
 */
export function citationFile(volume: CitableRecord, repository: string | undefined): string {
  const { editors, date, edition, url, doi, isbn, licences, description, publisher, title } = volume;
  const agents = editors.length > 0 ? editors.map(cffAgent) : [{ name: title.text }];
  const [licence] = licences;
  const cff = {
    'cff-version': '1.2.0',
    message: 'To cite the volume, or a chapter, figure, table or dataset of it, use what its page says under “How to cite”.',
    title: title.text,
    type: 'dataset',
    authors: agents,
    version: edition,
    'date-released': date,
    url,
    ...(repository !== undefined && { 'repository-code': repository }),
    ...(doi !== null && { doi }),
    ...(description !== null && { abstract: description.replace(/\s+/g, ' ').trim() }),
    ...(licence?.spdx && { license: licence.spdx }),
    'preferred-citation': {
      type: 'book',
      title: plainTitle(fullTitle(volume)),
      authors: agents,
      ...(editors.length > 0 && { editors: agents }),
      year: Number(date.slice(0, 4)),
      'date-published': date,
      version: edition,
      url,
      ...(doi !== null && { doi }),
      ...(isbn !== null && { isbn }),
      ...(publisher && { publisher: { name: publisher.kind === 'body' ? publisher.name : publisher.family } }),
    },
  };
  return `# Written by \`npm run citation\`; what it says stands in content/volume.yaml.\n${stringify(cff, { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
}

function cffAgent(agent: Agent) {
  if (agent.kind === 'body') return { name: agent.name };
  const { given, family, particle, suffix, orcid, email, affiliations } = agent;
  return {
    'family-names': family,
    'given-names': given,
    ...(particle !== null && { 'name-particle': particle }),
    ...(suffix !== null && { 'name-suffix': suffix }),
    ...(affiliations[0] && { affiliation: affiliations[0].name }),
    ...(email !== null && { email }),
    ...(orcid !== null && { orcid }),
  };
}
