/**
 * Each optimizer reaches on BBOB what it should. The medians of forty seeds stand in the comments; where pycma 4.5.0, SciPy 1.17.1,
 * Optuna 5.0.0 or pymoo 0.6.2 has the same method, its medians on these and other functions are about the same.
 */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Evaluate, Outcome, Problem, Seed, Task, Trial } from '../../src/contract/index.ts';
import { bbob } from '../../tasks/bbob/index.ts';
import { bbobBiobj } from '../../tasks/bbob-biobj/index.ts';
import { zdt } from '../../tasks/zdt/index.ts';
import { epochs, run } from './kit.ts';

type Good = readonly [optimizer: string, task: string, full: number, bound: number];

/** Median of f − f_opt over five seeds. */
const blackbox: readonly Good[] = [
  ['random', 'bbob/f1/d2/i1', 200, 0.4], // 0.098
  ['sobol', 'bbob/f1/d2/i1', 200, 0.3], // 0.10
  ['halton', 'bbob/f1/d2/i1', 200, 0.3], // 0.11
  ['latin-hypercube', 'bbob/f1/d2/i1', 200, 0.3], // 0.09
  ['grid', 'bbob/f1/d2/i1', 200, 0.3], // 0.018
  ['nelder-mead', 'bbob/f1/d5/i1', 500, 1e-12], // 0
  ['nelder-mead', 'bbob/f8/d5/i1', 500, 5], // 0.014
  ['one-plus-one-es', 'bbob/f1/d5/i1', 500, 1e-8], // 2e-11
  ['one-plus-one-es', 'bbob/f8/d5/i1', 1000, 10], // 1.7
  ['simulated-annealing', 'bbob/f1/d5/i1', 1000, 0.2], // 0.037
  ['simulated-annealing', 'bbob/f3/d5/i1', 1000, 20], // 10
  ['pattern-search', 'bbob/f1/d5/i1', 500, 1e-8], // 2e-10
  ['pattern-search', 'bbob/f8/d5/i1', 1000, 20], // 0.0026
  ['spsa', 'bbob/f1/d5/i1', 1000, 0.05], // 0.0095
  ['de', 'bbob/f1/d5/i1', 2000, 1e-7], // 9e-9
  ['de', 'bbob/f3/d5/i1', 2000, 15], // 6.5
  ['jade', 'bbob/f1/d5/i1', 2000, 1e-4], // 5e-6
  ['jade', 'bbob/f3/d5/i1', 2000, 8], // 3.7
  ['lshade', 'bbob/f1/d5/i1', 2000, 1e-3], // 3e-5
  ['lshade', 'bbob/f3/d5/i1', 2000, 10], // 3.8
  ['pso', 'bbob/f1/d5/i1', 2000, 3e-3], // 3e-4
  ['pso', 'bbob/f8/d5/i1', 2000, 8], // 2.9
  ['cma-es', 'bbob/f10/d5/i1', 2000, 1e-6], // 1e-11
  ['cma-es', 'bbob/f2/d5/i1', 2000, 1e-6], // 3e-14
  ['sep-cma-es', 'bbob/f2/d5/i1', 2000, 1e-6], // 0
  ['ipop-cma-es', 'bbob/f10/d5/i1', 3000, 1e-6], // 0
  ['ipop-cma-es', 'bbob/f15/d2/i1', 5000, 1.5], // 0.05
  ['bipop-cma-es', 'bbob/f10/d5/i1', 3000, 1e-6], // 0
  ['bipop-cma-es', 'bbob/f21/d2/i1', 5000, 1e-6], // 0
  ['cma-es-margin', 'bbob/f10/d5/i1', 2000, 1e-6], // 4e-12
  ['regularized-evolution', 'bbob/f1/d5/i1', 2000, 0.02], // 0.0019
  ['regularized-evolution', 'bbob/f3/d5/i1', 2000, 3], // 0.71
  ['genetic', 'bbob/f1/d5/i1', 2000, 0.05], // 0.008
  ['genetic', 'bbob/f3/d5/i1', 2000, 6], // 2.3
  ['tpe', 'bbob/f1/d5/i1', 200, 0.5], // 0.15
  ['tpe', 'bbob/f8/d5/i1', 200, 80], // 21
  ['tpe-multivariate', 'bbob/f1/d5/i1', 200, 0.15], // 0.053
  ['random-forest', 'bbob/f1/d2/i1', 60, 0.1], // 0.0015, random search 0.4
  ['bore', 'bbob/f1/d2/i1', 60, 0.1], // 0.0064
  ['mcts', 'bbob/f1/d2/i1', 60, 0.1], // 0.00016
  ['tree-smbo', 'bbob/f1/d2/i1', 60, 1e-4], // 2e-7
  ['portfolio', 'bbob/f8/d5/i1', 400, 80], // 13
  ['bandit', 'bbob/f8/d5/i1', 400, 40], // 5
];

/** Random search and what fills the space more evenly: no better by orders of magnitude. */
const samples = ['random', 'sobol', 'halton', 'latin-hypercube', 'grid'];

/** Median of f − f_opt at full fidelity; a lower level evaluates a shifted function. */
const multiFidelity: readonly Good[] = [
  ['successive-halving', 'bbob/f1/d3/i1', 60, 1.2], // 0.62, random search 1.8
  ['hyperband', 'bbob/f1/d3/i1', 60, 1.2], // 0.68
];

/** Median of the hypervolume between ideal and nadir, as a share of the box. */
const multiObjective: readonly Good[] = [
  ['nsga2', 'bbob-biobj/f1/d5/i1', 2000, 0.78], // 0.82, random search 0.62
  ['nsga2', 'zdt/zdt2/d30', 10_000, 0.25], // 0.29; easily lost where diversity is
];
const both: readonly Good[] = [['mo-hyperband', 'bbob-biobj/f1/d5/i1', 150, 0.36]]; // 0.46, random search 0.32

describe('on BBOB', () => {
  it.each(blackbox)('%s gets %s within %i evaluations below %d', (id, name, full, bound) => {
    const task = bbob.find(name)!;
    const gap = (optimizer: string) => median(seed => lowest(task, fullTrials(optimizer, task, full, seed)));

    expect(gap(id)).toBeLessThan(bound);
    if (!samples.includes(id)) expect(gap(id)).toBeLessThan(gap('random') / 2);
  });

  it.each(multiFidelity)('%s gets %s with levels within %i evaluations below %d', (id, name, full, bound) => {
    const task = withLevels(bbob.find(name)!);
    const gap = (optimizer: string) => median(seed => lowest(task, fullTrials(optimizer, task, full, seed)));

    expect(gap(id)).toBeLessThan(bound);
    expect(gap(id)).toBeLessThan(gap('random') / 1.5);
  });

  it.each(multiObjective)('%s gets the hypervolume of %s within %i evaluations above %d', (id, name, full, bound) => {
    const task = (bbobBiobj.find(name) ?? zdt.find(name))!;
    const volume = (optimizer: string) => median(seed => hypervolume(task, fullTrials(optimizer, task, full, seed)));

    expect(volume(id)).toBeGreaterThan(bound);
    expect(volume(id)).toBeGreaterThan(volume('random'));
  });

  it.each(both)('%s gets the hypervolume of %s with levels within %i evaluations above %d', (id, name, full, bound) => {
    const task = withLevels(bbobBiobj.find(name)!);
    const volume = (optimizer: string) => median(seed => hypervolume(task, fullTrials(optimizer, task, full, seed)));

    expect(volume(id)).toBeGreaterThan(bound);
    expect(volume(id)).toBeGreaterThan(volume('random'));
  });
});

const median = (of: (seed: number) => number): number => [1, 2, 3, 4, 5].map(of).sort((a, b) => a - b)[2]!;

/** The costs of all trials at full fidelity. */
function fullTrials(optimizer: string, task: Task, full: number, seed: number): readonly (readonly number[])[] {
  const evaluate = task.open() as Evaluate;
  const { lines } = run(findOptimizer(optimizer)!, task.problem, {
    seed,
    full,
    evaluate: trial => evaluate(trial, 0 as Seed, 'tuning') as Outcome,
  });
  return lines
    .filter(({ trial }) => trial.level === (task.problem.fidelity?.max ?? 1))
    .map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs : []));
}

const lowest = (task: Task, costs: readonly (readonly number[])[]): number => Math.min(...costs.map(c => c[0]!)) - task.best!().cost;

/** Costs at a level below the highest are those of a point shifted by up to two in each coordinate. */
function withLevels(task: Task): Task {
  const problem: Problem = { ...task.problem, fidelity: epochs };
  const evaluate = task.open() as Evaluate;
  const shifted = ({ config, level }: Trial) =>
    Object.fromEntries(Object.entries(config).map(([name, x]) => [name, (x as number) + 2 * (1 / level - 1 / epochs.max)]));
  return { ...task, problem, open: () => (trial, seed, role) => evaluate({ ...trial, config: shifted(trial) }, seed, role) };
}

/** The share of the box from ideal to nadir that two costs dominate. */
function hypervolume({ problem }: Task, costs: readonly (readonly number[])[]): number {
  const [f, g] = problem.objectives.map(
    ({ ideal, nadir }) =>
      (cost: number) =>
        (cost - ideal!) / (nadir! - ideal!),
  );
  const scaled = costs.map(c => [f!(c[0]!), g!(c[1]!)] as const);
  let volume = 0;
  let top = 1;
  for (const [x, y] of scaled.filter(([x, y]) => x < 1 && y < 1).sort((a, b) => a[0] - b[0]))
    if (y < top) {
      volume += (1 - x) * (top - y);
      top = y;
    }
  return volume;
}
