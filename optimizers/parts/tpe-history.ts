/** What TPE remembers: every asked point, and which parameters were active in it. Trials are numbered as they are added. */
import { insertAscending } from './insert-ascending.ts';
import type { Observations } from './parzen.ts';

/** Of n trials in which all of some parameters are active. */
export interface JointObservations {
  /** [parameters × n], in the order of time. */
  readonly columns: readonly (readonly number[])[];
  /** [parameters × n]: of each parameter, the indices into its column by ascending value. */
  readonly orders: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

export interface History {
  /** A trial in flight at a point, [d], NaN where a parameter is inactive; gives its number. */
  add(point: ArrayLike<number>): number;
  readonly trials: number;
  active(trial: number, parameter: number): boolean;
  /** Makes these trials the good ones, all others bad. Good ones have these weights, in the same order; otherwise the older weigh less. */
  split(good: readonly number[], weights?: ArrayLike<number>): void;
  /** The good or the bad values of one parameter, in trials where it is active. */
  observations(parameter: number, good: boolean): Observations;
  /** The good or the bad values of several parameters, each of which is active wherever the first is. */
  together(parameters: readonly number[], good: boolean): JointObservations;
}

interface Places {
  /** [trials] each. */
  readonly position: Int32Array;
  readonly weight: readonly number[];
  /** How many are good, or bad. */
  count(good: boolean): number;
}

export function history(dimensions: number): History {
  const columns: number[][] = Array.from({ length: dimensions }, () => []); // [d × trials]
  const sorted: number[][] = Array.from({ length: dimensions }, () => []); // trials by value, per parameter
  const isGood: boolean[] = [];
  let weightOf: Map<number, number> | undefined; // by good trial

  const everywhere = -1;
  const known = new Map<number, Places>(); // by parameter; those that are active in every trial share theirs

  /** By trial, its position in time among the good or the bad ones in which a parameter is active; and how many there are. */
  function places(parameter: number): Places {
    const key = sorted[parameter]!.length === isGood.length ? everywhere : parameter;
    const before = known.get(key);
    if (before) return before;
    const column = columns[parameter]!;
    const position = new Int32Array(column.length);
    let [good, bad] = [0, 0];
    for (let trial = 0; trial < column.length; trial++) if (!Number.isNaN(column[trial]!)) position[trial] = isGood[trial] ? good++ : bad++;
    const weight = Array.from(position, (place, trial) =>
      weightOf && isGood[trial] ? weightOf.get(trial)! : forgetting(place, isGood[trial] ? good : bad),
    );
    const found: Places = { position, weight, count: ofGood => (ofGood ? good : bad) };
    known.set(key, found);
    return found;
  }

  return {
    add(point) {
      const trial = isGood.length;
      isGood.push(false);
      known.clear();
      for (let j = 0; j < dimensions; j++) {
        columns[j]!.push(point[j]!);
        if (!Number.isNaN(point[j]!)) insertAscending(sorted[j]!, trial, columns[j]!);
      }
      return trial;
    },

    get trials() {
      return isGood.length;
    },

    active: (trial, parameter) => !Number.isNaN(columns[parameter]![trial]!),

    split(good, weights) {
      isGood.fill(false);
      known.clear();
      for (const trial of good) isGood[trial] = true;
      weightOf = weights && new Map(good.map((trial, i) => [trial, weights[i]!]));
    },

    observations(parameter, good) {
      const column = columns[parameter]!;
      const { weight, count } = places(parameter);
      const n = count(good);
      const points = new Array<number>(n);
      const weights = new Array<number>(n);
      let i = 0;
      for (const trial of sorted[parameter]!)
        if (isGood[trial] === good) {
          points[i] = column[trial]!;
          weights[i++] = weight[trial]!;
        }
      return { points, weights };
    },

    together(parameters, good) {
      const { position, weight, count } = places(parameters[0]!);
      const n = count(good);
      const weights = new Array<number>(n);
      for (const trial of sorted[parameters[0]!]!) if (isGood[trial] === good) weights[position[trial]!] = weight[trial]!;
      const orders = parameters.map(parameter => {
        const order = new Array<number>(n);
        let i = 0;
        for (const trial of sorted[parameter]!) if (isGood[trial] === good) order[i++] = position[trial]!;
        return order;
      });
      const chosen = parameters.map(parameter => {
        const column = new Array<number>(n);
        for (const trial of sorted[parameter]!) if (isGood[trial] === good) column[position[trial]!] = columns[parameter]![trial]!;
        return column;
      });
      return { columns: chosen, orders, weights };
    },
  };
}

/** Linear forgetting: the last 25 weigh 1, older ones fall to 1 / n (Bergstra et al. 2013, as in Hyperopt and Optuna). */
function forgetting(position: number, n: number): number {
  const old = n - 25;
  if (position >= old) return 1;
  return old === 1 ? 1 / n : 1 / n + ((1 - 1 / n) * position) / (old - 1);
}
