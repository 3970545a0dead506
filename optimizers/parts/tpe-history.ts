/** What TPE remembers: every asked point, which parameters were active in it, and how it did. Trials are numbered as they are added. */
import type { Observations } from './parzen.ts';

export interface History {
  /** A trial in flight at a point, [d], NaN where a parameter is inactive; gives its number. */
  add(point: ArrayLike<number>): number;
  /** Its cost; one that failed is never recorded, and so never good. */
  record(trial: number, cost: number): void;
  /** Trials that have a cost. */
  measured(): number;
  /** Makes the `count` best the good ones, of equals the earlier; all others are bad, those without a cost too. */
  split(count: number): void;
  /** The good or the bad values of one parameter, in trials where it is active. */
  observations(parameter: number, good: boolean): Observations;
}

export function history(dimensions: number): History {
  const columns: number[][] = Array.from({ length: dimensions }, () => []); // [d × trials]
  const sorted: number[][] = Array.from({ length: dimensions }, () => []); // trials by value, per parameter
  const costs: number[] = []; // NaN where there is none
  const ranked: number[] = []; // trials with a cost, best first
  const isGood: boolean[] = [];

  return {
    measured: () => ranked.length,

    add(point) {
      const trial = costs.length;
      costs.push(Number.NaN);
      isGood.push(false);
      for (let j = 0; j < dimensions; j++) {
        columns[j]!.push(point[j]!);
        if (!Number.isNaN(point[j]!)) insert(sorted[j]!, trial, columns[j]!);
      }
      return trial;
    },

    record(trial, cost) {
      costs[trial] = cost;
      insert(ranked, trial, costs);
    },

    split(count) {
      for (let i = 0; i < ranked.length; i++) isGood[ranked[i]!] = i < count;
    },

    observations(parameter, good) {
      const column = columns[parameter]!;
      const position = new Int32Array(column.length); // in time, among the chosen
      let n = 0;
      for (let trial = 0; trial < column.length; trial++)
        if (isGood[trial] === good && !Number.isNaN(column[trial]!)) position[trial] = n++;
      const points = new Float64Array(n);
      const weights = new Float64Array(n);
      let i = 0;
      for (const trial of sorted[parameter]!)
        if (isGood[trial] === good) {
          points[i] = column[trial]!;
          weights[i++] = forgetting(position[trial]!, n);
        }
      return { points, weights };
    },
  };
}

/** Linear forgetting: the last 25 weigh 1, older ones fall to 1 / n (Bergstra et al. 2013, as in Hyperopt and Optuna). */
function forgetting(position: number, n: number): number {
  const old = n - 25;
  if (position >= old) return 1;
  return old === 1 ? 1 / n : 1 / n + ((1 - 1 / n) * position) / (old - 1);
}

/** Inserts a trial into a list that ascends by value, and among equals by number. */
function insert(list: number[], trial: number, values: readonly number[]): void {
  const value = values[trial]!;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle]!;
    if (values[other]! < value || (values[other] === value && other < trial)) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, trial);
}
