import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rhoProbability, tauCriticalValues, tauProbability } from '../../src/statistics/index.ts';
import type { Deterministic } from '../../src/statistics/index.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const deterministic = fc.constantFrom<Deterministic>('none', 'constant', 'trend');

describe('MacKinnon approximations', () => {
  // statsmodels 0.13.5, tsa.adfvalues.mackinnonp(tau, regression)
  it.each([
    ['none', -2, 0.04352062306],
    ['none', 1, 0.9159517564],
    ['constant', -3.515, 0.007610116129],
    ['constant', -3.4, 0.01095887161],
    ['constant', -3.647, 0.004923512332],
    ['constant', -4.703, 8.306753499e-5],
    ['constant', -1, 0.7532643012],
    ['constant', 0.5, 0.9848730963],
    ['trend', -3.5, 0.03939102799],
    ['trend', -2, 0.6014337722],
    ['trend', 0.5, 0.9968519115],
  ] as const)('give tau with %s at %d the probability that statsmodels gives', (which, tau, p) => {
    expectDigits(tauProbability(tau, which), p, 9);
  });

  it('give the probabilities that the trade-imbalance paper prints beside its four statistics', () => {
    const printed = [-3.515, -3.4, -3.647, -4.703].map((tau) => tauProbability(tau, 'constant').toFixed(4));
    expect(printed).toEqual(['0.0076', '0.0110', '0.0049', '0.0001']);
  });

  it('end at 0 and 1 where the tables end', () => {
    expect(tauProbability(-19, 'constant')).toBe(0);
    expect(tauProbability(3, 'constant')).toBe(1);
    expect(rhoProbability(-Infinity, 'trend')).toBe(0);
    expect(rhoProbability(Infinity, 'none')).toBe(1);
  });

  // Quantiles of Z-rho simulated with 1,000,000 samples of 5,000 (J. Varanelli, Phillips-Perron for Python):
  // an approximation of 1994 against a simulation, so a few thousandths in the tail and two decimals in the middle.
  it.each([
    ['none', [-13.403079, -7.894793, -5.601655, -0.836941, 0.910168]],
    ['constant', [-20.613019, -14.085536, -11.256604, -4.355025, -0.845276]],
    ['trend', [-29.292846, -21.614325, -18.186005, -9.090804, -3.763039]],
  ] as const)('give rho with %s the probabilities at which its simulated quantiles stand', (which, quantiles) => {
    const [one, five, ten, fifty, ninety] = quantiles;
    expect(Math.abs(rhoProbability(one, which) - 0.01)).toBeLessThan(0.0015);
    expect(Math.abs(rhoProbability(five, which) - 0.05)).toBeLessThan(0.0025);
    expect(Math.abs(rhoProbability(ten, which) - 0.1)).toBeLessThan(0.004);
    expect(Math.abs(rhoProbability(fifty, which) - 0.5)).toBeLessThan(0.0015);
    expect(Math.abs(rhoProbability(ninety, which) - 0.9)).toBeLessThan(0.008);
  });

  it('rise with the statistic, but for the step of a thousandth where two approximations meet', () => {
    const statistic = fc.double({ min: -40, max: 4, noNaN: true });
    fc.assert(fc.property(statistic, statistic, deterministic, (a, b, which) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(tauProbability(low, which)).toBeLessThanOrEqual(tauProbability(high, which) + 1e-3);
      expect(rhoProbability(low, which)).toBeLessThanOrEqual(rhoProbability(high, which) + 1e-3);
    }));
  });

  // statsmodels 0.13.5, tsa.adfvalues.mackinnoncrit(N=1, regression, nobs)
  it.each([
    ['none', 13, [-2.759186153846, -1.967361128812, -1.600903568503]],
    ['constant', 13, [-4.068853732362, -3.12714887574, -2.701729763314]],
    ['trend', 25, [-4.37496472, -3.603467536, -3.23818632]],
    ['constant', 100, [-3.497501033, -2.89090644, -2.5824349]],
    ['trend', Infinity, [-3.95877, -3.41049, -3.12705]],
  ] as const)('give the critical values of statsmodels with %s for %d observations', (which, observations, [one, five, ten]) => {
    const { onePercent, fivePercent, tenPercent } = tauCriticalValues(which, observations);
    expectDigits(onePercent, one, 11);
    expectDigits(fivePercent, five, 11);
    expectDigits(tenPercent, ten, 11);
  });

  it('are refused of what is not a statistic or a sample', () => {
    expectRefusal(() => tauProbability(NaN, 'constant'), 'domain', /must be a number/);
    expectRefusal(() => rhoProbability(NaN, 'none'), 'domain', /must be a number/);
    expectRefusal(() => tauCriticalValues('none', 0), 'domain', /got 0/);
  });
});
