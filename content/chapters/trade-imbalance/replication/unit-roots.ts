import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import { dickeyFuller, differences, neweyWestLags, phillipsPerron, tauProbability, type Deterministic } from '#statistics';
import { cellOf, claimRow, held, heldRow, minusSign, type ReplicationRow, type ReplicationSection, titles, written } from '#audit';
import { stationarity } from '../claims/stationarity.ts';
import { fdigdp, patent, type Vintage } from '../series.ts';

interface Test {
  statistic: number;
  p: number;
  observations: number;
}

const deterministicWords: Readonly<Record<Deterministic, string>> = { none: 'no constant', constant: 'constant', trend: 'constant and trend' };

const plain = (series: readonly number[], deterministic: Deterministic = 'constant', lags = 0): Test => dickeyFuller(series, { deterministic, lags });

/** What might stand behind the table, each with the words that name it. */
const specifications: readonly { words: string; test: (series: readonly number[]) => Test }[] = [
  { words: 'Dickey–Fuller, constant', test: (series) => plain(series) },
  { words: 'Dickey–Fuller, no constant', test: (series) => plain(series, 'none') },
  { words: 'Dickey–Fuller, constant and trend', test: (series) => plain(series, 'trend') },
  { words: 'augmented Dickey–Fuller, constant, one lag', test: (series) => plain(series, 'constant', 1) },
  { words: 'augmented Dickey–Fuller, constant, two lags', test: (series) => plain(series, 'constant', 2) },
  { words: 'augmented Dickey–Fuller, constant and trend, one lag', test: (series) => plain(series, 'trend', 1) },
  { words: 'Phillips–Perron Z-tau, constant, Newey–West lags', test: (series) => perron(series, 'constant') },
  { words: 'Phillips–Perron Z-tau, constant and trend, Newey–West lags', test: (series) => perron(series, 'trend') },
];

const variables = ['lny', 'RATIO', 'PATENT', 'FDIGDP'] as const;

/** Table II, cell by cell; then the tests that do not give its numbers. */
export function unitRoots(): ReplicationSection {
  const data = { PATENT: titles([applications]), FDIGDP: `${titles([fdi])}, A` };
  return {
    title: 'Table II: the unit roots, and how sure they are',
    text: [
      'The paper does not name its test. The plain Dickey–Fuller regression with a constant and without lags gives both Z and p of *PATENT* and of *FDIGDP* to the last printed digit; with a trend, without the constant, with lags, by Phillips and Perron, or in a later vintage they are others. The p values of $$\\ln y$$ and *RATIO* follow from their printed Z if the test has a constant, and not if it has none or a trend as well.',
      'The verdict beside a specification says whether it gives the printed pair. The sample has 13 or 14 differences, so that each further lag or trend costs much of it. In levels no unit root is rejected for *PATENT* and *FDIGDP*, though equation (2) is printed in levels.',
      'One row is curious. The first difference of *FDIGDP* with a constant and two lags has exactly the Z and p that the paper prints for the third difference of *RATIO*. A row may have changed its place on the way into the table, or it is chance: among so many tests one such meeting proves nothing.',
    ].join('\n\n'),
    rows: [
      ...variables.flatMap((variable) => [
        claimRow(cellOf(stationarity, variable, 'differences'), `${variable}, differences taken`),
        claimRow(cellOf(stationarity, variable, 'Z'), `${variable}, Z`),
        claimRow(cellOf(stationarity, variable, 'p'), `${variable}, p`),
      ]),
      ...specifications.map(({ words, test }) => pairRow('PATENT', test(differences(patent())), words, data.PATENT)),
      ...specifications.map(({ words, test }) => pairRow('FDIGDP', test(differences(fdigdp())), words, data.FDIGDP)),
      ...(['B', 'C'] as const).map(laterVintage),
      curiousRow(data.FDIGDP),
      levelRow('PATENT', plain(patent()), data.PATENT),
      levelRow('FDIGDP', plain(fdigdp()), data.FDIGDP),
      ...(['lny', 'RATIO'] as const).flatMap((variable) => (['none', 'trend'] as const).map((deterministic) => probabilityRow(variable, deterministic))),
    ],
  };
}

function perron(series: readonly number[], deterministic: Deterministic): Test {
  const { tau, observations } = phillipsPerron(series, { deterministic, lags: neweyWestLags(series.length - 1) });
  return { ...tau, observations };
}

function laterVintage(vintage: Vintage): ReplicationRow {
  return pairRow('FDIGDP', plain(differences(fdigdp(vintage))), 'Dickey–Fuller, constant', `${titles([fdi])}, ${vintage}`);
}

/** Reproduced only where both numbers are. */
function pairRow(variable: 'PATENT' | 'FDIGDP', { statistic, p, observations }: Test, words: string, data: string): ReplicationRow {
  const [Z, P] = [cellOf(stationarity, variable, 'Z').printed, cellOf(stationarity, variable, 'p').printed];
  const both = held(Z, statistic) === 'reproduced' && held(P, p) === 'reproduced';
  return {
    quantity: `first difference of ${variable}, Z and p`,
    published: `${minusSign(Z)}; ${P}`,
    recomputed: pair(statistic, p),
    specification: `${words}; ${observations} observations`,
    data,
    verdict: both ? 'reproduced' : 'differs',
  };
}

/** Another variable's statistic beside the one printed for RATIO; no verdict, since the quantities are not the same. */
function curiousRow(data: string): ReplicationRow {
  const { statistic, p } = plain(differences(fdigdp()), 'constant', 2);
  return {
    quantity: 'third difference of RATIO, Z and p, beside the first difference of FDIGDP',
    published: `${minusSign(cellOf(stationarity, 'RATIO', 'Z').printed)}; ${cellOf(stationarity, 'RATIO', 'p').printed}`,
    recomputed: pair(statistic, p),
    specification: 'augmented Dickey–Fuller of FDIGDP, constant, two lags',
    data,
  };
}

function levelRow(variable: string, { statistic, p, observations }: Test, data: string): ReplicationRow {
  return { quantity: `${variable} in levels, Z and p`, published: null, recomputed: pair(statistic, p), specification: `Dickey–Fuller, constant; ${observations} observations`, data };
}

function probabilityRow(variable: 'lny' | 'RATIO', deterministic: Deterministic): ReplicationRow {
  const Z = cellOf(stationarity, variable, 'Z').printed;
  return heldRow(cellOf(stationarity, variable, 'p').printed, tauProbability(Number(Z), deterministic), {
    quantity: `${variable}, p of a Z of ${minusSign(Z)}`,
    specification: `MacKinnon’s p, ${deterministicWords[deterministic]}`,
    data: titles([]),
  });
}

function pair(statistic: number, p: number): string {
  return `${written(statistic, 4)}; ${written(p, 4)}`;
}
