/**
 * The hypervolume of all trials below (1.1, …) on ZDT and DTLZ2, median of three seeds. In the comments: medians of
 * 10,000 evaluations, here and in pymoo 0.6.2. The fronts themselves have 0.872, 0.539, 1.332 and 0.807.
 *
 * ZDT2 (0.466 and 0.465 with nsga3) is no case for three seeds: in 33 of 100 runs here, and in 46 in pymoo, diversity is lost and less than
 * 0.44 remains, down to 0.04; of the other runs nearly all lie between 0.45 and 0.5.
 */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import { hypervolume } from '../../optimizers/parts/hypervolume-contributions.ts';
import type { Evaluate, Outcome, Seed } from '../../src/contract/index.ts';
import { dtlz } from '../../tasks/dtlz/index.ts';
import { zdt } from '../../tasks/zdt/index.ts';
import { run } from './kit.ts';

type Good = readonly [optimizer: string, task: string, full: number, bound: number];

const cases: readonly Good[] = [
  ['sms-emoa', 'zdt/zdt1/d30', 3000, 0.42], // 0.861 and 0.851
  ['moead', 'zdt/zdt1/d30', 3000, 0.24], // 0.853 and 0.857
  ['moead', 'zdt/zdt4/d10', 5000, 0.3], // 0.76 and 0.73; 0.235 where weights may be 0
  ['moead', 'dtlz/dtlz2/d12/m3', 3000, 0.73], // 0.786 and 0.785
  ['nsga3', 'zdt/zdt1/d30', 3000, 0.3], // 0.842 and 0.842
  ['nsga3', 'dtlz/dtlz2/d12/m3', 3000, 0.69], // 0.782 and 0.781
  ['motpe', 'zdt/zdt1/d5', 150, 0.2], // after 150: 0.38, in Optuna 4.5 0.44; random search 0.02
  ['motpe', 'dtlz/dtlz2/d7/m3', 150, 0.48], // after 150: 0.59, in Optuna 4.5 0.58; random search 0.31
];

const full = Number(process.env['FULL']);

describe('with several objectives', () => {
  it.each(cases)('%s gets on %s within %i evaluations a hypervolume above %d', (id, name, budget, bound) => {
    const volumes = [1, 2, 3].map(seed => volume(id, name, full || budget, seed)).sort((a, b) => a - b);

    if (full) console.log(id, name, full, volumes);
    expect(volumes[1]).toBeGreaterThan(bound);
    expect(volumes[1]).toBeGreaterThan(volume('random', name, budget, 1) + 0.1);
  });
});

function volume(id: string, name: string, budget: number, seed: number): number {
  const task = (zdt.find(name) ?? dtlz.find(name))!;
  const evaluate = task.open() as Evaluate;
  const { lines } = run(findOptimizer(id)!, task.problem, {
    seed,
    full: budget,
    evaluate: trial => evaluate(trial, 0 as Seed, 'tuning') as Outcome,
  });
  const costs = lines.flatMap(({ outcome }) => (outcome.status === 'ok' ? [outcome.costs] : []));
  return hypervolume(
    costs,
    task.problem.objectives.map(() => 1.1),
  );
}
