import { describe, expect, it } from 'vitest';
import * as figures from '../../content/chapters/trade-and-innovation/figures.ts';
import { provinceGrowth } from '../../content/chapters/trade-and-innovation/tables.ts';
import { measureCoverage } from '../../src/figures/coverage.ts';
import type { FigureDefinition, FigureRow } from '../../src/figures/figure.ts';
import { renderFigure } from '../../src/figures/render.ts';

/** The one row of a figure with these cells; its value is a number in all figures of this chapter. */
function valueOf<Row extends FigureRow & { value: number }>(figure: FigureDefinition<Row>, cells: Partial<Row>): number {
  const names = Object.keys(cells) as (keyof Row)[]; // a partial row has no names but the row's
  const [first, ...others] = figure.rows().filter((row) => names.every((name) => row[name] === cells[name]));
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} rows with ${JSON.stringify(cells)}`);
  return first.value;
}

const whole = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const tenths = (value: number): string => Math.abs(value).toFixed(1);
const millions = (value: number): string => `${(value / 1e6).toFixed(2)} million`;

/** What the alternative texts say in numbers, from the rows. */
const said: [keyof typeof figures, () => string[]][] = [
  ['rdExpenditure', () => {
    const level = (year: number) => whole(valueOf(figures.rdExpenditure, { quantity: 'expenditure, billion yuan', year }));
    const growth = (year: number) => tenths(valueOf(figures.rdExpenditure, { quantity: 'growth, percent', year }));
    return [`${level(2003)} billion`, `${level(2022)} billion`, `${growth(2010)} and ${growth(2004)} percent to 2011`, `2014 (${growth(2014)})`, `2015 (${growth(2015)})`, `${growth(2022)} percent in 2022`];
  }],
  ['rdPersonnel', () => {
    const level = (year: number) => valueOf(figures.rdPersonnel, { quantity: 'personnel, million person-years', year }).toFixed(2);
    const growth = (year: number) => tenths(valueOf(figures.rdPersonnel, { quantity: 'growth, percent', year }));
    return [`${level(2003)} million`, `${level(2022)} million`, `${growth(2015)} percent in 2015`, `${growth(2018)} and ${growth(2019)} percent in 2018 to 2021`];
  }],
  ['patents', () => {
    const total = (year: number) => valueOf(figures.patents, { year });
    return [total(2003).toLocaleString('en-US'), total(2009).toLocaleString('en-US'), millions(total(2013)), millions(total(2021)), millions(total(2022))];
  }],
  ['patentKinds', () => {
    const kinds = ['utility model', 'design', 'invention'] as const;
    const total = (year: number) => kinds.reduce((sum, kind) => sum + valueOf(figures.patentKinds, { kind, year }), 0);
    const [utility, design, invention] = kinds.map((kind) => tenths((valueOf(figures.patentKinds, { kind, year: 2022 }) / total(2022)) * 100));
    return [millions(total(2010)), millions(total(2022)), millions(total(2021)), `${millions(total(2013)).slice(0, 4)} to ${millions(total(2014))} in 2014`, `utility models are ${utility} percent, designs ${design} percent and inventions ${invention} percent`];
  }],
  ['trade', () => {
    const sum = (year: number) => whole(valueOf(figures.trade, { quantity: 'sum', year }));
    const fall = (year: number) => tenths(valueOf(figures.trade, { quantity: 'growth of the sum, percent', year }));
    return [`${sum(2003)} billion`, `${sum(2022)} billion`, `${whole(valueOf(figures.trade, { quantity: 'exports', year: 2022 }))} billion`, `${fall(2009)} percent in 2009, ${fall(2015)} in 2015, ${fall(2016)} in 2016 and ${fall(2019)} in 2019`];
  }],
  ['highTech', () => {
    const exports = (year: number) => tenths(valueOf(figures.highTech, { quantity: 'exports, percent of all goods', year }));
    const imports = (year: number) => tenths(valueOf(figures.highTech, { quantity: 'imports, percent of all goods', year }));
    const surplus = (year: number) => `${tenths(valueOf(figures.highTech, { quantity: 'surplus, billion US dollars', year }))} billion`;
    return [
      `${exports(2003)} percent in 2003, ${exports(2006)} in 2006, ${exports(2008)} in 2008 and ${exports(2016)} to ${exports(2018)} in 2016 to 2018`,
      `${imports(2003)}, ${imports(2006)}, ${imports(2008)} and ${imports(2016)} falling to ${imports(2018)}`,
      `deficit of ${surplus(2003)}`, surplus(2004), `${surplus(2017)} in 2017`, `${surplus(2018)} in 2018`,
    ];
  }],
  ['highTechProxy', () => {
    const exports = (quantity: 'China' | 'United States', year: number) => whole(valueOf(figures.highTechProxy, { quantity, year }));
    const share = (year: number) => tenths(valueOf(figures.highTechProxy, { quantity: 'China, percent of goods exports', year }));
    return [
      `${exports('China', 2007)} to ${exports('China', 2022)} billion`, `${exports('China', 2021)} in 2021`,
      `${exports('United States', 2008)} billion in 2008 and ${exports('United States', 2009)} billion in 2009`, `${exports('United States', 2022)} billion in 2022`,
      `${share(2007)} in 2007, at most ${share(2010)} in 2010, ${share(2020)} in 2020 and ${share(2022)} in 2022`,
    ];
  }],
  ['dependence', () => {
    const ratio = (scope: 'goods and services' | 'goods alone', quantity: 'exports' | 'imports', year: number) => tenths(valueOf(figures.dependence, { scope, quantity, year }));
    const both = (...of: ['exports' | 'imports', number]) => ratio('goods and services', ...of);
    const goods = (...of: ['exports' | 'imports', number]) => ratio('goods alone', ...of);
    return [
      `${both('exports', 2006)} percent in 2006, fall to ${both('exports', 2019)} in 2019 and reach ${both('exports', 2022)} in 2022`,
      `${both('imports', 2006)} in 2006 and stand at ${both('imports', 2022)} in 2022`,
      `exports ${goods('exports', 2006)} percent in 2006, ${goods('exports', 2019)} in 2019 and ${goods('exports', 2022)} in 2022, imports ${goods('imports', 2005)} in 2005 and ${goods('imports', 2022)} in 2022`,
    ];
  }],
  ['provinces', () => {
    const total = (province: string, year: number) => valueOf(figures.provinces, { province, year });
    const growth = (province: string) => Math.abs((total(province, 2022) / total(province, 2016) - 1) * 100).toFixed(0);
    return [
      `${whole(total('Guangdong', 2022))} billion dollars in 2022, ${growth('Guangdong')} percent`, `Shandong grew by ${growth('Shandong')} percent`,
      `Sichuan ${growth('Sichuan')} percent, Hunan ${growth('Hunan')}, Yunnan ${growth('Yunnan')}, Anhui ${growth('Anhui')}`, `by ${growth('Tibet')} percent, to ${total('Tibet', 2022).toFixed(2)} billion`,
    ];
  }],
  ['basicResearch', () => {
    const china = (year: number) => valueOf(figures.basicResearch, { quantity: 'China, final', year });
    const abroad = (country: string) => valueOf(figures.basicResearch, { quantity: 'Countries, 2011 or the nearest year', country });
    const paper = (country: string) => valueOf(figures.basicResearch, { quantity: 'As the paper prints it', country });
    return [
      `${tenths(china(2003))} percent in 2003, ${tenths(china(2010))} to ${tenths(china(2012))} percent in 2007 to 2014 and ${china(2022).toFixed(2)} in 2022`,
      `preliminary ${valueOf(figures.basicResearch, { quantity: 'China, preliminary' })}`,
      `France ${abroad('France')} and ${paper('France')} percent, United States ${abroad('United States')} and ${paper('United States')}, United Kingdom ${abroad('United Kingdom')} and ${paper('United Kingdom')}, China ${abroad('China')} and, for 2022, ${paper('China')}`,
      `South Korea ${abroad('South Korea')} and Japan ${abroad('Japan')}`, `Italy, ${paper('Italy')} in the paper`,
    ];
  }],
];

describe('the figures of trade and innovation', () => {
  it.each(said)('%s tells those who do not see it what its rows hold', (name, words) => {
    for (const word of words()) expect(figures[name].alt).toContain(word);
  });

  it('all have such a check', () => {
    expect(said.map(([name]) => name).sort()).toEqual(Object.keys(figures).sort());
  });

  it.each(said.map(([name]) => name))('%s is drawn in both widths without a complaint', async (name) => {
    // Each figure has rows of its own; drawing reads none of them by name.
    const { wide, narrow } = await renderFigure(figures[name] as unknown as FigureDefinition, { file: 'figures.ts', source: '', chapter: 'trade-and-innovation', id: name });
    expect([wide.width, narrow.width]).toEqual([680, 358]);
  });

  it('count what is missing', () => {
    const found = <Row extends FigureRow>(figure: FigureDefinition<Row>): number[] => {
      const coverage = measureCoverage(figure, figure.rows());
      return coverage ? [coverage.found, coverage.needed] : [];
    };
    expect(found(figures.rdExpenditure)).toEqual([20, 20]);
    expect(found(figures.rdPersonnel)).toEqual([18, 20]);
    expect(found(figures.patents)).toEqual([13, 20]);
    expect(found(figures.trade)).toEqual([40, 40]);
    expect(found(figures.highTech)).toEqual([16, 40]);
    expect(found(figures.dependence)).toEqual([80, 80]);
    expect(found(figures.provinces)).toEqual([7, 20]);
    expect(found(figures.basicResearch)).toEqual([23, 24]);
  });

  it('draw one vintage of trade, and no year after the paper’s last', () => {
    const years = Object.values(figures).flatMap((figure) => (figure.rows() as readonly { year: number | null }[]).flatMap(({ year }) => year ?? []));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2003, 2022]);
    expect(figures.trade.rows().filter(({ quantity, year }) => quantity === 'imports' && year === 2022)).toHaveLength(1);
  });

  it('mark as proxies all that the World Bank’s list of products gives', () => {
    expect(new Set(figures.highTechProxy.rows().map(({ basis }) => basis))).toEqual(new Set(['proxy']));
  });
});

describe('the table of the provinces', () => {
  const rows = provinceGrowth.rows();

  it('has the 31 provinces from the largest to the smallest, and their sum last', () => {
    const trade = rows.slice(0, -1).map(({ to }) => to);
    expect(trade).toHaveLength(31);
    expect(trade).toEqual([...trade].sort((a, b) => b - a));
    expect(rows.at(-1)?.to).toBeCloseTo(trade.reduce((sum, value) => sum + value, 0), 6);
    expect(rows.at(-1)?.growth.toFixed(0)).toBe('70');
  });

  it('gives growth and share as the notes of the chapter do', () => {
    const guangdong = rows.find(({ province }) => province === 'Guangdong');
    expect([guangdong?.growth.toFixed(0), guangdong?.share.toFixed(1)]).toEqual(['34', '22.6']);
  });
});
