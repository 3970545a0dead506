import {
  type Config,
  defaultBudget,
  type Fidelity,
  needsOf,
  type Problem,
  type Role,
  type Seed,
  type Task,
} from '../../src/contract/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { aboutTask } from './about.ts';
import type { DataSet } from './data/data-sets.ts';
import { splitter } from './data/split.ts';
import { errorOf, varianceOf } from './error.ts';
import { lineageOf } from './networks/lineage.ts';
import { chance, descentOf, hiddenOf, mlpSpace, preparing, sizesBetween, trainingOf } from './networks/mlp.ts';
import { allFinite, type Network, predicted, weightsIn } from './networks/network.ts';
import { epochsAgain, fixedDensity, prunedAndRetrained, prunedDescent, prunedHidden, prunedSpace } from './networks/retrained.ts';
import { states } from './networks/states.ts';
import { costsOf, objectivesOf } from './objectives.ts';
import { knownOf } from './reference.ts';

export const epochs: Fidelity = { name: 'epoch', unit: 'epochs', min: 1, max: 27, integer: true, resumable: true, checkpoints: true };

/** More than an evaluation takes: a fixed nadir for the objective seconds. */
const mostSeconds = 1;
/** Seeds of a trial's own beyond those of its epochs. */
const afterEpochs = 1000;

/** Hyperparameters of a multilayer perceptron, which is pruned and trained again after training if `prune`. */
export function networkTask(id: string, prune: boolean, data: DataSet, variant: string, multi: boolean): Task {
  const loaded = variant.split('+').includes('density');
  const space = prune ? prunedSpace(loaded) : mlpSpace;
  const corners = { size: sizesBetween(data), density: [0, 1], seconds: [0, mostSeconds] } as const;
  const objectives = objectivesOf(variant, data, corners);
  const problem: Problem = { space, objectives, ...(multi && { fidelity: epochs }) };
  return {
    id,
    cite: `${prune ? 'arXiv:2305.18383' : 'doi:10.1038/323533a0'}, ${data.cite}`,
    licence: data.licence,
    about: aboutTask(
      data,
      prune ? aboutPruned(loaded) : about,
      objectives,
      objectives.some(({ name }) => name === 'size') ? 'size: weights and biases' : undefined,
    ),
    problem,
    budget: { full: defaultBudget(Object.keys(space.params).length), workers: 1 },
    needs: needsOf(problem),
    noisy: true,
    heldOut: true,
    timed: true,
    ...knownOf(`${prune ? 'pruned-mlp' : 'mlp'}-${data.id}`, variant),
    open() {
      const prepared = preparing(data, splitter(data));
      const variance = varianceOf(data.rows().y.subarray(0, data.pool));
      const stateAt = states(trainingOf(data, prepared, prune ? prunedHidden : hiddenOf, prune ? prunedDescent : descentOf));
      return (trial, seed, role) => {
        const wrong = whyInvalid(space, trial.config);
        if (wrong) return { status: 'invalid', reason: wrong, seconds: 0 };
        const state = stateAt(multi ? lineageOf(trial) : [{ config: trial.config, until: epochs.max }], seed, role);
        const began = performance.now();
        const final = prune ? pruned(state.network, trial.config, seed, role) : { network: state.network };
        const error = errorIn(final.network, seed, role);
        const seconds = state.seconds + (performance.now() - began) / 1e3;
        if (error === undefined) return { status: 'crashed', reason: 'training diverged: its weights are no longer finite', seconds };
        return { status: 'ok', costs: costsOf(objectives, { error, size: weightsIn(final.network), ...final, seconds }), seconds };
      };

      function pruned(network: Network, config: Config, seed: Seed, role: Role) {
        const share = (config['density'] as number | undefined) ?? fixedDensity;
        return prunedAndRetrained(network, share, prepared(seed, role).fit, data.classes, e => chance(seed, afterEpochs + e));
      }

      function errorIn(network: Network, seed: Seed, role: Role): number | undefined {
        if (!allFinite(network)) return undefined;
        const { judge, values } = prepared(seed, role);
        const answers = predicted(network, judge, data.classes).map(y => values.mean[0]! + values.deviation[0]! * y);
        const error = errorOf(data.classes, answers, judge.y, variance);
        return Number.isFinite(error) ? error : undefined;
      }
    },
  };
}

const about = [
  `a multilayer perceptron with rectified linear units by stochastic gradient descent with momentum, ${epochs.max} epochs`,
  'where a trial goes on from another of other sizes, weights whose places both have are taken over',
].join('; ');
const aboutPruned = (loaded: boolean): string =>
  [
    `a multilayer perceptron of ${prunedHidden().join(' and ')} units, ${epochs.max} epochs`,
    `of each layer's weights ${loaded ? 'the share density' : `a share of ${fixedDensity}`} is kept by magnitude and trained for ${epochsAgain} epochs again`,
  ].join('; ');
