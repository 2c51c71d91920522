import provincesTrade from '#data/china-provinces-trade';
import { defineTable } from '#tables';

const [FROM, TO] = [2016, 2022];

type Growth = { province: string; from: number; to: number; growth: number; share: number };

/** Provinces by their trade of the later year, the largest first, then their sum. */
function growthRows(): Growth[] {
  const rows = provincesTrade.rows().filter(({ concept }) => concept === 'A060201');
  // Published in 1,000 US dollars and kept in millions.
  const inYear = (wanted: number) => new Map(rows.filter(({ year }) => year === wanted).map(({ province, value }) => [province, value / 1000]));
  const [before, after] = [inYear(FROM), inYear(TO)];
  const whole = sum(after);
  const row = (province: string, from: number, to: number): Growth => ({ province, from, to, growth: (to / from - 1) * 100, share: (to / whole) * 100 });
  const provinces = [...after].flatMap(([province, to]) => {
    const from = before.get(province);
    return from === undefined ? [] : [row(province, from, to)];
  });
  return [...provinces.sort((a, b) => b.to - a.to), row('All 31 provinces', sum(before), whole)];
}

function sum(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((total, value) => total + value, 0);
}

export const provinceGrowth = defineTable<Growth>({
  title: 'Import and export of provinces in China, 2016 and 2022',
  datasets: [provincesTrade],
  rows: growthRows,
  columns: {
    province: { label: 'Province', kind: 'text', header: true },
    from: { label: 'Exports plus imports 2016', unit: 'billion US dollars', digits: 1, kind: 'number' },
    to: { label: 'Exports plus imports 2022', unit: 'billion US dollars', digits: 1, kind: 'number' },
    growth: { label: 'Growth', unit: 'percent', digits: 0, kind: 'number' },
    share: { label: 'Share of China 2022', unit: 'percent', digits: 2, kind: 'number' },
  },
});
