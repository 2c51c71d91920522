import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { files } from './gallery.ts';
import { draw, refusal } from './scratch.ts';

/** A chart in lines, so that places can be counted; `encoding` is its third line. */
const chart = (encoding: string, head = '{"data": {"values": [{"amount": 1, "kind": "a"}]},'): string => `${head}\n"mark": "bar",\n${encoding}}`;

const vega = '"$schema": "https://vega.github.io/schema/vega/v6.json"';

describe('each mistake is told at its place', () => {
  it.each<[string, string, string, string, string | RegExp, (string | RegExp)?]>([
    // JSON
    ['a comma too many', chart('"encoding": {"x": {"field": "amount",}}'), '3:38', 'chart-json', 'nothing stands between the comma and }', 'Take out the comma'],
    ['a comma too few', chart('"encoding": {} "width": 3'), '3:16', 'chart-json', 'follows without a comma or colon'],
    ['single quotation marks', "{'mark': 'bar'}", '1:2', 'chart-json', "' is no quotation mark of JSON", 'straight double'],
    ['no quotation marks', '{\n  mark: "bar"}', '2:3', 'chart-json', '“mark” is not in quotation marks'],
    ['a comment', '// mine\n{}', '1:1', 'chart-json', 'JSON has no comments'],
    ['NaN', '{"mark": NaN}', '1:10', 'chart-json', 'JSON has no NaN', 'null'],
    ['an end too early', '{"mark": "bar"\n', '2:1', 'chart-json', 'ends before the value is complete'],
    ['an empty file', '', '1:1', 'chart-json', 'the file is empty'],
    ['a text over two lines', '{"mark": "b\nar"}', '1:12', 'chart-json', 'goes over the end of its line'],
    ['a key twice, strictly', chart('"encoding": {"x": {"field": "amount"},\n"x": {"field": "kind"}}'), '4:1', 'chart-duplicate-key', '“x” is given twice'],
    // Grammar
    ['no specification', '{"rows": 1}', '1:1', 'chart-specification', 'neither a Vega-Lite nor a Vega'],
    ['a list', '[1]', '1:1', 'chart-specification', 'neither a Vega-Lite nor a Vega'],
    ['a misspelt mark', '{"data": {"values": []},\n"mark": "barr"}', '2:9', 'chart-schema', '“barr” is not one of the words', 'Did you mean “bar”?'],
    ['a misspelt mark of an older version, once', '{"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "data": {"values": [{}]},\n"mark": "barr"}', '2:9', 'chart-schema', '“barr” is not one of the words', 'Did you mean “bar”?'],
    ['a misspelt channel', chart('"encoding": {"colour": {"value": "red"}}'), '3:14', 'chart-schema', '“colour” is unknown', 'Did you mean “color”?'],
    ['a misspelt key in a layer', '{"data": {"values": []},\n"layer": [\n{"mark": {"type": "bar", "colr": "red"}}]}', '3:26', 'chart-schema', '“colr” is unknown here', 'Did you mean “color”?'],
    ['a misspelt type', chart('"encoding": {"x": {"field": "amount", "type": "quantative"}}'), '3:47', 'chart-schema', '“quantative”', 'Did you mean “quantitative”?'],
    ['a number for a text', chart('"description": 3'), '3:16', 'chart-schema', '3 is not of type string'],
    ['a mistake in Vega', `{${vega},\n"width": 10, "marks": [\n{"type": "rectt"}]}`, '3:10', 'chart-schema', '“rectt”', 'Did you mean “rect”?'],
    ['an unknown scale in Vega', `{${vega}, "width": 9, "height": 9,\n"axes": [{"orient": "left",\n"scale": "yy"}]}`, '3:10', 'chart-drawing', 'Unrecognized scale name'],
    // Fields
    ['an unknown field', chart('"encoding": {"x": {"field": "amuont"}}'), '3:29', 'chart-field', 'no column “amuont”', 'Did you mean “amount”?'],
    ['an unknown field of a file', '{"data": {"url": "rows.csv"}, "mark": "bar",\n"encoding": {"x": {"field": "nn"}}}', '2:29', 'chart-field', 'no column “nn”', 'Did you mean “n”?'],
    ['an unknown field in a transform', '{"data": {"url": "rows.csv"}, "mark": "bar",\n"transform": [{"aggregate": [{"op": "sum",\n"field": "m", "as": "s"}]}]}', '3:10', 'chart-field', 'no column “m”'],
    ['an expression that does not parse', '{"data": {"url": "rows.csv"}, "mark": "bar",\n"transform": [\n{"filter": "datum.n >"}]}', '3:12', 'chart-expression', 'is no expression'],
    // Data
    ['a file that is not there', '{"mark": "bar",\n"data": {"url": "row.csv"}}', '2:17', 'chart-data-missing', 'no file “row.csv”', 'Did you mean “rows.csv”?'],
    ['a file in a folder that is not there', '{"mark": "bar", "data": {"url": "data/x.csv"}}', '1:33', 'chart-data-missing', 'no file “data/x.csv”', 'from the folder'],
    ['a feature that is not there', '{"mark": "geoshape",\n"data": {"url": "land.topojson",\n"format": {"type": "topojson", "feature": "lnad"}}}', '2:17', 'chart-data-broken', 'no object “lnad”', 'Did you mean “land”?'],
    ['a property that is not there', '{"mark": "bar",\n"data": {"url": "rows.json", "format": {"property": "iner"}}}', '2:17', 'chart-data-broken', 'no property “iner”', 'Did you mean “inner”?'],
    ['no data', '{"mark": "bar",\n"encoding": {"x": {"field": "a"}}}', '1:1', 'chart-data', 'brings no data', '--data'],
    ['data that are only named', '{"mark": "bar",\n"data": {"name": "sales"}}', '2:18', 'chart-data', 'names data “sales”', '--data'],
    ['a picture that is not there', '{"data": {"values": [{}]},\n"mark": {"type": "image", "url": "dto.svg", "width": 9, "height": 9}}', '2:34', 'chart-data-missing', 'no file “dto.svg”', 'Did you mean “dot.svg”?'],
    // Addresses
    ['http:', '{"mark": "bar",\n"data": {"url": "http://example.org/a.csv"}}', '2:17', 'chart-network', 'address on the network', '--allow-network'],
    ['https: in a lookup', '{"data": {"url": "rows.csv"}, "mark": "bar", "transform": [{"lookup": "k", "from": {"key": "k", "fields": ["n"],\n"data": {"url": "https://example.org/a.csv"}}}]}', '2:17', 'chart-network', 'address on the network'],
    ['no protocol', '{"mark": "bar", "data": {"url": "//example.org/a.csv"}}', '1:33', 'chart-network', 'address on the network'],
    ['a picture on the network', '{"data": {"values": [{}]},\n"mark": {"type": "image", "url": "https://example.org/a.png"}}', '2:34', 'chart-network', 'address on the network'],
    ['Vega on the network', `{${vega}, "marks": [],\n"data": [{"name": "a", "url": "https://example.org/a.csv"}]}`, '2:31', 'chart-network', 'address on the network'],
    ['file:', '{"mark": "bar", "data": {"url": "file:///etc/passwd"}}', '1:33', 'chart-address', 'not a path of a file'],
    ['an absolute path', '{"mark": "bar", "data": {"url": "/etc/passwd"}}', '1:33', 'chart-address', 'absolute path'],
    ['a way out of the folder', '{"mark": "bar", "data": {"url": "../../../../../../etc/passwd"}}', '1:33', 'chart-address', 'outside the folder', '--data'],
  ])('%s', async (_name, text, place, rule, message, fix) => {
    const [first] = await refusal({ ...files, 'chart.json': text }, 'chart.json', { strict: rule === 'chart-duplicate-key' });
    expect(`${first?.line}:${first?.column}`, first?.message).toBe(place);
    expect(first).toMatchObject({ file: 'chart.json', rule, severity: 'error' });
    expect(first?.message).toMatch(message);
    if (fix !== undefined) expect(first?.fix).toMatch(fix);
  });

  it('in a data file, when that is where it is', async () => {
    const found = await refusal({ 'data/a.json': '[{"n": 1},\n{"n": }]', 'chart.json': '{"mark": "bar", "data": {"url": "data/a.json"}}' }, 'chart.json');
    expect(found).toMatchObject([{ file: 'data/a.json', line: 2, column: 7, rule: 'chart-json' }]);
  });
});

describe('what binds the volume only does not stop a chart from outside', () => {
  it('own colours, sizes, configuration and marks of use', async () => {
    const spec = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', width: 321, height: 123, background: 'papayawhip', usermeta: { mine: true }, config: { axis: { gridColor: 'hotpink' }, mark: { color: 'tomato' }, font: 'Courier' }, data: { values: [{ a: 1 }] }, mark: 'bar', encoding: { x: { field: 'a', type: 'quantitative' } } };
    const { svg, warnings } = await draw({ 'a.json': spec }, 'a.json');
    expect(warnings).toEqual([]);
    for (const own of ['papayawhip', 'hotpink', 'tomato', 'Courier']) expect(svg).toContain(own);
  });

  it('what Vega warns of is a warning, and an error only when asked for', async () => {
    const text = '{"data": {"values": [{"a": "x"}]}, "mark": "bar",\n"encoding": {"x": {"field": "a", "type": "quantitative", "scale": {"type": "log"}},\n"shape": {"field": "a"}}}';
    const { warnings } = await draw({ 'a.json': text }, 'a.json');
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.every(({ severity, rule }) => severity === 'warning' && rule === 'chart-warning')).toBe(true);
    expect(warnings.some(({ line }) => line === 3)).toBe(true);
    expect((await refusal({ 'a.json': text }, 'a.json', { strict: true })).every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('keys that an earlier version had', async () => {
    const spec = { $schema: 'https://vega.github.io/schema/vega-lite/v4.json', selection: { brush: { type: 'interval' } }, data: { values: [{ a: 1 }] }, mark: 'bar', encoding: { x: { field: 'a', type: 'quantitative' } } };
    const { warnings } = await draw({ 'a.json': spec }, 'a.json');
    expect(warnings).toContainEqual(expect.objectContaining({ rule: 'chart-schema', severity: 'warning' }));
  });
});

describe('data that are given in the call', () => {
  const encoding = { x: { field: 'n', type: 'quantitative' } };

  it.each<[string, object]>([
    ['go to a chart without any', { mark: 'bar', encoding }],
    ['go to a chart that names some', { data: { name: 'sales' }, mark: 'bar', encoding }],
    ['go to a view that names some', { hconcat: [{ data: { name: 'sales' }, mark: 'bar', encoding }] }],
    ['go to Vega', { $schema: 'https://vega.github.io/schema/vega/v6.json', width: 10, height: 10, data: [{ name: 'table' }], marks: [{ type: 'rect', from: { data: 'table' }, encode: { enter: { x: { field: 'n' }, width: { value: 1 }, y: { value: 0 }, height: { value: 1 } } } }] }],
  ])('%s', async (_name, spec) => {
    const { svg, warnings } = await draw({ 'charts/a.json': spec, 'elsewhere/rows.csv': 'n\n3\n4\n' }, 'charts/a.json', { data: 'elsewhere/rows.csv' });
    expect(warnings).toEqual([]);
    expect(svg.match(/#0f5ea8/g)).toHaveLength(2);
  });

  it('are told of where a chart has its own', async () => {
    const { warnings } = await draw({ ...files, 'a.json': { data: { url: 'rows.tsv' }, mark: 'bar', encoding } }, 'a.json', { data: 'rows.csv' });
    expect(warnings).toMatchObject([{ rule: 'chart-data-unused', severity: 'warning' }]);
  });
});

it('the network is read when that is allowed', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/rows.csv') response.end('k,n\na,3\n');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const spec = (name: string) => ({ data: { url: `http://127.0.0.1:${port}/${name}` }, mark: 'bar', encoding: { x: { field: 'n', type: 'quantitative' } } });
    const { svg } = await draw({ 'a.json': spec('rows.csv') }, 'a.json', { network: true });
    expect(svg.match(/#0f5ea8/g)).toHaveLength(1);
    expect(await refusal({ 'a.json': spec('nix.csv') }, 'a.json', { network: true })).toMatchObject([{ rule: 'chart-data-broken', message: expect.stringContaining('404') as string }]);
    expect(await refusal({ 'a.json': { data: { url: 'file:///etc/passwd' }, mark: 'bar' } }, 'a.json', { network: true })).toMatchObject([{ rule: 'chart-address' }]);
  } finally {
    server.close();
  }
});
