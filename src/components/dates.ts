// Dates are spelt here and not by Intl, whose words depend on the machine that builds.
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "2009-10-23" → "23 October 2009"; "2011-05" → "May 2011"; "2011" → "2011". */
export function spelledDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return [day, month, year].filter(Boolean).join(' ');
}

/** One or two days as people write them: "23–24 October 2009", "30 October – 2 November 2009". */
export function spelledSpan([from, to]: readonly string[]): string {
  if (from === undefined) return '';
  if (to === undefined || to === from) return spelledDate(from);
  const [first, last] = [parts(from), parts(to)];
  if (first.year !== last.year) return `${spelledDate(from)} – ${spelledDate(to)}`;
  if (first.month !== last.month) return `${first.day} ${first.month} – ${spelledDate(to)}`;
  return `${first.day}–${spelledDate(to)}`;
}

export function yearOf(iso: string): string {
  return iso.slice(0, 4);
}

function parts(iso: string): { year: string; month: string; day: string } {
  const [year = '', month, day] = iso.split('-');
  return { year, month: (month && MONTHS[Number(month) - 1]) ?? '', day: day ? String(Number(day)) : '' };
}
