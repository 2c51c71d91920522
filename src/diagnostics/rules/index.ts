import { bibliography } from './bibliography.ts';
import { charts } from './charts.ts';
import { claims } from './claims.ts';
import { components } from './components.ts';
import { datasets } from './datasets.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { glossary } from './glossary.ts';
import { imports } from './imports.ts';
import { maths } from './maths.ts';
import { modules } from './modules.ts';
import { pointers } from './pointers.ts';
import { prose } from './prose.ts';
import type { Rule } from './rule.ts';
import { sources } from './sources.ts';
import { spreadsheets } from './spreadsheets.ts';
import { volume } from './volume.ts';

export type { Rule } from './rule.ts';

/** Every rule by its name, which stays: editors search for it and set it in volume.yaml. */
export const rules = { ...files, ...volume, ...prose, ...pointers, ...maths, ...components, ...glossary, ...events, ...bibliography, ...modules, ...datasets, ...figures, ...claims, ...charts, ...spreadsheets, ...sources, ...imports };

export type RuleName = keyof typeof rules;

/** The rules as they are read: by area, in the order in which an editor meets them. */
export const ruleAreas: readonly { title: string; rules: Readonly<Record<string, Rule>> }[] = [
  { title: 'Files, front matter and YAML', rules: files },
  { title: 'The volume', rules: volume },
  { title: 'Text and headings', rules: prose },
  { title: 'Labels, citations, notes, links and images', rules: pointers },
  { title: 'Mathematics and money', rules: maths },
  { title: 'Components', rules: components },
  { title: 'Glossary', rules: glossary },
  { title: 'Events', rules: events },
  { title: 'Bibliography', rules: bibliography },
  { title: 'Code beside the text', rules: modules },
  { title: 'Datasets', rules: datasets },
  { title: 'Figures and tables', rules: figures },
  { title: 'Checked numbers', rules: claims },
  { title: 'Charts brought as files', rules: charts },
  { title: 'Tables brought as files', rules: spreadsheets },
  { title: 'Data asked of publishers', rules: sources },
  { title: 'Papers brought as files', rules: imports },
];

export function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

/** Whether a breach of the rule would spoil the site, so that it stops a build whatever volume.yaml says. */
export function spoils(name: RuleName): boolean {
  return recordOf(name).spoils !== undefined;
}

/** A rule with the keys that it may have, not only those that it has. */
export function recordOf(name: RuleName): Rule {
  return rules[name];
}
