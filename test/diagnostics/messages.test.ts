import { describe, expect, it } from 'vitest';
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
};

describe('complaints', () => {
  it('read as they did', () => {
    expect(
      Object.values(samples)
        .flat()
        .map(({ severity = 'error', rule, message, fix }) => `${severity} ${rule}\n  ${message}\n  ${fix ?? '—'}`)
        .join('\n'),
    ).toMatchSnapshot();
  });

  it.each(Object.entries(samples))('%s: sentences, and a rule in kebab-case', (_name, made) => {
    for (const { rule, message, fix } of made) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(message).toMatch(/[.}]$/);
      if (fix !== undefined) expect(fix).toMatch(/[.?]$/);
    }
  });
});
