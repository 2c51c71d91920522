import type { Complaint } from '../complaint.ts';
import { didYouMean, list } from './words.ts';

/** About data that are asked of publishers, and the declarations that say where. */
export const sources = {
  remoteSource: (name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-declaration',
    message: `There is no source “${name}”.`,
    fix: didYouMean(near, `Sources: ${list(known)}; docs/sources.md tells of each.`),
  }),
  remoteDimension: (source: string, name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-declaration',
    message: `The answers of “${source}” have no “${name}”.`,
    fix: didYouMean(near, `They have ${list(known)}.`),
  }),
  remoteOpenColumn: (name: string): Complaint => ({
    rule: 'dataset-declaration',
    message: `Nothing says what the rows of the source hold in the column “${name}”.`,
    fix: `Add it to \`columns\` of the series, or to \`cells\` where it is the same in every row.`,
  }),
  remoteWorkbook: (): Complaint => ({
    rule: 'dataset-declaration',
    message: 'The table is a workbook, into which no publisher’s rows are written.',
    fix: 'Take it over as a CSV, npm run new -- dataset --csv data.xlsx, or remove `remote`.',
  }),
  sourceUnreachable: (host: string, reason: string): Complaint => ({
    rule: 'source-unreachable',
    message: `${host} could not be reached: ${reason}.`,
    fix: 'Try again with a network. What was read so far is kept for a day; no file was changed.',
  }),
  sourceSlow: (host: string, seconds: number): Complaint => ({
    rule: 'source-unreachable',
    message: `${host} did not answer within ${seconds} s.`,
    fix: 'Try again later. What was read so far is kept for a day; no file was changed.',
  }),
  sourceBusy: (host: string, status: string, tries: number, wait: string | undefined): Complaint => ({
    rule: 'source-busy',
    message: `${host} answers “${status}”, ${tries === 1 ? 'and asks for a long pause' : `also at attempt ${tries}`}.`,
    fix: wait === undefined ? 'Try again later.' : `Try again after ${wait}.`,
  }),
  sourceStatus: (host: string, status: string): Complaint => ({
    rule: 'source-refused',
    message: `${host} answers “${status}”.`,
    fix: 'Compare `query` with the publisher’s documentation: docs/sources.md has the address.',
  }),
  sourceRefused: (host: string, words: string): Complaint => ({
    rule: 'source-refused',
    message: `${host} refuses the question: “${words.replace(/\.$/, '')}”.`,
    fix: 'Mend `query`; docs/sources.md has the address of the publisher’s documentation.',
  }),
  sourceKey: (host: string, variable: string, refused: boolean, address: string): Complaint => ({
    rule: 'source-key',
    message: refused ? `${host} does not accept the key in the environment variable ${variable}.` : `${host} wants a key, and the environment variable ${variable} is not set.`,
    fix: `${refused ? 'Look at the key' : 'Get a key'} at ${address}, and write ${variable}=… before npm run data -- update.`,
  }),
  sourceRedirect: (host: string, target: string): Complaint => ({
    rule: 'source-redirect',
    message: `${host} sends on to ${target}, another host, which is not asked.`,
    fix: 'Look at both in a browser: a network’s sign-in page does this, and so does a publisher that has moved.',
  }),
  sourceLarge: (host: string, megabytes: number): Complaint => ({
    rule: 'source-too-large',
    message: `The answer of ${host} has more than ${megabytes} MB and was not read to its end.`,
    fix: 'Ask for less: fewer years, countries or headings in one series.',
  }),
  sourceNotJson: (host: string, what: string, expected: string): Complaint => ({
    rule: 'source-answer',
    message: `${host} answers ${what} instead of ${expected}.`,
    fix: 'Try again later; where it stays, the publisher has changed its interface, and the adapter in src/sources must follow.',
  }),
  sourceShape: (host: string, path: string, wrong: string): Complaint => ({
    rule: 'source-answer',
    message: `The answer of ${host} is not as documented: ${path === '' ? 'it' : path} ${wrong}.`,
    fix: 'The publisher has changed its interface: the adapter in src/sources must follow before these numbers can be trusted.',
  }),
  sourceChanged: (host: string): Complaint => ({
    rule: 'source-answer',
    message: `${host} published new data while its pages were read.`,
    fix: 'Ask again: it begins from the first page.',
  }),
  sourceUnit: (host: string, stated: string, declared: string): Complaint => ({
    rule: 'source-unit',
    message: `${host} states the unit “${stated}”, and the declaration expects “${declared}”.`,
    fix: 'Compare the two by hand; then change `unit` and `per` of the series together.',
  }),
  sourceNothing: (host: string, asked: string): Complaint => ({
    rule: 'source-empty',
    message: `${host} has no value for ${asked}.`,
    fix: 'Mend the codes in `query`, or the years.',
  }),
  sourceConcordance: (file: string, reason: string): Complaint => ({
    rule: 'source-concordance',
    message: `${file} ${reason}.`,
    fix: 'Take CONCORD.TXT of the year from the Census Bureau’s history files (census.gov/foreign-trade/reference/products/layouts/exhdb.html) and put it beside the declaration.',
  }),
} as const;
