/** "2011-05" as CSL-JSON has it: [2011, 5]. */
export function dateParts(iso: string): number[] {
  return iso.split('-').map(Number);
}
