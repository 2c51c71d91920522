import type { Complaint } from '../complaint.ts';

const didYouMean = (near: string | undefined, otherwise: string | undefined): string | undefined => (near === undefined ? otherwise : `Did you mean “${near}”?`);
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const known = (names: readonly string[]): string | undefined => (names.length === 0 || names.length > 16 ? undefined : `Known here: ${[...names].sort().join(', ')}.`);

/** Every message about a chart that was made elsewhere and is brought as a file. */
export const charts = {
  chartUnreadable: (reason: string): Complaint => ({ rule: 'chart-file', message: `The file cannot be read: ${sentence(reason)}` }),
  chartJson: (reason: string, fix: string): Complaint => ({ rule: 'chart-json', message: `This is not valid JSON: ${sentence(reason)}`, fix }),
  chartDuplicateKey: (key: string): Complaint => ({ rule: 'chart-duplicate-key', message: `“${key}” is given twice; the last one counts.`, fix: 'Keep one.' }),
  chartNotSpecification: (): Complaint => ({
    rule: 'chart-specification',
    message: 'This is neither a Vega-Lite nor a Vega specification.',
    fix: 'A Vega-Lite chart has a mark, a layer, a facet, a repeat or a concat; a Vega chart has marks. Name the grammar with “$schema”.',
  }),
  chartSchema: (grammar: string, what: string, where: string, near: string | undefined, words: readonly string[]): Complaint => ({
    rule: 'chart-schema',
    message: `${grammar} does not take this${where === '' ? '' : ` in ${where}`}: ${sentence(what)}`,
    fix: didYouMean(near, known(words)),
  }),
  chartField: (name: string, fix: string | undefined): Complaint => ({ rule: 'chart-field', message: `The data has no column “${name}”.`, fix }),
  chartExpression: (reason: string): Complaint => ({ rule: 'chart-expression', message: sentence(reason) }),
  chartDataNone: (): Complaint => ({ rule: 'chart-data', message: 'The chart brings no data.', fix: 'Give them with --data FILE, or write “data” into the specification.' }),
  chartDataNamed: (name: string): Complaint => ({
    rule: 'chart-data',
    message: `The chart names data “${name}” and does not bring them.`,
    fix: 'Give them with --data FILE, or put them under “datasets”.',
  }),
  chartDataUnused: (file: string): Complaint => ({ rule: 'chart-data-unused', message: `The chart brings its own data; “${file}” is not used.` }),
  chartDataMissing: (address: string, near: string | undefined): Complaint => ({
    rule: 'chart-data-missing',
    message: `There is no file “${address}”.`,
    fix: didYouMean(near, 'Paths are read from the folder of the specification.'),
  }),
  chartDataBroken: (address: string, reason: string, near?: string): Complaint => ({ rule: 'chart-data-broken', message: `“${address}” cannot be read: ${sentence(reason)}`, fix: didYouMean(near, undefined) }),
  chartImageSize: (address: string): Complaint => ({
    rule: 'chart-image',

    message: `The picture “${address}” is not shown: its size cannot be told.`,
    fix: 'Use PNG, JPEG, GIF, WebP or SVG, or give the mark a width and a height.',
  }),
  chartNetwork: (address: string): Complaint => ({
    rule: 'chart-network',
    message: `“${address}” is an address on the network, which is not read.`,
    fix: 'Save it beside the specification and write its name, or call with --allow-network.',
  }),
  chartScheme: (address: string): Complaint => ({ rule: 'chart-address', message: `“${address}” is not a path of a file.`, fix: 'Write the path from the folder of the specification, like data/values.csv.' }),
  chartAbsolute: (address: string): Complaint => ({
    rule: 'chart-address',
    message: `“${address}” is an absolute path, which holds on one machine only.`,
    fix: 'Write the path from the folder of the specification, like data/values.csv.',
  }),
  chartOutside: (address: string): Complaint => ({
    rule: 'chart-address',
    message: `“${address}” lies outside the folder of the specification and outside the working directory.`,
    fix: 'Copy the file beside the specification, or give it with --data.',
  }),
  chartWarning: (text: string): Complaint => ({ rule: 'chart-warning', message: `Vega warns: ${sentence(text)}` }),
  chartFailure: (text: string): Complaint => ({ rule: 'chart-drawing', message: `Vega cannot draw it: ${sentence(text)}` }),
  chartCanvas: (): Complaint => ({
    rule: 'chart-drawing',
    message: 'The transform places words by looking at pixels, for which there is no canvas here.',
    fix: 'Leave out “wordcloud” or “label”, and give each word its place.',
  }),
  chartStopped: (reason: string): Complaint => ({ rule: 'chart-drawing', message: `The drawing was stopped: ${sentence(reason)}`, fix: 'Draw fewer rows, or aggregate them before.' }),
  chartGlyphs: (characters: string): Complaint => ({
    rule: 'chart-glyph',

    message: `The font of the volume lacks “${characters}”: the PNG leaves it out, and in the SVG another font draws it.`,
    fix: 'Write words, or draw a shape.',
  }),
  chartClock: (): Complaint => ({ rule: 'chart-clock', message: 'The chart asks what time it is now, so that it changes from day to day.', fix: 'Write the date.' }),
  chartPixels: (reason: string): Complaint => ({ rule: 'chart-png', message: `The PNG cannot be made: ${sentence(reason)}` }),
  chartOutput: (path: string, reason: string): Complaint => ({ rule: 'chart-output', message: `“${path}” cannot be written: ${sentence(reason)}` }),
} as const;
