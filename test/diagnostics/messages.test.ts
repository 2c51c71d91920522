import { describe, expect, it } from 'vitest';
import { isRule, recordOf, rules, ruleAreas } from '../../src/diagnostics/rules/index.ts';
import { chartComplaints } from '../../src/diagnostics/messages/chart.ts';
import { complaints } from '../../src/diagnostics/messages/index.ts';
import type { Complaint } from '../../src/diagnostics/complaint.ts';

const place = { file: 'content/chapters/a/index.mdx', line: 12, column: 5 };

const samples: Record<keyof typeof complaints, Complaint[]> = {
  frontMatterMissing: [complaints.frontMatterMissing()],
  frontMatterOpen: [complaints.frontMatterOpen()],
  yamlSyntax: [complaints.yamlSyntax('Nested mappings are not allowed in compact mappings.')],
  yamlMissing: [complaints.yamlMissing('title')],
  yamlUnknown: [complaints.yamlUnknown('tilte', 'title', ['title']), complaints.yamlUnknown('colour', undefined, ['title', 'short']), complaints.yamlUnknown('x', undefined, [])],
  yamlValue: [complaints.yamlValue('original.url', 'invalid URL'), complaints.yamlValue('', 'expected object, received string')],
  tagOpen: [complaints.tagOpen('<Note>')],
  tagCrossed: [complaints.tagCrossed('<b>', '</i>', 3)],
  tagClosing: [complaints.tagClosing('</Note>')],
  tagUnopened: [complaints.tagUnopened()],
  tagUnfinished: [complaints.tagUnfinished()],
  lessThan: [complaints.lessThan('5')],
  htmlComment: [complaints.htmlComment()],
  autolink: [complaints.autolink('https://example.org')],
  tagCharacter: [complaints.tagCharacter()],
  braceOpen: [complaints.braceOpen()],
  expression: [complaints.expression('x')],
  attributeExpression: [complaints.attributeExpression('title')],
  esm: [complaints.esm()],
  syntax: [complaints.syntax('Something else.')],
  headingWithoutId: [complaints.headingWithoutId('Data')],
  headingId: [complaints.headingId('#data')],
  headingIdPlace: [complaints.headingIdPlace('sec-data')],
  headingDepth: [complaints.headingDepth(1), complaints.headingDepth(5)],
  headingSkip: [complaints.headingSkip(4, 2)],
  duplicateLabel: [complaints.duplicateLabel('fig-a', place)],
  unknownLabel: [complaints.unknownLabel('fig-b', 'fig-a'), complaints.unknownLabel('fig-b', undefined)],
  unknownCitation: [complaints.unknownCitation('rodrik2007', 'rodrik2006'), complaints.unknownCitation('x', undefined)],
  citationOpen: [complaints.citationOpen()],
  citationMixed: [complaints.citationMixed()],
  citationItem: [complaints.citationItem('see Fig. 1')],
  unknownFootnote: [complaints.unknownFootnote('a', 'b'), complaints.unknownFootnote('a', undefined)],
  unusedFootnote: [complaints.unusedFootnote('a')],
  duplicateFootnote: [complaints.duplicateFootnote('a', place)],
  numberedFootnote: [complaints.numberedFootnote('1')],
  footnoteInCaption: [complaints.footnoteInCaption('a')],
  singleDollarMaths: [complaints.singleDollarMaths('\\alpha')],
  moneyAsMaths: [complaints.moneyAsMaths('5.3 billion to ')],
  mathsOpen: [complaints.mathsOpen()],
  pipeInMaths: [complaints.pipeInMaths()],
  formula: [complaints.formula('Undefined control sequence: \\foo.')],
  equationLabel: [complaints.equationLabel('model')],
  equationLabels: [complaints.equationLabels()],
  numberingEnvironment: [complaints.numberingEnvironment('align'), complaints.numberingEnvironment('equation')],
  inlineLabel: [complaints.inlineLabel()],
  unknownComponent: [complaints.unknownComponent('Figur', 'Figure', ['Figure']), complaints.unknownComponent('X', undefined, ['Figure', 'Table'])],
  unknownElement: [complaints.unknownElement('script')],
  unknownAttribute: [complaints.unknownAttribute('Figure', 'off', ['of']), complaints.unknownAttribute('span', 'style', [])],
  ofMissing: [complaints.ofMissing('Figure')],
  ofValue: [complaints.ofValue('Figure')],
  unknownExport: [complaints.unknownExport('Figure', 'defict', 'deficit'), complaints.unknownExport('Figure', 'x', undefined)],
  componentPlace: [complaints.componentPlace('Figure')],
  componentInFragment: [complaints.componentInFragment('Figure')],
  unknownTerm: [complaints.unknownTerm('gpd', 'gdp'), complaints.unknownTerm('x', undefined)],
  duplicateTerm: [complaints.duplicateTerm('gdp')],
  unusedTerm: [complaints.unusedTerm('gdp')],
  termWords: [complaints.termWords('gdp')],
  termEmpty: [complaints.termEmpty('gdp')],
  termPlace: [complaints.termPlace('gdp')],
  termSource: [complaints.termSource('woods/alder2007', 'woods/alder2006'), complaints.termSource('x', undefined)],
  eventId: [complaints.eventId('accession', 3)],
  eventOrder: [complaints.eventOrder('2009-10-23', '2009-10-22')],
  eventPlace: [complaints.eventPlace()],
  eventChapter: [complaints.eventChapter('overveiw', 'overview', ['overview']), complaints.eventChapter('x', undefined, ['overview', 'second']), complaints.eventChapter('x', undefined, [])],
  eventSection: [complaints.eventSection('sec-dta', 'overview', 'sec-data', ['sec-data']), complaints.eventSection('x', 'overview', undefined, [])],
  eventPaper: [complaints.eventPaper('ipod', undefined, ['ipod-jobs']), complaints.eventPaper('ipod', undefined, [])],
  eventWords: [complaints.eventWords('in 2001', '“sec-data” of the chapter “overview”')],
  eventDate: [complaints.eventDate('16', '2019-05-16')],
  eventWork: [complaints.eventWork('shen2005', 'shen2006', ['shen2006']), complaints.eventWork('x', undefined, [])],
  relativeLink: [complaints.relativeLink('../a/')],
  bibSyntax: [complaints.bibSyntax('The entry has no key.')],
  bibDuplicateKey: [complaints.bibDuplicateKey('rodrik2006', 3)],
  bibKey: [complaints.bibKey('fig-1')],
  bibType: [complaints.bibType('artcle', 'article'), complaints.bibType('x', undefined)],
  bibField: [complaints.bibField('jounral', 'journal'), complaints.bibField('x', undefined)],
  bibDuplicateField: [complaints.bibDuplicateField('year')],
  bibMissing: [complaints.bibMissing('a', 'title'), complaints.bibMissing('a', 'year'), complaints.bibMissing('a', 'author (or editor, or organization)')],
  bibString: [complaints.bibString('nbre', 'nber'), complaints.bibString('x', undefined)],
  bibCommand: [complaints.bibCommand('\\foo')],
  bibName: [complaints.bibName('a, b, c, d')],
  bibValue: [complaints.bibValue('year', '2006a', 'a year')],
  volumeMissing: [complaints.volumeMissing()],
  fileEncoding: [complaints.fileEncoding('0xE4')],
  fileFolder: [complaints.fileFolder()],
  fileUnreadable: [complaints.fileUnreadable('EACCES')],
  chapterMissing: [complaints.chapterMissing('overvew', 'overview'), complaints.chapterMissing('x', undefined)],
  chapterUnlisted: [complaints.chapterUnlisted('overview')],
  paperMissing: [complaints.paperMissing('ipod-job', 'ipod-jobs'), complaints.paperMissing('x', undefined)],
  paperUnlisted: [complaints.paperUnlisted('ipod-jobs')],
  listedTwice: [complaints.listedTwice('chapter', 'overview', 12)],
  slug: [complaints.slug('Trade Imbalance')],
  ruleUnknown: [complaints.ruleUnknown('citation-unsed', 'citation-unused'), complaints.ruleUnknown('x', undefined)],
  ruleFixed: [complaints.ruleFixed('unknown-label', 'off', ['citation-unused', 'bib-field'])],
  yamlAlias: [complaints.yamlAlias('cc', 'c'), complaints.yamlAlias('cc', undefined)],
  yamlAliases: [complaints.yamlAliases()],
  yamlTag: [complaints.yamlTag('Unresolved tag: !a.')],
  yamlDepth: [complaints.yamlDepth()],
  unknownNocite: [complaints.unknownNocite('rodrik2007', 'rodrik2006'), complaints.unknownNocite('x', undefined)],
  unusedCitation: [complaints.unusedCitation('rodrik2006')],
  needlessNocite: [complaints.needlessNocite('rodrik2006')],
  componentInCaption: [complaints.componentInCaption('Note', 'Figure')],
  componentWords: [complaints.componentWords('Claim')],
  componentEmpty: [complaints.componentEmpty('Note')],
  attributeTwice: [complaints.attributeTwice('Figure', 'of')],
  linkAddress: [complaints.linkAddress('/dta/', '/data/'), complaints.linkAddress('/x/', undefined)],
  linkAnchor: [complaints.linkAnchor('#sec-modle', null, '#sec-model'), complaints.linkAnchor('#x', '/chapters/a/', undefined)],
  imageMissing: [complaints.imageMissing('/a.pgn', '/a.png'), complaints.imageMissing('/a.png', undefined)],
  imageRelative: [complaints.imageRelative('../a.png')],
  imageElsewhere: [complaints.imageElsewhere('https://example.org/a.png')],
  imageAlt: [complaints.imageAlt('/a.png')],
  moduleFails: [complaints.moduleFails('x is not defined')],
  moduleSyntax: [complaints.moduleSyntax('Expression expected')],
  moduleImport: [complaints.moduleImport('#data/fdii', '#data/fdi'), complaints.moduleImport('./x.ts', undefined)],
  moduleImportName: [complaints.moduleImportName('./claims.ts', 'defict', 'deficit'), complaints.moduleImportName('./claims.ts', 'x', undefined), complaints.moduleImportName('./claims.ts', 'default', undefined)],
  moduleWaits: [complaints.moduleWaits(30)],
  exportKind: [complaints.exportKind('deficit', 'figure'), complaints.exportKind('default', 'table')],
  exportReplication: [complaints.exportReplication()],
  exportUnused: [complaints.exportUnused('Figure', 'deficit', 'content/chapters/a/index.mdx')],
  datasetIndex: [complaints.datasetIndex()],
  datasetExport: [complaints.datasetExport()],
  datasetLacks: [complaints.datasetLacks('columns.year.meaning', "meaning: '…'")],
  datasetWrong: [complaints.datasetWrong('basis', 'the text “sourced”', 'one of: source, stated')],
  datasetNoColumn: [complaints.datasetNoColumn('key', 'yaer', 'year', ['year']), complaints.datasetNoColumn('key', 'x', undefined, ['year', 'value'])],
  datasetMissingFile: [complaints.datasetMissingFile('Trade in goods')],
  datasetEmpty: [complaints.datasetEmpty(['year', 'value'])],
  datasetNoRows: [complaints.datasetNoRows()],
  datasetQuoteOpen: [complaints.datasetQuoteOpen()],
  datasetQuoteInside: [complaints.datasetQuoteInside()],
  datasetRagged: [complaints.datasetRagged(1, 2), complaints.datasetRagged(3, 2)],
  datasetMissingColumn: [complaints.datasetMissingColumn('year', 'yaer'), complaints.datasetMissingColumn('year', undefined)],
  datasetUnknownColumn: [complaints.datasetUnknownColumn('yaer', 'year'), complaints.datasetUnknownColumn('x', undefined)],
  datasetDuplicateColumn: [complaints.datasetDuplicateColumn('year')],
  datasetMissingValue: [complaints.datasetMissingValue('value')],
  datasetUnknownValue: [complaints.datasetUnknownValue('export', 'flow', 'exports', ['exports', 'imports']), complaints.datasetUnknownValue('x', 'flow', undefined, ['exports', 'imports'])],
  datasetStraySpace: [complaints.datasetStraySpace(' exports', 'flow')],
  datasetNotANumber: [
    complaints.datasetNotANumber('1,234', 'value', { number: '1234', unit: 'percent' }, false),
    complaints.datasetNotANumber('1,234', 'value', { number: '1234' }, false),
    complaints.datasetNotANumber('x', 'value', null, false),
    complaints.datasetNotANumber('x', 'value', null, true),
  ],
  datasetNotAnInteger: [complaints.datasetNotAnInteger('2.5', 'count', false), complaints.datasetNotAnInteger('2004.5', 'year', true)],
  datasetOutOfRange: [complaints.datasetOutOfRange('20004', 'year', [1900, 2100])],
  datasetUnknownSource: [complaints.datasetUnknownSource('wid', 'wdi', ['wdi']), complaints.datasetUnknownSource('x', undefined, ['wdi', 'cnsy'])],
  datasetNoSource: [complaints.datasetNoSource()],
  datasetNoSourceColumn: [complaints.datasetNoSourceColumn(2)],
  datasetDuplicateKey: [complaints.datasetDuplicateKey(2, 5, 'year 2004')],
  datasetMissingFormula: [complaints.datasetMissingFormula()],
  figureLacks: [complaints.figureLacks('title', 'a text')],
  figureWrong: [complaints.figureWrong('rows', 'a function that gives the rows')],
  figureAlt: [complaints.figureAlt()],
  figureSource: [complaints.figureSource('figure')],
  notADataset: [complaints.notADataset('table', 1, 'nothing')],
  figureCompanion: [complaints.figureCompanion('a', 'defict', 'deficit', ['deficit']), complaints.figureCompanion('a', 'x', undefined, ['b', 'c']), complaints.figureCompanion('a', 'x', undefined, [])],
  figureEmpty: [complaints.figureEmpty()],
  figureCell: [complaints.figureCell(1, 'value', 'the number NaN')],
  figureBasis: [complaints.figureBasis(1, 'nothing', ['source', 'stated'])],
  figureRows: [complaints.figureRows('a promise')],
  figureAddress: [complaints.figureAddress('layer[0].data')],
  figureInline: [complaints.figureInline('data', 1, 'value', 'the number NaN')],
  figureColumn: [complaints.figureColumn('yaer', 'encoding.x.field', 'year', ['year', 'value']), complaints.figureColumn('x', 'columns', undefined, [])],
  figureRepeat: [complaints.figureRepeat('encoding.x.field')],
  figureOwned: [complaints.figureOwned('background')],
  figureSchema: [complaints.figureSchema('"lien" is not one of the words taken here', 'mark', 'line', ['line', 'point']), complaints.figureSchema('nothing is given', 'top level', undefined, [])],
  figureExpression: [complaints.figureExpression('datum.a >', 'transform[0].filter', 'Unexpected end of input')],
  figureCode: [complaints.figureCode('rows', 'x is undefined')],
  figureNoSpec: [complaints.figureNoSpec('nothing')],
  figureUndrawn: [complaints.figureUndrawn('wide', 'Duplicate signal name')],
  figureWarning: [complaints.figureWarning('narrow', 'y-scale is not compatible')],
  figureColour: [complaints.figureColour('red', 'wide')],
  figureWidth: [complaints.figureWidth(900, 680, 'wide')],
  figureOf: [complaints.figureOf('deficit', complaints.figureEmpty())],
  tableLacks: [complaints.tableLacks('title', 'a text')],
  tableWrong: [complaints.tableWrong('columns.n.kind', 'the text “digits”', "'text' or 'number'")],
  tableColumn: [complaints.tableColumn('maen', 'mean'), complaints.tableColumn('x', undefined)],
  tableCode: [complaints.tableCode('claims', 'x is undefined')],
  tableRows: [complaints.tableRows('a promise')],
  tableEmpty: [complaints.tableEmpty()],
  tableCell: [complaints.tableCell(1, 'mean', 'a list')],
  tableFormula: [complaints.tableFormula('row 1, “mean”', 'Undefined control sequence: \\foo.')],
  claimLacks: [complaints.claimLacks('deficit', 'where', 'a text')],
  claimWrong: [complaints.claimWrong('deficit', 'printed', 'the number 5', 'a text')],
  claimMoved: [
    complaints.claimMoved('deficit', { recorded: 'reproduced', verdict: 'differs', printed: '123', unit: 'percent', recomputed: '124' }),
    complaints.claimMoved('deficit', { recorded: 'reproduced', verdict: 'not computable', printed: '123', unit: null, recomputed: null }),
  ],
  claimFailed: [complaints.claimFailed('deficit', 'no rows')],
  claimUnreadable: [complaints.claimUnreadable('deficit', 'no digits', 'five', undefined), complaints.claimUnreadable('deficit', 'no digits', 'five', 'V')],
  claimDuplicateId: [complaints.claimDuplicateId('a-b', 'aB', 'a_b')],
  claimMissingUnnamed: [complaints.claimMissingUnnamed('deficit')],
  claimFormulaMissing: [complaints.claimFormulaMissing('deficit')],
  claimUnexplained: [complaints.claimUnexplained('deficit')],
  claimVerdictNotFound: [complaints.claimVerdictNotFound('deficit', 'two claims share it')],
};

/** Of charts that are brought as files, which have a catalogue of their own. */
const chartSamples: Record<keyof typeof chartComplaints, Complaint[]> = {
  unreadable: [chartComplaints.unreadable('EACCES')],
  json: [chartComplaints.json('a comma is left over', 'Take it out.')],
  duplicateKey: [chartComplaints.duplicateKey('mark')],
  notSpecification: [chartComplaints.notSpecification()],
  schema: [chartComplaints.schema('Vega-Lite', '"bars" is not a mark', 'mark', 'bar', ['bar', 'line']), chartComplaints.schema('Vega', 'nothing is given', '', undefined, [])],
  field: [chartComplaints.field('yaer', 'Did you mean “year”?')],
  expression: [chartComplaints.expression('Unexpected end of input')],
  dataNone: [chartComplaints.dataNone()],
  dataNamed: [chartComplaints.dataNamed('sales')],
  dataUnused: [chartComplaints.dataUnused('rows.csv')],
  dataMissing: [chartComplaints.dataMissing('exprots.csv', 'exports.csv'), chartComplaints.dataMissing('x.csv', undefined)],
  dataBroken: [chartComplaints.dataBroken('rows.json', 'Unexpected token')],
  imageSize: [chartComplaints.imageSize('flag.bmp')],
  network: [chartComplaints.network('https://example.org/a.csv')],
  scheme: [chartComplaints.scheme('ftp:a')],
  absolute: [chartComplaints.absolute('/tmp/a.csv')],
  outside: [chartComplaints.outside('../../a.csv')],
  warning: [chartComplaints.warning('y-scale is not compatible')],
  failure: [chartComplaints.failure('Duplicate signal name')],
  canvas: [chartComplaints.canvas()],
  stopped: [chartComplaints.stopped('it takes too long')],
  glyphs: [chartComplaints.glyphs('🚢')],
  clock: [chartComplaints.clock()],
  pixels: [chartComplaints.pixels('too large')],
  output: [chartComplaints.output('/', 'EACCES')],
};

const allSamples = [...Object.entries(samples), ...Object.entries(chartSamples)];

describe('complaints', () => {
  it('read as they did', () => {
    expect(
      allSamples
        .flatMap(([, made]) => made)
        .map(({ rule, message, fix }) => `${recordOf(rule).severity} ${rule}\n  ${message}\n  ${fix ?? '—'}`)
        .join('\n'),
    ).toMatchSnapshot();
  });

  it.each(allSamples)('%s: sentences, and a rule in kebab-case', (_name, made) => {
    for (const { rule, message, fix } of made) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(message).toMatch(/[.}]$/);
      if (fix !== undefined) expect(fix).toMatch(/[.?…]$/);
    }
  });
});

describe('rules', () => {
  const used = new Set(allSamples.flatMap(([, made]) => made).map(({ rule }) => rule));

  it('each have a complaint that uses them, and each complaint has a rule', () => {
    expect(Object.keys(rules).filter(isRule).filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
  });

  it('stand in one area each', () => {
    const names = ruleAreas.flatMap((area) => Object.keys(area.rules));
    expect(names).toEqual(Object.keys(rules));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ruleAreas.flatMap((area) => Object.entries(area.rules)))('%s says what it watches over, in a sentence, with an example', (_name, { watches, spoils, wrong, right }) => {
    expect(watches).toMatch(/^[“A-Z].*\.$/);
    if (spoils !== undefined) expect(spoils).toMatch(/^[A-Z].*\.$/);
    expect(wrong.trim()).not.toBe('');
    expect(right.trim()).not.toBe('');
    expect(wrong).not.toBe(right);
  });
});
