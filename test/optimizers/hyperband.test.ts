import { describe, expect, it } from 'vitest';
import { hyperband } from '../../optimizers/hyperband.ts';
import { successiveHalving } from '../../optimizers/successive-halving.ts';
import type { Optimizer, Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem = (resumable: boolean): Problem => ({
  space: box(1, 0, 1),
  objectives: [{ name: 'f', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 81, integer: true, resumable },
});

const byValue = ({ config }: Trial): Outcome => ({ status: 'ok', costs: [config['x0'] as number], seconds: 0 });

const lines = (optimizer: Optimizer, full: number, evaluate = byValue, resumable = false, eta = 3): readonly Line[] =>
  run(optimizer, problem(resumable), { seed: 1, full, evaluate, options: { eta } }).lines;

/** Runs of equal levels, as [level, trials]. */
function rungs(all: readonly Line[]): number[][] {
  const runs: number[][] = [];
  for (const { trial } of all)
    if (runs.at(-1)?.[0] === trial.level) runs.at(-1)![1]!++;
    else runs.push([trial.level, 1]);
  return runs;
}

/** Σ n_i r_i / R over the five brackets for R = 81, η = 3; each level is paid whole. */
const iteration = (405 + (34 * 3 + 11 * 9 + 3 * 27 + 81) + (15 * 9 + 5 * 27 + 81) + (8 * 27 + 2 * 81) + 5 * 81) / 81;

describe('hyperband', () => {
  it('runs the brackets of the paper one after another, then begins again', () => {
    const all = lines(hyperband, iteration + 1);

    // biome-ignore format: a table
    expect(rungs(all)).toEqual([
      [1, 81], [3, 27], [9, 9], [27, 3], [81, 1],
      [3, 34], [9, 11], [27, 3], [81, 1],
      [9, 15], [27, 5], [81, 1],
      [27, 8], [81, 2 + 5], // two promoted, then the bracket of full evaluations
      [1, 81],
    ]);
  });

  it('asks the best of a rung again, under their ids, with their configs', () => {
    const all = lines(hyperband, 5);
    const rung = (level: number) => all.filter(({ trial }) => trial.level === level).map(({ trial }) => trial);
    const best = [...rung(1)].sort((a, b) => (a.config['x0'] as number) - (b.config['x0'] as number));

    expect(rung(3)).toEqual(best.slice(0, 27).map(t => ({ ...t, level: 3 })));
    expect(rung(81).map(t => t.id)).toEqual([best[0]!.id]);
  });

  it('gets further where trials resume, as only the increment is paid', () => {
    expect(lines(hyperband, 20, byValue, true).length).toBeGreaterThan(lines(hyperband, 20).length);
  });

  it('promotes no failed trial, and as many others as there are', () => {
    const allBut = (share: number) => (trial: Trial) => ((trial.config['x0'] as number) < share ? failure : byValue(trial));
    const all = lines(hyperband, 5, allBut(0.9));
    const failed = new Set(all.filter(({ outcome }) => outcome.status !== 'ok').map(({ trial }) => trial.id));

    expect(failed.size).toBeGreaterThan(50);
    expect(all.filter(({ trial }) => trial.level > 1 && trial.level < 4 && failed.has(trial.id) && trial.id < 81)).toEqual([]);
    expect(rungs(all)[1]![1]).toBe(81 - [...failed].filter(id => id < 81).length);
  });

  it('goes on to the next bracket where a whole rung has failed', () => {
    expect(rungs(lines(hyperband, 5, () => failure)).slice(0, 3)).toEqual([
      [1, 81],
      [3, 34],
      [9, 15],
    ]);
  });
});

describe('successive halving', () => {
  it('repeats its one bracket of all levels, halving by default', () => {
    const optimizer = { ...successiveHalving };
    const all = run(optimizer, problem(false), { seed: 1, full: 8, evaluate: byValue }).lines;

    expect(rungs(all).slice(0, 8)).toEqual([
      [1, 64],
      [3, 32],
      [5, 16],
      [10, 8],
      [20, 4],
      [41, 2],
      [81, 1],
      [1, 64],
    ]);
  });

  it('spends about the same on each rung', () => {
    expect(rungs(lines(successiveHalving, 5)).slice(0, 5)).toEqual([
      [1, 81],
      [3, 27],
      [9, 9],
      [27, 3],
      [81, 1],
    ]);
  });
});
