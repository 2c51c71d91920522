import { describe, expect, test } from 'vitest';
import { expressionFields } from '../../src/figures/expression-fields.ts';
import { checkFields } from '../../src/figures/fields.ts';
import { asJson } from '../../src/figures/json.ts';

const COLUMNS = new Set(['country', 'year', 'value', 'basis']);

/** Names that a specification reads and that do not exist, with their places. */
function unknown(spec: object): string[] {
  return checkFields(asJson(spec), COLUMNS).map(({ name, path }) => `${name} at ${path}`);
}

const channel = (field: string) => ({ mark: 'bar', encoding: { x: { field, type: 'quantitative' } } });

describe('fields that are read', () => {
  test.each([
    ['in a channel', channel('vlaue'), 'vlaue at encoding.x.field'],
    ['in a list of channels', { mark: 'bar', encoding: { tooltip: [{ field: 'year' }, { field: 'yaer' }] } }, 'yaer at encoding.tooltip[1].field'],
    ['in a condition', { mark: 'bar', encoding: { color: { condition: { test: 'true', field: 'contry', type: 'nominal' }, value: 'a' } } }, 'contry at encoding.color.condition.field'],
    ['in the test of a condition', { mark: 'bar', encoding: { color: { condition: [{ test: "datum.bassis === 'source'", value: 'a' }] } } }, 'bassis at encoding.color.condition.test'],
    ['in a predicate', { mark: 'bar', encoding: { color: { condition: { test: { not: { field: 'yr', equal: 1 } }, value: 'a' } } } }, 'yr at encoding.color.condition.test.not.field'],
    ['in a sort', { mark: 'bar', encoding: { x: { field: 'country', sort: { field: 'valu', op: 'sum' } } } }, 'valu at encoding.x.sort.field'],
    ['in argmax', { mark: 'bar', encoding: { x: { aggregate: { argmax: 'valu' }, field: 'country' } } }, 'valu at encoding.x.aggregate.argmax'],
    ['in a layer', { layer: [channel('value'), channel('valu')] }, 'valu at layer[1].encoding.x.field'],
    ['in what layers share', { encoding: { y: { field: 'valu' } }, layer: [] }, 'valu at encoding.y.field'],
    ['in a facet', { facet: { field: 'contry' }, spec: channel('value') }, 'contry at facet.field'],
    ['in rows and columns of facets', { facet: { row: { field: 'contry' } }, spec: channel('value') }, 'contry at facet.row.field'],
    ['in the view of a facet', { facet: { field: 'country' }, spec: channel('valu') }, 'valu at spec.encoding.x.field'],
    ['in a row of views', { hconcat: [channel('valu')] }, 'valu at hconcat[0].encoding.x.field'],
    ['in a repeat', { repeat: { layer: ['value', 'valu'] }, spec: channel('value') }, 'valu at repeat'],
    ['in an expression of a mark', { mark: { type: 'bar', opacity: { expr: 'datum.valu > 1 ? 1 : 0' } } }, 'valu at mark.opacity'],
    ['in an expression for a value', { mark: 'bar', encoding: { x: { value: { expr: "datum['valu']" } } } }, 'valu at encoding.x.value'],
  ])('%s', (_, spec, expected) => {
    expect(unknown(spec)).toEqual([expected]);
  });

  test('of ticks and legends are none of the rows', () => {
    expect(unknown({ mark: 'bar', encoding: { x: { field: 'year', axis: { labelExpr: 'datum.label', gridColor: { condition: { test: 'datum.value === 0', value: 'a' } } }, legend: { labelExpr: 'datum.label' } } } })).toEqual([]);
  });

  test('through a repeat are its own', () => {
    expect(unknown({ repeat: ['value'], spec: { mark: 'bar', encoding: { x: { field: { repeat: 'repeat' } } } } })).toEqual([]);
    expect(checkFields(asJson({ mark: 'bar', encoding: { x: { field: { repeat: 'repeat' } } } }), COLUMNS)).toHaveLength(1);
  });

  test('with escaped dots are plain names', () => {
    const columns = new Set(['a.b']);
    for (const field of ['a\\.b', "['a.b']"]) expect(checkFields(asJson(channel(field)), columns)).toEqual([]);
  });
});

describe('transforms', () => {
  const after = (transform: object[], field: string) => unknown({ transform, ...channel(field) });

  test.each([
    ['calculate', { calculate: 'datum.value * 2', as: 'twice' }, ['twice', 'value']],
    ['fold', { fold: ['value', 'year'] }, ['key', 'value', 'country']],
    ['window', { window: [{ op: 'sum', field: 'value', as: 'running' }], sort: [{ field: 'year' }], groupby: ['country'] }, ['running', 'year']],
    ['joinaggregate', { joinaggregate: [{ op: 'sum', field: 'value', as: 'total' }], groupby: ['year'] }, ['total', 'country']],
    ['aggregate', { aggregate: [{ op: 'mean', field: 'value', as: 'mean' }, { op: 'count', as: 'count' }], groupby: ['country'] }, ['mean', 'count', 'country']],
    ['stack', { stack: 'value', groupby: ['year'], as: 'piled', sort: [{ field: 'country' }] }, ['piled', 'piled_end']],
    ['bin', { bin: true, field: 'value', as: ['from', 'to'] }, ['from', 'to']],
    ['timeUnit', { timeUnit: 'year', field: 'year', as: 'y' }, ['y']],
    ['flatten', { flatten: ['value'], as: ['item'] }, ['item', 'year']],
    ['impute', { impute: 'value', key: 'year', groupby: ['country'], value: null }, ['value']],
    ['lookup', { lookup: 'country', from: { data: { name: 'other' }, key: 'id', fields: ['capital'] } }, ['capital', 'value']],
    ['regression', { regression: 'value', on: 'year', groupby: ['country'] }, ['value', 'year', 'country']],
    ['loess', { loess: 'value', on: 'year', as: ['x', 'smooth'] }, ['x', 'smooth']],
    ['density', { density: 'value', groupby: ['country'] }, ['value', 'density', 'country']],
    ['quantile', { quantile: 'value', as: ['p', 'q'] }, ['p', 'q']],
    ['filter', { filter: { and: ['datum.value > 1', { field: 'year', gt: 2000 }] } }, ['year']],
    ['pivot, whose columns are values', { pivot: 'country', value: 'value', groupby: ['year'] }, ['year', 'Northland']],
  ])('%s makes the columns that it makes', (_, transform, fields) => {
    for (const field of fields) expect(after([transform], field)).toEqual([]);
  });

  test.each([
    ['aggregate', { aggregate: [{ op: 'sum', field: 'value', as: 'sum' }], groupby: ['country'] }, 'value'],
    ['density', { density: 'value' }, 'country'],
    ['regression', { regression: 'value', on: 'year' }, 'country'],
  ])('%s leaves nothing else', (_, transform, field) => {
    expect(after([transform], field)).toEqual([`${field} at encoding.x.field`]);
  });

  test.each([
    ['calculate', { calculate: 'datum.valu * 2', as: 'twice' }, 'valu at transform[0].calculate'],
    ['filter', { filter: 'datum.valu > 1' }, 'valu at transform[0].filter'],
    ['filter by field', { filter: { field: 'valu', gt: 1 } }, 'valu at transform[0].filter.field'],
    ['fold', { fold: ['valu'] }, 'valu at transform[0].fold'],
    ['aggregate', { aggregate: [{ op: 'sum', field: 'valu', as: 's' }], groupby: ['country'] }, 'valu at transform[0].aggregate.field'],
    ['groupby', { aggregate: [{ op: 'count', as: 's' }], groupby: ['contry'] }, 'contry at transform[0].groupby'],
    ['window', { window: [{ op: 'sum', field: 'valu', as: 's' }] }, 'valu at transform[0].window.field'],
    ['stack', { stack: 'valu', groupby: [], as: 's' }, 'valu at transform[0].stack'],
    ['impute', { impute: 'valu', key: 'year' }, 'valu at transform[0].impute'],
    ['lookup', { lookup: 'contry', from: { data: {}, key: 'id' } }, 'contry at transform[0].lookup'],
    ['pivot', { pivot: 'contry', value: 'value' }, 'contry at transform[0].pivot'],
    ['extent', { extent: 'valu', param: 'range' }, 'valu at transform[0].extent'],
  ])('%s reads what there is', (_, transform, expected) => {
    expect(unknown({ transform: [transform], mark: 'bar' })).toEqual([expected]);
  });

  test('see only what was made before them', () => {
    const twice = { calculate: 'datum.value * 2', as: 'twice' };
    const filter = { filter: 'datum.twice > 1' };
    expect(unknown({ transform: [twice, filter], mark: 'bar' })).toEqual([]);
    expect(unknown({ transform: [filter, twice], mark: 'bar' })).toEqual(['twice at transform[0].filter']);
  });
});

describe('data of a layer', () => {
  test('has its own columns', () => {
    const own = { data: { values: [{ from: 1 }, { to: 2 }] } };
    expect(unknown({ layer: [{ ...own, ...channel('from') }, { ...own, ...channel('value') }] })).toEqual(['value at layer[1].encoding.x.field']);
    expect(unknown({ layer: [{ data: { sequence: { start: 1, stop: 3, as: 'n' } }, ...channel('n') }] })).toEqual([]);
  });

  test('is not fetched, and its numbers are numbers', () => {
    expect(checkFields(asJson({ layer: [{ data: { url: 'https://example.org/a.csv' }, mark: 'bar' }] }), COLUMNS)).toMatchObject([{ rule: 'figure-data', path: 'layer[0].data' }]);
    expect(checkFields(asJson({ layer: [{ data: { values: [{ a: Number.NaN }] }, mark: 'bar' }] }), COLUMNS)).toMatchObject([{ rule: 'figure-data', name: 'a' }]);
  });
});

test('expressions give the fields of the datum and nothing else', () => {
  expect(expressionFields("isValid(datum.a) && datum['b c'] > width ? datum.d.e : other.f")).toEqual(['a', 'b c', 'd']);
  expect(checkFields(asJson({ transform: [{ calculate: 'datum.value *', as: 'x' }], mark: 'bar' }), COLUMNS)).toMatchObject([{ rule: 'figure-expression' }]);
});
