/** Hyperparameters of a multilayer perceptron, and how it is trained with them. */
import type { Config, Param, Role, Seed, Space } from '../../../src/contract/index.ts';
import { generatorOf, nthSeed } from '../../../src/random/index.ts';
import type { DataSet } from '../data/data-sets.ts';
import type { Rows } from '../data/rows.ts';
import { type Scale, scaled, scaledRows, scaleOf } from '../data/scaled.ts';
import type { splitter } from '../data/split.ts';
import { type Descent, epoch, type Moving } from './descent.ts';
import { initial, overlaid, zeros } from './network.ts';
import type { Training } from './states.ts';

/** What HPOBench's network has too (Eggensperger et al. 2021). */
export const learningRate: Param = { kind: 'float', low: 2 ** -10, high: 1, log: true, initial: 0.03 };
export const batchSize: Param = { kind: 'int', low: 4, high: 256, log: true, initial: 32 };

const depth = { low: 1, high: 3 };
const width = { low: 4, high: 32 };

export const mlpSpace: Space = {
  params: {
    learning_rate: learningRate,
    batch_size: batchSize,
    momentum: { kind: 'float', low: 0, high: 0.95, initial: 0.9 },
    weight_decay: { kind: 'float', low: 1e-6, high: 0.1, log: true, initial: 1e-4 },
    depth: { kind: 'int', ...depth, initial: 2 },
    width: { kind: 'int', ...width, log: true, initial: 16 },
  },
};

/** Hidden layers of equal width. */
export const hiddenOf = ({ depth, width }: Config): readonly number[] => new Array<number>(depth as number).fill(width as number);

export const descentOf = (config: Config): Descent => ({
  learningRate: config['learning_rate'] as number,
  batchSize: config['batch_size'] as number,
  momentum: config['momentum'] as number,
  weightDecay: config['weight_decay'] as number,
});

/** Weights and biases of the smallest and of the largest network. */
export function sizesBetween(data: DataSet): readonly [number, number] {
  const count = (depth: number, width: number): number => {
    const sizes = layersOf(data, new Array<number>(depth).fill(width));
    return sizes.slice(1).reduce((sum, outputs, l) => sum + outputs * (sizes[l]! + 1), 0);
  };
  return [count(depth.low, width.low), count(depth.high, width.high)];
}

/** A score for each class, or one for a value. */
const layersOf = ({ features, classes }: DataSet, hidden: readonly number[]): readonly number[] => [
  features,
  ...hidden,
  Math.max(1, classes),
];

/** Features and values in standard deviations of the rows that are fitted on. */
export interface Prepared {
  readonly fit: Rows;
  readonly judge: Rows;
  /** Of the values; none of classes. */
  readonly values: Scale;
}

export function preparing({ classes }: DataSet, split: ReturnType<typeof splitter>): (seed: Seed, role: Role) => Prepared {
  let last: { readonly seed: Seed; readonly role: Role; readonly prepared: Prepared } | undefined;
  return (seed, role) => {
    if (last?.seed === seed && last.role === role) return last.prepared;
    const { fit, judge } = split(seed, role);
    const features = scaleOf(fit.x, fit.d);
    const values = classes > 0 ? { mean: new Float64Array(1), deviation: new Float64Array(1).fill(1) } : scaleOf(fit.y, 1);
    const rows = scaledRows(fit, features);
    const prepared = { fit: { ...rows, y: scaled(rows.y, values) }, judge: scaledRows(judge, features), values };
    last = { seed, role, prepared };
    return prepared;
  };
}

export interface State extends Moving {
  /** Measured, of all training that led here. */
  readonly seconds: number;
}

/** The n-th seed of a trial's own: 0 splits the rows, 1 begins the weights, 1 + e orders the rows of epoch e. */
export const chance = (seed: Seed, n: number) => generatorOf(nthSeed(seed, n));

export function trainingOf(
  data: DataSet,
  prepared: ReturnType<typeof preparing>,
  hidden: (config: Config) => readonly number[],
  descent: (config: Config) => Descent,
): Training<State> {
  const begun = (config: Config, seed: Seed) => initial(layersOf(data, hidden(config)), chance(seed, 1));
  return {
    begin({ config }, seed) {
      const network = begun(config, seed);
      return { network, velocity: zeros(network), seconds: 0 };
    },
    goOn(state, from, { config, until }, seed, role) {
      const { fit } = prepared(seed, role);
      const began = performance.now();
      const network = overlaid(begun(config, seed), state.network);
      const moving = { network, velocity: overlaid(zeros(network), state.velocity) };
      for (let e = from + 1; e <= until; e++) epoch(moving, fit, data.classes, descent(config), chance(seed, 1 + e));
      return { ...moving, seconds: state.seconds + (performance.now() - began) / 1e3 };
    },
  };
}
