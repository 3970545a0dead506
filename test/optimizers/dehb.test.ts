import { describe, expect, it } from 'vitest';
import { dehb } from '../../optimizers/dehb.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem: Problem = {
  space: box(2, 0, 1),
  objectives: [{ name: 'f', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 81, integer: true, resumable: false },
};
const cost = ({ config }: Trial): number => ((config['x0'] as number) - 0.3) ** 2 + ((config['x1'] as number) - 0.6) ** 2;
const bowl = (trial: Trial): Outcome => ({ status: 'ok', costs: [cost(trial)], seconds: 0 });
const lines = (full: number, evaluate: (trial: Trial) => Outcome = bowl, workers = 1): readonly Line[] =>
  run(dehb, problem, { seed: 1, full, evaluate, workers }).lines;

/** Runs of equal levels, as [level, trials]. */
function rungs(all: readonly Line[]): number[][] {
  const runs: number[][] = [];
  for (const { trial } of all)
    if (runs.at(-1)?.[0] === trial.level) runs.at(-1)![1]!++;
    else runs.push([trial.level, 1]);
  return runs;
}

describe('dehb', () => {
  it('runs the brackets of the package dehb 0.1.2', () => {
    // dehb.DEHB(min_fidelity=1, max_fidelity=81, eta=3)._get_next_iteration(0 … 4)
    // biome-ignore format: a table
    expect(rungs(lines(19)).slice(0, 13)).toEqual([
      [1, 81], [3, 27], [9, 9], [27, 3], [81, 1],
      [3, 27], [9, 9], [27, 3], [81, 1],
      [9, 9], [27, 3], [81, 1],
      [27, 6],
    ]);
  });

  it('promotes the best of the level below in the first iteration, under their ids', () => {
    const all = lines(5);
    const rung = (level: number) => all.slice(0, 121).filter(({ trial }) => trial.level === level);
    const best = [...rung(1)].sort((a, b) => cost(a.trial) - cost(b.trial)).map(({ trial }) => trial.id);

    expect(rung(3).map(({ trial }) => trial.id)).toEqual(best.slice(0, 27));
    expect(rung(81).map(({ trial }) => trial.id)).toEqual(best.slice(0, 1));
  });

  it('promotes nobody later: every trial of the second iteration is new', () => {
    const all = lines(60);
    // 121 + 40 + 13 + 8 + 5 trials in the first iteration
    const later = all.slice(187);

    expect(later.length).toBeGreaterThan(100);
    expect(new Set(later.map(({ trial }) => trial.id)).size).toBe(later.length);
    expect(later.every(({ trial }) => all.find(other => other.trial.id === trial.id)!.trial.level === trial.level)).toBe(true);
  });

  it('gets better at every level', () => {
    const all = lines(150);
    const mean = (some: readonly Line[]) => some.reduce((sum, { trial }) => sum + cost(trial), 0) / some.length;
    const low = all.filter(({ trial }) => trial.level === 1);

    expect(mean(low.slice(-81))).toBeLessThan(mean(low.slice(0, 81)) / 4);
  });

  it('promotes no failed trial, and breeds instead where a whole level has failed', () => {
    const failing = (trial: Trial): Outcome => (trial.level === 1 ? failure : bowl(trial));
    const all = lines(10, failing);

    expect(all.slice(81, 108).every(({ trial }) => trial.level === 3 && trial.id >= 81)).toBe(true);
  });

  it('never asks the same trial twice at a level with many in flight', () => {
    const all = lines(40, bowl, 20);

    expect(new Set(all.map(({ trial }) => `${trial.id}@${trial.level}`)).size).toBe(all.length);
  });
});
