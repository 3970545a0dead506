import { describe, expect, it } from 'vitest';
import { freezeThaw } from '../../optimizers/freeze-thaw.ts';
import { random } from '../../optimizers/random.ts';
import type { Fidelity, Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { bowl, box, failure, type Line, run } from './kit.ts';

const epochs: Fidelity = { name: 'epochs', unit: 'epoch', min: 1, max: 20, integer: true, resumable: true };
const problem: Problem = { space: box(4, 0, 1), objectives: [{ name: 'loss', natural: 'min' }], fidelity: epochs };
const whole: Problem = { ...problem, fidelity: { ...epochs, max: 27, resumable: false } };

/** An exponential decay to a bowl, at a rate and from a height that differ. */
const decay = ({ config, level }: Trial): Outcome => {
  const [x, y] = [config['x0'] as number, config['x1'] as number];
  return {
    status: 'ok',
    costs: [bowl(Float64Array.from(Object.values(config) as number[])) + (0.5 + y) * Math.exp(-(0.2 + x) * level)],
    seconds: 0,
  };
};
const ends = (lines: readonly Line[], level: number): readonly number[] =>
  lines.flatMap(({ trial, outcome }) => (trial.level === level && outcome.status === 'ok' ? [outcome.costs[0]!] : []));
const levelsOf = (lines: readonly Line[]): ReadonlyMap<number, readonly number[]> => {
  const levels = new Map<number, number[]>();
  for (const { trial } of lines) levels.set(trial.id, [...(levels.get(trial.id) ?? []), trial.level]);
  return levels;
};

describe('freeze-thaw', () => {
  const { lines, spent } = run(freezeThaw, problem, { seed: 1, full: 20, evaluate: decay });

  it('finds far better ends than random search on exponential decays, with the same budget', () => {
    const others = [1, 2, 3].map(seed => Math.min(...ends(run(random, problem, { seed, full: 20, evaluate: decay }).lines, 20)));

    expect(Math.min(...ends(lines, 20))).toBeLessThan(Math.min(...others) / 3);
    expect(spent).toBeGreaterThan(11);
  });

  it('begins more trials than it ends, once its design is trained to the end, and thaws some that others had overtaken', () => {
    const design = 5; // a quarter of the budget
    const later = lines.filter(({ trial }) => trial.id >= design);
    const thawed = lines.filter(
      ({ trial }, i) => trial.id < Math.max(...lines.slice(0, i + 1).map(line => line.trial.id)) && trial.level > 4,
    );

    expect(levelsOf(later).size).toBeGreaterThan(2 * ends(later, 20).length);
    expect(thawed.length).toBeGreaterThan(3);
  });

  it('trains a trial step by step, until what is left of the budget is just enough for the best', () => {
    const levels = [...levelsOf(lines).values()];
    const last = lines.at(-1)!.trial.id;

    for (const [id, steps] of levelsOf(lines)) if (id !== last) expect([4, 8, 12, 16, 20].slice(0, steps.length)).toEqual(steps);
    expect(levels.flat().length).toBe(lines.length);
  });

  it('goes straight to the end with the most promising where each level is paid whole', () => {
    const { lines } = run(freezeThaw, whole, { seed: 1, full: 20, evaluate: decay });
    const levels = [...levelsOf(lines).values()];

    for (const steps of levels) expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(new Set(levels.flat())).toEqual(new Set([3, 9, 27]));
    expect(levels.filter(steps => steps.join() === '3,27').length).toBeGreaterThan(0);
  });

  it('never goes on with a trial that failed, and keeps away from where they fail', () => {
    const evaluate = (trial: Trial): Outcome => ((trial.config['x0'] as number) > 0.5 && trial.level > 4 ? failure : decay(trial));
    const { lines } = run(freezeThaw, problem, { seed: 1, full: 10, evaluate });
    const failed = lines.filter(({ outcome }) => outcome.status !== 'ok').map(({ trial }) => trial.id);

    expect(new Set(failed).size).toBe(failed.length);
    for (const id of failed) expect(lines.filter(({ trial }) => trial.id === id).at(-1)!.outcome.status).not.toBe('ok');
    expect(failed.length).toBeLessThan(lines.length / 10);
  });

  it('never asks twice for the same step of a trial with four in flight, and learns all the same', () => {
    const { lines } = run(freezeThaw, problem, { seed: 1, full: 20, workers: 4, evaluate: decay });
    const asked = lines.map(({ trial }) => `${trial.id}@${trial.level}`);

    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(lines.map(({ trial }) => Object.values(trial.config).join())).size).toBe(levelsOf(lines).size);
    expect(Math.min(...ends(lines, 20))).toBeLessThan(0.02);
  });
});
