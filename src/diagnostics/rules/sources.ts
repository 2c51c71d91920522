import type { Rule } from './rule.ts';

const spoils = 'Numbers would come into a table of which nobody knows what they are; it stays as it was.';

/** Of what publishers answer; told by `npm run data` only. */
export const sources = {
  'source-unreachable': { severity: 'error', watches: 'A publisher’s server can be reached and answers in time.', spoils, language: 'text', wrong: 'npm run data -- update (without a network)', right: 'npm run data -- update (with one)' },
  'source-busy': { severity: 'error', watches: 'A publisher’s server lets itself be asked as often as it is.', spoils, language: 'text', wrong: 'npm run data -- update', right: 'npm run data -- update us-goods-trade (one dataset, later)' },
  'source-refused': { severity: 'error', watches: 'A publisher’s server understands what it is asked.', spoils, language: 'ts', wrong: "query: { source: 'world-bank', indicator: 'NY.GDP.MKTP.XX', countries: ['CHN'] },", right: "query: { source: 'world-bank', indicator: 'NY.GDP.MKTP.CD', countries: ['CHN'] }," },
  'source-key': { severity: 'error', watches: 'A key is there where a publisher wants one.', spoils, language: 'text', wrong: 'npm run data -- update us-china-atp', right: 'CENSUS_API_KEY=… npm run data -- update us-china-atp' },
  'source-redirect': { severity: 'error', watches: 'A publisher answers itself.', spoils, language: 'text', wrong: 'npm run data -- update (behind a sign-in page)', right: 'npm run data -- update (signed in)' },
  'source-too-large': { severity: 'error', watches: 'Answers have the size of a table.', spoils, language: 'ts', wrong: "query: { source: 'census-hs', flow: 'imports', countries: ['5700', '5880'], headings: […] },", right: "query: { source: 'census-hs', flow: 'imports', countries: ['5700'], headings: […] }," },
  'source-answer': { severity: 'error', watches: 'Answers have the form that the publisher documents.', spoils, language: 'text', wrong: '<html>Service unavailable</html>', right: '[{"page":1,"pages":1,"total":20},[…]]' },
  'source-unit': { severity: 'error', watches: 'The publisher’s unit is the one that the declaration reckons with.', spoils, language: 'ts', wrong: "value: { column: 'value', unit: 'constant 2015 US$', per: 1e6 },", right: "value: { column: 'value', unit: 'current US$', per: 1e6 }," },
  'source-empty': { severity: 'error', watches: 'The publisher has values for what is asked.', spoils, language: 'ts', wrong: "countries: ['CHI'],", right: "countries: ['CHN']," },
  'source-concordance': { severity: 'error', watches: 'The list of products that says which headings belong to a group is there and can be read.', spoils, language: 'ts', wrong: "concordance: new URL('./concord.txt', import.meta.url),", right: "concordance: new URL('./CONCORD.TXT', import.meta.url)," },
} as const satisfies Readonly<Record<string, Rule>>;
