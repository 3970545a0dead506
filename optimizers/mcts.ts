/**
 * Monte Carlo tree search over choices, with a forest for the numbers: Mosaic.
 * H. Rakotoarison, M. Schoenauer and M. Sebag (2019). Automated Machine Learning with Monte-Carlo Tree Search. IJCAI, 3296–3303.
 *
 * A node of the tree is what was chosen so far, of the choices in the order of the space (parents first) as far as they are active. From
 * the root, a node that was visited N times may have ⌊N^w⌋ children: if it has fewer, a random one is added and the descent ends; otherwise
 * the descent goes on to the child a with the largest
 *     Q(a) + c P(a) √N / (1 + N(a)),
 * where Q is the mean reward of its trials and P the softmax, over the children, of what a random forest expects of random completions.
 * The playout completes the path: among random configs of that node and by SMAC's local search from the best of its trials, choices of the
 * path fixed, the config of largest expected improvement. w = 0.6 is from the authors' code; the forest is that of `random-forest`. Rewards are
 * (worst − cost) / (worst − best) on SMAC's log-scaled costs; the paper's are accuracies, and so the authors' c = 1.1 is 2 here.
 *
 * The first playouts are random. A failed trial has reward 0, and so has one in flight while it is (a virtual loss), which the forest takes
 * for the mean. No config is asked twice unless nothing else is left.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { pick } from '../src/random/index.ts';
import { parentsFirst } from '../src/space/index.ts';
import { type FeatureSpace, type Features, featureSpace } from './parts/features.ts';
import { forestData } from './parts/forest-data.ts';
import { forestImprovement } from './parts/forest-improvement.ts';
import { logScaled } from './parts/log-scaled.ts';
import { maximise } from './parts/maximise.ts';
import { type Forest, type Prediction, regressionForest } from './parts/regression-forest.ts';
import { type SurrogateHistory, surrogateHistory } from './parts/surrogate-history.ts';

interface Settings {
  readonly startup: number;
  readonly exploration: number;
  readonly widening: number;
  readonly completions: number;
  readonly candidates: number;
  readonly starts: number;
}

export const mcts: Optimizer = {
  id: 'mcts',
  cite: 'doi:10.24963/ijcai.2019/457',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      startup: { kind: 'int', low: 1, high: 100, initial: 10 }, // random playouts
      exploration: { kind: 'float', low: 0.01, high: 10, log: true, initial: 2 }, // c
      widening: { kind: 'float', low: 0.1, high: 1, initial: 0.6 }, // w
      completions: { kind: 'int', low: 1, high: 1000, log: true, initial: 32 }, // for P, of each child
      candidates: { kind: 'int', low: 10, high: 100_000, log: true, initial: 1000 },
      starts: { kind: 'int', low: 1, high: 100, log: true, initial: 10 }, // of local search, of either kind
    },
  },

  start(problem, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const space = featureSpace(problem.space);
    const names = Object.keys(problem.space.params);
    const order = parentsFirst(problem.space)
      .map(name => names.indexOf(name))
      .filter(index => problem.space.params[names[index]!]!.kind === 'choice' && space.axes[index]!.cells > 1);
    const past = surrogateHistory(space);

    return {
      ask: id => ({ id, config: past.ask(id, next(space, order, past, settings, rng)) }),
      tell: ({ id }, outcome) => past.tell(id, outcome),
    };
  },
};

/** What was chosen so far: feature by index. */
type Path = ReadonlyMap<number, number>;

/** Features of trials that have ended or are in flight, with their rewards. */
interface Visit {
  readonly x: Features;
  readonly reward: number;
}

/** The forest, and the scale of its costs. */
interface Model {
  readonly forest: Forest;
  readonly best: number;
  readonly worst: number;
}

function next(space: FeatureSpace, order: readonly number[], past: SurrogateHistory, settings: Settings, rng: Rng): Features {
  const costs = past.measured > 0 ? logScaled(past.costs()) : new Float64Array(past.ended.length);
  const visits = visitsOf(past, costs);
  const model = past.measured < settings.startup ? undefined : modelOf(space, past, costs, rng);
  const path = descend(space, order, visits, model, settings, rng);
  const found = model ? promising(space, past, path, visits, model, settings, rng) : space.sample(rng, path);
  return found && !past.isKnown(found) ? found : past.fresh(rng);
}

function visitsOf(past: SurrogateHistory, costs: Float64Array): readonly Visit[] {
  const { best, worst } = rangeOf(costs);
  const told = past.ended.map(({ x, cost }, i) => ({ x, reward: cost === undefined ? 0 : (worst - costs[i]!) / (worst - best || 1) }));
  return [...told, ...Array.from(past.inFlight(), x => ({ x, reward: 0 }))];
}

const rangeOf = (costs: Float64Array) => ({
  best: costs.reduce((a, b) => Math.min(a, b), Infinity),
  worst: costs.reduce((a, b) => Math.max(a, b), -Infinity),
});

function modelOf(space: FeatureSpace, past: SurrogateHistory, costs: Float64Array, rng: Rng): Model {
  const mean = costs.reduce((sum, y) => sum + y, 0) / costs.length;
  const settings = { trees: 10, minSplit: 2, minLeaf: 1, ratio: 5 / 6 };
  return { ...rangeOf(costs), forest: regressionForest(forestData(space, past, costs, mean), settings, rng) };
}

/** From the root to the node whose playout is next. */
function descend(
  space: FeatureSpace,
  order: readonly number[],
  visits: readonly Visit[],
  model: Model | undefined,
  settings: Settings,
  rng: Rng,
): Path {
  const path = new Map<number, number>();
  let here = visits;
  let known = space.initial(); // a config of this node, for what is active in it
  for (;;) {
    const index = order.find(j => !path.has(j) && space.isActive(known, j));
    if (index === undefined) return path;
    const values = Array.from({ length: space.axes[index]!.cells }, (_, k) => space.nth(index, k));
    const children = values.filter(value => here.some(({ x }) => x[index] === value));
    const allowed = Math.max(1, Math.floor(here.length ** settings.widening));
    const isNew = children.length < Math.min(values.length, allowed);
    const value = isNew
      ? pick(
          values.filter(value => !children.includes(value)),
          rng,
        )
      : bestChild(space, new Map(path), index, children, here, model, settings, rng);
    path.set(index, value);
    known = space.change(known, index, value);
    here = here.filter(({ x }) => x[index] === value);
    if (isNew) return path;
  }
}

function bestChild(
  space: FeatureSpace,
  path: Path,
  index: number,
  children: readonly number[],
  here: readonly Visit[],
  model: Model | undefined,
  settings: Settings,
  rng: Rng,
): number {
  if (children.length === 1) return children[0]!;
  const weights = children.map(value => (model ? Math.exp(expected(space, new Map([...path, [index, value]]), model, settings, rng)) : 1));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const scores = children.map((value, i) => {
    const rewards = here.filter(({ x }) => x[index] === value).map(({ reward }) => reward);
    const Q = rewards.reduce((sum, r) => sum + r, 0) / rewards.length;
    return Q + (settings.exploration * (weights[i]! / total) * Math.sqrt(here.length)) / (1 + rewards.length);
  });
  return children[scores.indexOf(Math.max(...scores))]!;
}

/** The reward that the forest expects of random completions of a path. */
function expected(space: FeatureSpace, path: Path, { forest, best, worst }: Model, { completions }: Settings, rng: Rng): number {
  const prediction: Prediction = { mean: 0, variance: 0 };
  let sum = 0;
  for (let k = 0; k < completions; k++) {
    forest.predict(space.sample(rng, path), prediction);
    sum += (worst - prediction.mean) / (worst - best || 1);
  }
  return sum / completions;
}

/** The completion of a path with the largest expected improvement that was not asked before. */
function promising(
  space: FeatureSpace,
  past: SurrogateHistory,
  path: Path,
  visits: readonly Visit[],
  { forest }: Model,
  settings: Settings,
  rng: Rng,
): Features | undefined {
  const { improvement, ranked } = forestImprovement(forest, visits);
  const starts = ranked.filter(x => [...path].every(([index, value]) => x[index] === value)).slice(0, settings.starts);

  return maximise(space, improvement, { ...settings, past: starts, fixed: path }, rng).find(({ x }) => !past.isKnown(x))?.x;
}
