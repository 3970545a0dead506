/**
 * `arlbench/cc-cartpole-ppo/return@budget` and its kin: hyperparameters of reinforcement learning (DQN, PPO, SAC), 256 Sobol
 * configs × 10 training seeds × 10 budgets. An evaluation is one training run: tuning draws one of the first five seeds, the
 * role test one of the last five. `arlbench` answers for any config, by a surrogate (surrogate.ts); `arlbench-pool` with the
 * runs of the nearest measured config.
 * J. Becktepe et al. (2024). ARLBench: Flexible and Efficient Benchmarking for Hyperparameter Optimization in Reinforcement Learning.
 */
import { type Collection, defaultBudget, type Evaluate, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { tableBudget } from '../tables/budget.ts';
import { nearestRow } from '../tables/nearest.ts';
import { levelAt } from '../tables/table.ts';
import { errors } from './errors.ts';
import { budgets, budgetsOf, configs, landscapeOf, seeds, spaceOf } from './landscape.ts';
import { landscapes } from './landscapes.ts';
import { references } from './references.ts';
import { crossValidationOf, half, surrogateOf } from './surrogate.ts';

const whats = ['return', 'return@budget'];

/** From a config, the index of a budget and a seed from 0 to 9 to a return; NaN where training failed. */
type Returns = (config: Parameters<Evaluate>[0]['config'], budget: number, seed: number) => number;

export const arlbench = collection(
  'arlbench',
  'ARLBench: hyperparameters of DQN, PPO and SAC, by surrogates',
  surrogateOf,
  name =>
    `surrogate: a random forest for the mean over seeds, plus how the seed differed at the nearest of ${configs} measured configs; ` +
    `its cross-validated error of the mean is ${errors[name]?.rmse.toPrecision(3)} (R² ${errors[name]?.r2.toFixed(2)})`,
  d => defaultBudget(d),
  'mean over the five tuning seeds, the best of 4,096 random and 256 measured configs and of a local search from the best of these (tasks/arlbench/make-references.ts)',
);

export const arlbenchPool = collection(
  'arlbench-pool',
  'ARLBench: hyperparameters of DQN, PPO and SAC, the measured configurations',
  name => {
    const { configs: measured, returns } = landscapeOf(name);
    const nearest = nearestRow(spaceOf(name), measured);
    return (config, budget, seed) => returns[(nearest(config) * budgets + budget) * seeds + seed]!;
  },
  () => `finite pool: the runs of the nearest of ${configs} measured configs, each parameter on its own scale`,
  d => tableBudget(d, configs),
  `exact: mean over the five tuning seeds, the lowest of all ${configs} measured configs of which none failed`,
);

function collection(
  id: string,
  title: string,
  open: (landscape: string) => Returns,
  about: (landscape: string) => string,
  budget: (dimensions: number) => number,
  source: string,
): Collection {
  return {
    id,
    title,
    ids: () => Object.keys(landscapes).flatMap(landscape => whats.map(what => `${id}/${landscape}/${what}`)),
    find(task): Task | undefined {
      const [collection, landscape, what, ...rest] = task.split('/');
      if (collection !== id || !landscape || landscapes[landscape] === undefined || !whats.includes(what!) || rest.length > 0)
        return undefined;
      const problem = problemOf(landscape, what === 'return@budget');
      return {
        id: task,
        cite: 'arXiv:2409.18827',
        licence: 'BSD-3-Clause',
        about: about(landscape),
        problem,
        budget: { full: budget(Object.keys(problem.space.params).length), workers: 1 },
        needs: needsOf(problem),
        noisy: true,
        heldOut: true,
        data: 'arlbench',
        best: () => ({ ...references[id]![landscape]!, source }),
        open: () => training(open(landscape), budgetsOf(landscape), problem.fidelity !== undefined),
      };
    },
  };
}

function problemOf(landscape: string, atBudgets: boolean): Problem {
  const [min, max] = [budgetsOf(landscape)[0]!, budgetsOf(landscape).at(-1)!];
  return {
    space: spaceOf(landscape),
    objectives: [{ name: 'return', natural: 'max' }],
    ...(atBudgets && { fidelity: { name: 'budget', unit: 'environment steps', min, max, integer: true, resumable: true } }),
  };
}

function training(returns: Returns, levels: readonly number[], atBudgets: boolean): Evaluate {
  return ({ config, level }, seed, role) => {
    const budget = atBudgets ? levelAt(levels, level) : budgets - 1;
    const value = budget < 0 ? Number.NaN : returns(config, budget, (seed % half) + (role === 'test' ? half : 0));
    if (Number.isNaN(value))
      return { status: 'crashed', reason: 'training failed with this seed at the nearest measured config', seconds: 0 };
    return { status: 'ok', costs: [0 - value], seconds: 0 };
  };
}

/** Grows the forests, and says how well each predicts. */
export function prepare(say: (line: string) => void): void {
  for (const landscape of Object.keys(landscapes)) {
    landscapeOf(landscape);
    const { rmse, r2 } = crossValidationOf(landscape);
    say(`arlbench/${landscape}: cross-validated error ${rmse.toPrecision(3)}, R² ${r2.toFixed(2)}`);
  }
}
