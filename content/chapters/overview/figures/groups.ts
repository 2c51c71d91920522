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
