/** The ink of the marks that are counted; nothing else in a chart has it. */
export const INK = '#a1b2c3';

/** Four rows of no subject. */
const values = [
  { k: 'a', g: 'x', n: 1, m: 4, t: '2020-01-01', list: [1, 2] },
  { k: 'b', g: 'y', n: 3, m: 2, t: '2020-02-01', list: [3] },
  { k: 'c', g: 'x', n: 2, m: 5, t: '2020-03-01', list: [] },
  { k: 'd', g: 'y', n: 5, m: 3, t: '2020-04-01', list: [4, 5, 6] },
];
const data = { values };
const k = { field: 'k', type: 'nominal' };
const n = { field: 'n', type: 'quantitative' };
const m = { field: 'm', type: 'quantitative' };
const t = { field: 't', type: 'temporal' };
const mark = (type: string, more: object = {}) => ({ type, color: INK, ...more });
const bars = { mark: mark('bar'), encoding: { x: k, y: n } };

/** Two squares on the globe, as TopoJSON. */
export const squares = {
  type: 'Topology',
  objects: { land: { type: 'GeometryCollection', geometries: [
    { type: 'Polygon', arcs: [[0]], id: 1, properties: { name: 'west' } },
    { type: 'Polygon', arcs: [[1]], id: 2, properties: { name: 'east' } },
  ] } },
  arcs: [
    [[-100, 35], [-100, 45], [-90, 45], [-90, 35], [-100, 35]],
    [[-88, 35], [-88, 45], [-78, 45], [-78, 35], [-88, 35]],
  ],
};
const land = { url: 'land.topojson', format: { type: 'topojson', feature: 'land' } };

/** Files that the charts read. */
export const files: Readonly<Record<string, string | object>> = {
  'rows.csv': 'k,n\na,1\nb,3\n',
  'rows.tsv': 'k\tn\na\t1\nb\t3\nc\t4\n',
  'rows.txt': 'k;n\na;1\nb;3\n',
  'rows.json': { inner: { rows: values } },
  'land.topojson': squares,
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><circle cx="10" cy="10" r="9"/></svg>',
};

export interface Piece {
  spec: object;
  /** How many elements have the ink. */
  marks: number;
}

const lite: Readonly<Record<string, readonly [marks: number, spec: object]>> = {
  // Marks
  arc: [4, { data, mark: mark('arc'), encoding: { theta: n, detail: k } }],
  area: [1, { data, mark: mark('area'), encoding: { x: t, y: n } }],
  bar: [4, { data, ...bars }],
  // A box and its two whiskers for each of two groups.
  boxplot: [6, { data, mark: { type: 'boxplot', extent: 'min-max', box: { color: INK }, rule: { color: INK } }, encoding: { x: { field: 'g', type: 'nominal' }, y: n } }],
  circle: [4, { data, mark: mark('circle'), encoding: { x: m, y: n } }],
  errorband: [1, { data, mark: { type: 'errorband', extent: 'ci', color: INK }, encoding: { x: { field: 'g', type: 'ordinal' }, y: n } }],
  errorbar: [2, { data, mark: { type: 'errorbar', extent: 'stdev', color: INK }, encoding: { x: { field: 'g', type: 'nominal' }, y: n } }],
  geoshape: [2, { data: land, projection: { type: 'mercator' }, mark: mark('geoshape') }],
  image: [0, { data, mark: { type: 'image', url: 'dot.svg', width: 30, height: 20 }, encoding: { x: k, y: n } }],
  line: [1, { data, mark: mark('line'), encoding: { x: t, y: n } }],
  point: [4, { data, mark: mark('point'), encoding: { x: m, y: n } }],
  rect: [4, { data, mark: mark('rect'), encoding: { x: k, y: { field: 'g', type: 'nominal' } } }],
  rule: [4, { data, mark: mark('rule'), encoding: { y: n } }],
  square: [4, { data, mark: mark('square'), encoding: { x: m, y: n } }],
  text: [4, { data, mark: mark('text'), encoding: { x: k, y: n, text: k } }],
  tick: [4, { data, mark: mark('tick'), encoding: { x: n, y: k } }],
  trail: [1, { data, mark: mark('trail'), encoding: { x: t, y: n, size: { ...m, legend: null } } }],
  emoji: [4, { data, mark: mark('text'), encoding: { x: k, y: n, text: { value: '👩🏽‍🚀 → 日本' } } }],

  // Compositions
  layer: [5, { data, layer: [bars, { mark: mark('rule'), encoding: { y: { aggregate: 'mean', field: 'n' } } }] }],
  'row channel': [4, { data, mark: mark('bar'), encoding: { row: { field: 'g', type: 'nominal' }, x: k, y: n } }],
  'facet operator': [4, { data, facet: { column: { field: 'g', type: 'nominal' } }, spec: bars }],
  'facet in lines': [4, { data, facet: { field: 'k', type: 'nominal' }, columns: 2, spec: bars }],
  'facet of facets': [4, { data, facet: { row: { field: 'g', type: 'nominal' } }, spec: { facet: { column: { field: 'k', type: 'nominal' } }, spec: bars } }],
  'repeat rows and columns': [16, { data, repeat: { row: ['n', 'm'], column: ['m', 'n'] }, spec: { mark: mark('point'), encoding: { x: { field: { repeat: 'column' }, type: 'quantitative' }, y: { field: { repeat: 'row' }, type: 'quantitative' } } } }],
  'repeat layers': [2, { data, repeat: { layer: ['n', 'm'] }, spec: { mark: mark('line'), encoding: { x: t, y: { field: { repeat: 'layer' }, type: 'quantitative' } } } }],
  concat: [8, { data, concat: [bars, bars], columns: 1 }],
  hconcat: [8, { data, hconcat: [bars, bars] }],
  vconcat: [5, { data, vconcat: [bars, { mark: mark('line'), encoding: { x: t, y: m } }] }],
  'scales apart': [2, { data, layer: [{ mark: mark('line'), encoding: { x: t, y: n } }, { mark: mark('line'), encoding: { x: t, y: m } }], resolve: { scale: { y: 'independent' } } }],

  // Transforms
  aggregate: [2, { data, transform: [{ aggregate: [{ op: 'sum', field: 'n', as: 'sum' }], groupby: ['g'] }], mark: mark('bar'), encoding: { x: { field: 'g' }, y: { field: 'sum', type: 'quantitative' } } }],
  bin: [3, { data, transform: [{ bin: { step: 2 }, field: 'n', as: ['from', 'to'] }], mark: mark('bar'), encoding: { x: { field: 'from', bin: 'binned', type: 'quantitative' }, x2: { field: 'to' }, y: { aggregate: 'count' } } }],
  calculate: [4, { data, transform: [{ calculate: 'datum.n * 2', as: 'twice' }], mark: mark('point'), encoding: { x: n, y: { field: 'twice', type: 'quantitative' } } }],
  density: [1, { data, transform: [{ density: 'n' }], mark: mark('area'), encoding: { x: { field: 'value', type: 'quantitative' }, y: { field: 'density', type: 'quantitative' } } }],
  extent: [4, { data, transform: [{ extent: 'n', param: 'span' }, { calculate: 'datum.n - span[0]', as: 'over' }], mark: mark('point'), encoding: { x: n, y: { field: 'over', type: 'quantitative' } } }],
  filter: [2, { data, transform: [{ filter: { field: 'g', equal: 'x' } }], ...bars }],
  flatten: [6, { data, transform: [{ flatten: ['list'] }], mark: mark('point'), encoding: { x: k, y: { field: 'list', type: 'quantitative' } } }],
  fold: [8, { data, transform: [{ fold: ['n', 'm'], as: ['what', 'much'] }], mark: mark('point'), encoding: { x: k, y: { field: 'much', type: 'quantitative' }, shape: { field: 'what', legend: null } } }],
  impute: [5, { data: { values: [{ x: 1, y: 2, s: 'a' }, { x: 2, y: 3, s: 'a' }, { x: 1, y: 1, s: 'b' }] }, transform: [{ impute: 'y', key: 'x', keyvals: [1, 2], groupby: ['s'], value: 0 }], layer: [{ mark: mark('point') }, { transform: [{ filter: 'datum.y === 0' }], mark: mark('tick') }], encoding: { x: { field: 'x', type: 'ordinal' }, y: { field: 'y', type: 'quantitative' } } }],
  joinaggregate: [2, { data, transform: [{ joinaggregate: [{ op: 'mean', field: 'n', as: 'mean' }] }, { filter: 'datum.n > datum.mean' }], ...bars }],
  loess: [1, { data, transform: [{ loess: 'n', on: 'm', bandwidth: 1 }], mark: mark('line'), encoding: { x: m, y: n } }],
  lookup: [4, { data, transform: [{ lookup: 'k', from: { data: { url: 'rows.csv' }, key: 'k', fields: ['n'] }, as: ['other'], default: '0' }], mark: mark('bar'), encoding: { x: k, y: { field: 'other', type: 'quantitative' } } }],
  pivot: [1, { data, transform: [{ pivot: 'g', value: 'n' }], mark: mark('point'), encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } } }],
  quantile: [5, { data, transform: [{ quantile: 'n', step: 0.2 }], mark: mark('point'), encoding: { x: { field: 'prob', type: 'quantitative' }, y: { field: 'value', type: 'quantitative' } } }],
  regression: [1, { data, transform: [{ regression: 'n', on: 'm' }], mark: mark('line'), encoding: { x: m, y: n } }],
  sample: [2, { data, transform: [{ sample: 2 }], ...bars }],
  stack: [4, { data, transform: [{ stack: 'n', groupby: ['g'], as: ['low', 'high'] }], mark: mark('bar'), encoding: { x: { field: 'g' }, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } } }],
  timeUnit: [4, { data, transform: [{ timeUnit: 'month', field: 't', as: 'month' }], mark: mark('bar'), encoding: { x: { field: 'month', timeUnit: 'month', type: 'ordinal' }, y: n } }],
  window: [4, { data, transform: [{ window: [{ op: 'rank', as: 'rank' }], sort: [{ field: 'n', order: 'descending' }] }], mark: mark('bar'), encoding: { x: k, y: { field: 'rank', type: 'quantitative' } } }],

  // Data
  csv: [2, { data: { url: 'rows.csv' }, ...bars }],
  tsv: [3, { data: { url: 'rows.tsv' }, ...bars }],
  dsv: [2, { data: { url: 'rows.txt', format: { type: 'dsv', delimiter: ';' } }, ...bars }],
  'JSON below a property': [4, { data: { url: 'rows.json', format: { property: 'inner.rows' } }, ...bars }],
  'data in a data: address': [2, { data: { url: 'data:text/csv,k,n%0Aa,1%0Ab,2', format: { type: 'csv' } }, ...bars }],
  'named datasets': [4, { datasets: { own: values }, data: { name: 'own' }, ...bars }],
  sequence: [5, { data: { sequence: { start: 0, stop: 5, as: 'i' } }, mark: mark('point'), encoding: { x: { field: 'i', type: 'quantitative' } } }],

  // Maps
  graticule: [1, { data: { graticule: true }, projection: { type: 'orthographic' }, mark: { type: 'geoshape', filled: false, stroke: INK } }],
  sphere: [1, { data: { sphere: true }, projection: { type: 'equalEarth' }, mark: { type: 'geoshape', fill: INK } }],
  'points on a map': [2, { layer: [{ data: land, mark: { type: 'geoshape', fill: 'grey' } }, { data: { values: [{ x: -95, y: 40 }, { x: -83, y: 40 }] }, mark: mark('circle'), encoding: { longitude: { field: 'x', type: 'quantitative' }, latitude: { field: 'y', type: 'quantitative' } } }], projection: { type: 'albersUsa' } }],
  ...Object.fromEntries(['albers', 'albersUsa', 'azimuthalEqualArea', 'conicConformal', 'equalEarth', 'equirectangular', 'naturalEarth1', 'orthographic'].map((type) => [`projection ${type}`, [2, { data: land, projection: { type }, mark: mark('geoshape') }]] as const)),
  'fields of shapes': [2, { data: land, projection: { type: 'mercator' }, mark: { type: 'geoshape', stroke: INK }, encoding: { fill: { field: 'properties.name', type: 'nominal', legend: null } } }],

  // Parameters
  'interval selection': [4, { data, params: [{ name: 'brush', select: 'interval' }], mark: 'point', encoding: { x: m, y: n, color: { condition: { param: 'brush', value: INK }, value: 'grey' } } }],
  'point selection that is empty': [0, { data, params: [{ name: 'pick', select: { type: 'point', on: 'pointerover' } }], mark: 'bar', encoding: { x: k, y: n, color: { condition: { param: 'pick', empty: false, value: INK }, value: 'grey' } } }],
  'bound parameter': [2, { data, params: [{ name: 'least', value: 3, bind: { input: 'range', min: 0, max: 9 } }], transform: [{ filter: 'datum.n >= least' }], ...bars }],
  'selection over two views': [8, { data, hconcat: [{ params: [{ name: 'brush', select: 'interval' }], ...bars }, { transform: [{ filter: { param: 'brush' } }], ...bars }] }],
};

const vegaBars = {
  width: 200, height: 100,
  data: [{ name: 'table', values }],
  scales: [{ name: 'x', type: 'band', domain: { data: 'table', field: 'k' }, range: 'width' }, { name: 'y', domain: { data: 'table', field: 'n' }, range: 'height' }],
  axes: [{ orient: 'bottom', scale: 'x' }, { orient: 'left', scale: 'y' }],
  marks: [{ type: 'rect', from: { data: 'table' }, encode: { enter: { x: { scale: 'x', field: 'k' }, width: { scale: 'x', band: 1 }, y: { scale: 'y', field: 'n' }, y2: { scale: 'y', value: 0 }, fill: { value: INK } } } }],
};

const vega: Readonly<Record<string, readonly [marks: number, spec: object]>> = {
  'bars in Vega': [4, vegaBars],
  'groups in Vega': [4, { width: 200, height: 100, data: [{ name: 'table', values }], marks: [{ type: 'group', from: { facet: { data: 'table', name: 'part', groupby: 'g' } }, marks: [{ type: 'symbol', from: { data: 'part' }, encode: { enter: { x: { field: 'n', mult: 20 }, y: { field: 'm', mult: 10 }, fill: { value: INK } } } }] }] }],
  'a treemap in Vega': [3, { width: 200, height: 100, data: [{ name: 'tree', values: [{ id: 'r' }, { id: 'a', up: 'r', n: 1 }, { id: 'b', up: 'r', n: 2 }, { id: 'c', up: 'r', n: 3 }], transform: [{ type: 'stratify', key: 'id', parentKey: 'up' }, { type: 'treemap', field: 'n', size: [200, 100] }] }, { name: 'leaves', source: 'tree', transform: [{ type: 'filter', expr: 'datum.up' }] }], marks: [{ type: 'rect', from: { data: 'leaves' }, encode: { enter: { x: { field: 'x0' }, x2: { field: 'x1' }, y: { field: 'y0' }, y2: { field: 'y1' }, fill: { value: INK }, stroke: { value: 'white' } } } }] }],
  'a map in Vega': [2, { width: 200, height: 100, projections: [{ name: 'p', type: 'mercator', fit: { signal: "data('land')" }, size: [200, 100] }], data: [{ name: 'land', url: 'land.topojson', format: { type: 'topojson', feature: 'land' } }], marks: [{ type: 'shape', from: { data: 'land' }, encode: { enter: { fill: { value: INK } } }, transform: [{ type: 'geoshape', projection: 'p' }] }] }],
  'a heat map in Vega': [0, { width: 60, height: 40, data: [{ name: 'points', values, transform: [{ type: 'kde2d', size: [60, 40], cellSize: 1, x: { expr: 'datum.n * 10' }, y: { expr: 'datum.m * 5' }, bandwidth: [8, 8], as: 'grid' }, { type: 'heatmap', field: 'grid', color: '#1b1e23' }] }], marks: [{ type: 'image', from: { data: 'points' }, encode: { update: { x: { value: 0 }, y: { value: 0 }, image: { field: 'image' }, width: { value: 60 }, height: { value: 40 } } } }] }],
};

const VL = 'https://vega.github.io/schema/vega-lite/v6.json';
const VG = 'https://vega.github.io/schema/vega/v6.json';

export const gallery: Readonly<Record<string, Piece>> = Object.fromEntries([
  ...Object.entries(lite).map(([name, [marks, spec]]) => [name, { marks, spec: { $schema: VL, ...spec } }] as const),
  ...Object.entries(vega).map(([name, [marks, spec]]) => [name, { marks, spec: { $schema: VG, ...spec } }] as const),
]);
