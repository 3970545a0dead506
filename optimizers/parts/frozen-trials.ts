/** Trials that can be asked for again at a higher level, and their costs so far as curves for a model. */
import type { Budget, Config, Fidelity, Outcome, Trial } from '../../src/contract/index.ts';
import type { Point } from '../../src/space/index.ts';
import type { Curve } from './curve-kernel.ts';
import type { Features } from './model-space.ts';
import { warpedCosts } from './warped-costs.ts';

export interface FrozenTrial {
  readonly id: number;
  readonly config: Config;
  readonly point: Point;
  readonly features: Features;
  /** Levels with a cost, ascending. */
  readonly levels: readonly number[];
  readonly costs: readonly number[];
  /** Its evaluation in flight, or the last one of a trial that failed. */
  readonly asked: number | undefined;
  readonly failed: boolean;
}

export interface FrozenTrials {
  readonly all: readonly FrozenTrial[];
  /** Full evaluations that the budget has left. */
  left(): number;
  /** How many were told. */
  costs(): number;
  /** Of a trial, or a new one, at a level; in full evaluations. */
  price(trial: FrozenTrial | undefined, level: number): number;
  begin(trial: Pick<FrozenTrial, 'id' | 'config' | 'point' | 'features'>, level: number): void;
  resume(trial: FrozenTrial, level: number): void;
  tell(trial: Trial, outcome: Outcome): void;
  /** The curves of these trials that have costs or failed, in time units of the lowest level; costs are warped together. */
  curves(): ReadonlyMap<FrozenTrial, Curve>;
  /** A curve without costs. */
  unknown(features: Features): Curve;
  /** A trial's curve, if it has one, with a value for the evaluation in flight. */
  extended(trial: FrozenTrial, curve: Curve | undefined, value: number): Curve;
}

export function frozenTrials({ max, resumable }: Fidelity, lowest: number, { full }: Budget): FrozenTrials {
  const trials = new Map<number, { -readonly [K in keyof FrozenTrial]: FrozenTrial[K] }>();
  const interned = new Map<string, readonly number[]>();
  let spent = 0;
  let costs = 0;

  /** Equal lists are one. */
  const timesOf = (levels: readonly number[]): readonly number[] => {
    const key = levels.join();
    const times = interned.get(key) ?? levels.map(level => level / lowest);
    interned.set(key, times);
    return times;
  };
  const price = (trial: FrozenTrial | undefined, level: number): number => (level - (resumable ? (trial?.levels.at(-1) ?? 0) : 0)) / max;

  return {
    get all() {
      return [...trials.values()];
    },
    left: () => full - spent,
    costs: () => costs,
    price,

    begin(trial, level) {
      spent += price(undefined, level);
      trials.set(trial.id, { ...trial, levels: [], costs: [], asked: level, failed: false });
    },

    resume({ id }, level) {
      const trial = trials.get(id)!;
      spent += price(trial, level);
      trial.asked = level;
    },

    tell({ id, level }, outcome) {
      const trial = trials.get(id)!;
      if (outcome.status !== 'ok') {
        trial.failed = true;
        return;
      }
      costs++;
      trial.asked = undefined;
      trial.levels = [...trial.levels, level];
      trial.costs = [...trial.costs, outcome.costs[0]!];
    },

    curves() {
      const told = [...trials.values()].filter(({ costs, failed }) => failed || costs.length > 0);
      // a trial that failed is the worst there is, whatever it had been before
      const values = warpedCosts(told.flatMap(({ costs, failed }) => (failed ? [undefined] : [...costs])));
      const curves = new Map<FrozenTrial, Curve>();
      let at = 0;
      for (const trial of told) {
        const times = timesOf(trial.failed ? [trial.asked!] : trial.levels);
        curves.set(trial, { features: trial.features, times, values: values.subarray(at, at + times.length) });
        at += times.length;
      }
      return curves;
    },

    unknown: features => ({ features, times: timesOf([]), values: [] }),

    extended: ({ features, levels, asked }, curve, value) => ({
      features,
      times: timesOf([...levels, asked!]),
      values: [...Array.from(curve?.values ?? []), value],
    }),
  };
}
