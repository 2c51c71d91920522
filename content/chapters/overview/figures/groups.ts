/** The ten technology groups of the U.S. Census Bureau, in its order, as the datasets name them. */
export const technologyGroups = [
  'biotechnology',
  'life science',
  'opto-electronics',
  'information and communications',
  'electronics',
  'flexible manufacturing',
  'advanced materials',
  'aerospace',
  'weapons',
  'nuclear technology',
] as const;

export type TechnologyGroup = (typeof technologyGroups)[number];

/** As a label prints it, in the paper's words. */
export function groupLabel(group: string): string {
  return group === 'information and communications' ? 'Information and communication' : group.slice(0, 1).toUpperCase() + group.slice(1);
}

const broken: readonly string[] = ['Information and|communication', 'Flexible|manufacturing', 'Advanced|materials', 'Nuclear|technology', 'Eight other|groups together', 'Nine other|groups together'];

/** For the axis of a narrow drawing: longer names in two lines, which stand about their tick. */
export const wrapped = {
  labelExpr: `split(${JSON.stringify(Object.fromEntries(broken.map((name) => [name.replace('|', ' '), name])))}[datum.label] || datum.label, '|')`,
  labelBaseline: { condition: { test: `indexof(${JSON.stringify(broken.map((name) => name.replace('|', ' ')))}, datum.value) >= 0`, value: 'bottom' as const }, value: 'middle' as const },
};
