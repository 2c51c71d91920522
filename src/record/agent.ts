import type { Name } from '../citation/reference.ts';
import { displayName } from '../components/names.ts';
import type { AuthorMatter, EditorMatter } from '../volume/matter.ts';

export interface Affiliation {
  name: string;
  /** Address in the Research Organization Registry. */
  ror: string | null;
}

/** Part that somebody took in a work, as the Contributor Role Taxonomy names it. */
export type Role = NonNullable<AuthorMatter['roles']>[number];

export interface Person {
  kind: 'person';
  given: string;
  /** Without the particle. */
  family: string;
  /** "van", "de la". */
  particle: string | null;
  /** "Jr.", "III". */
  suffix: string | null;
  /** The name is written family name first. */
  familyFirst: boolean;
  /** In its own script: "李善蘭". */
  native: string | null;
  /** Address: "https://orcid.org/0000-0002-1825-0097". */
  orcid: string | null;
  email: string | null;
  corresponding: boolean;
  affiliations: readonly Affiliation[];
  roles: readonly Role[];
}

/** An institution, or a group that is named as one. */
export interface Body {
  kind: 'body';
  name: string;
  ror: string | null;
}

export type Agent = Person | Body;

export function personOf(author: AuthorMatter): Person {
  const { given, family, familyFirst, corresponding, roles = [] } = author;
  return {
    kind: 'person',
    given,
    family,
    particle: author.particle ?? null,
    suffix: author.suffix ?? null,
    familyFirst,
    native: author.native ?? null,
    orcid: author.orcid === undefined ? null : `https://orcid.org/${author.orcid}`,
    email: author.email ?? null,
    corresponding,
    affiliations: affiliationsOf(author),
    roles,
  };
}

/** An editor with a given and a family name is a person; one with a name alone, a body. */
export function editorOf(editor: EditorMatter): Agent {
  const { given, family } = editor;
  if (given === undefined || family === undefined) return bodyNamed(editor.name, editor.ror);
  return personOf({ ...editor, given, family, familyFirst: editor.familyFirst ?? false, corresponding: false });
}

export function bodyNamed(name: string, ror?: string): Body {
  return { kind: 'body', name, ror: ror ?? null };
}

/** In CSL-JSON's words. */
export function nameOf(agent: Agent): Name {
  if (agent.kind === 'body') return { literal: agent.name };
  const { given, family, particle, suffix, familyFirst } = agent;
  return { family, given, ...(familyFirst && { familyFirst }), ...(particle !== null && { particle }), ...(suffix !== null && { suffix }) };
}

function affiliationsOf({ affiliation, ror, affiliations = [] }: Pick<AuthorMatter, 'affiliation' | 'ror' | 'affiliations'>): Affiliation[] {
  const first = affiliation === undefined ? [] : [{ name: affiliation, ror: ror ?? null }];
  return [...first, ...affiliations.map((other) => ({ name: other.name, ror: other.ror ?? null }))];
}

/** As printed: "Ludwig van Beethoven", "Huang Xianhai". */
export function agentName(agent: Agent): string {
  if (agent.kind === 'body') return agent.name;
  const { given, family, familyFirst, particle, suffix } = agent;
  return displayName({ given, family, familyFirst, particle: particle ?? undefined, suffix: suffix ?? undefined });
}
