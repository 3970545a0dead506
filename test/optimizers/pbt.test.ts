import { describe, expect, it } from 'vitest';
import { pbt } from '../../optimizers/pbt.ts';
import type { Outcome, Problem, Space, Trial } from '../../src/contract/index.ts';
import { failure, type Line, run } from './kit.ts';

const steps = 100;
const problemOn = (space: Space): Problem => ({
  space,
  objectives: [{ name: 'loss', natural: 'min' }],
  fidelity: { name: 'steps', unit: '', min: 1, max: steps, integer: true, resumable: true, checkpoints: true },
});

/** Trains along a lineage: `step` changes the state with a config, as often as there are levels with it. */
function trained<S>(initial: S, step: (state: S, config: Trial['config']) => S, { config, level, from }: Trial): S {
  let state = from ? trained(initial, step, from) : initial;
  for (let t = from?.level ?? 0; t < level; t++) state = step(state, config);
  return state;
}

/**
 * Gradient steps with the rate that the config says, on a quadratic function with noise: the expected loss m goes to
 * (1 − rate)² m + rate². A constant rate ends near rate / 2 or learns too slowly; the best schedule, m / (m + 1), ends at 1 / (1 + T).
 */
const noisy = problemOn({ params: { rate: { kind: 'float', low: 1e-3, high: 1, log: true } } });
const noisyLoss = (trial: Trial): number =>
  trained(1, (m, config) => (1 - (config['rate'] as number)) ** 2 * m + (config['rate'] as number) ** 2, trial);

/**
 * The paper's figure 2: ascent on 1.2 − (h₀ θ₀² + h₁ θ₁²), from θ = (0.9, 0.9), judged by Q = 1.2 − (θ₀² + θ₁²). Its two workers have
 * h = (1, 0) and (0, 1), so that no constant h gets beyond Q = 0.39.
 */
const toy = problemOn({ params: { h: { kind: 'choice', choices: [0, 1] } } });
const toyLoss = (trial: Trial): number => {
  const theta = trained([0.9, 0.9], (state, { h }) => state.map((v, i) => (i === h ? v - 0.01 * 2 * v : v)), trial);
  return theta[0]! ** 2 + theta[1]! ** 2 - 1.2;
};

const measured =
  (loss: (trial: Trial) => number) =>
  (trial: Trial): Outcome => ({ status: 'ok', costs: [loss(trial)], seconds: 0 });
const best = (problem: Problem, loss: (trial: Trial) => number, seed: number, full = 20): number =>
  Math.min(
    ...run(pbt, problem, { seed, full, evaluate: measured(loss) })
      .lines.filter(({ trial }) => trial.level === steps)
      .map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : Infinity)),
  );

describe('pbt', () => {
  it('finds a schedule that no constant learning rate is as good as', () => {
    const constant = Array.from({ length: 3000 }, (_, i) => noisyLoss({ id: 0, config: { rate: 10 ** (-3 + i / 1000) }, level: steps }));
    const found = [1, 2, 3, 4, 5].map(seed => best(noisy, noisyLoss, seed));

    expect(Math.min(...constant)).toBeCloseTo(0.0175, 3);
    for (const loss of found) expect(loss).toBeLessThan(0.9 * Math.min(...constant));
    for (const loss of found) expect(loss).toBeGreaterThan(1 / (1 + steps));
  });

  it('gets past what is the end for each constant config in the toy problem of figure 2', () => {
    expect(toyLoss({ id: 0, config: { h: 0 }, level: steps })).toBeGreaterThan(-0.39);
    for (const seed of [1, 2, 3, 4, 5]) expect(best(toy, toyLoss, seed)).toBeLessThan(-0.8);
  });

  it.each([
    ['as costs say', measured(noisyLoss)],
    ['where some fail', (trial: Trial) => (trial.id % 7 === 3 && trial.level > 30 ? failure : measured(noisyLoss)(trial))],
  ])('lets the worst fifth go on from the best fifth, %s', (_, evaluate) => {
    const { lines } = run(pbt, noisy, { seed: 1, full: 20, evaluate, options: { steps: 10 } });
    const rounds = Array.from({ length: 10 }, (_, k) => lines.filter(({ trial }) => trial.level === 10 * (k + 1)));

    for (const [k, round] of rounds.slice(1).entries()) {
      const ranked = [...rounds[k]!].sort((a, b) => costOf(a) - costOf(b)).map(({ trial }) => trial);
      const failed = rounds[k]!.filter(({ outcome }) => outcome.status !== 'ok').length;
      const kept = ranked.slice(0, 20 - Math.max(4, failed));
      const begun = round.filter(({ trial }) => trial.from?.level === 10 * (k + 1) && !ranked.some(({ id }) => id === trial.id));

      expect(round).toHaveLength(20);
      expect(round.map(({ trial }) => trial.id)).toEqual(expect.arrayContaining(kept.map(({ id }) => id)));
      expect(begun).toHaveLength(20 - kept.length);
      for (const { trial } of begun) expect(ranked.slice(0, 4)).toContainEqual(trial.from);
    }
  });

  it('begins anew when a population has reached full fidelity, or none of it has a value', () => {
    const again = run(pbt, noisy, { seed: 1, full: 45, evaluate: measured(noisyLoss) });
    const hopeless = run(pbt, noisy, { seed: 1, full: 20, evaluate: () => failure });

    expect(again.lines.filter(({ trial }) => trial.level === 2 && !trial.from)).toHaveLength(60);
    expect(again.lines.filter(({ trial }) => trial.level === steps)).toHaveLength(40);
    expect(new Set(hopeless.lines.map(({ trial }) => trial.level))).toEqual(new Set([2]));
  });

  it('has no more members than the budget can train', () => {
    const { lines } = run(pbt, noisy, { seed: 1, full: 7, evaluate: measured(noisyLoss) });

    expect(lines.filter(({ trial }) => trial.level === steps)).toHaveLength(7);
  });
});

const costOf = ({ outcome }: Line): number => (outcome.status === 'ok' ? outcome.costs[0]! : Infinity);
