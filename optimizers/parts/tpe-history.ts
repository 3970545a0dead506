/** What TPE remembers: every asked point, which parameters were active in it, and how it did. */
import type { Observations } from './parzen.ts';

/** Cost is Infinity for a failed trial and undefined for one in flight; both count as bad. */
export interface Entry {
  readonly order: number;
  /** [d], NaN where the parameter is inactive. */
  readonly point: Float64Array;
  cost: number | undefined;
  good: boolean;
  /** Its position in time among the observations last asked for. */
  age: number;
}

export interface History {
  add(point: Float64Array): Entry;
  record(entry: Entry, cost: number): void;
  /** Trials that have a cost. */
  measured(): number;
  /** Marks the `count` best as good, of equals the earlier. */
  split(count: number): void;
  /** The good or the bad values of one parameter, in trials where it is active. */
  observations(parameter: number, good: boolean): Observations;
}

export function history(dimensions: number): History {
  const inOrder: Entry[] = [];
  const ranked: Entry[] = []; // measured ones, best first
  const sorted: Entry[][] = Array.from({ length: dimensions }, () => []); // per parameter, ascending

  return {
    measured: () => ranked.length,

    add(point) {
      const entry: Entry = { order: inOrder.length, point, cost: undefined, good: false, age: 0 };
      inOrder.push(entry);
      for (let j = 0; j < dimensions; j++) if (!Number.isNaN(point[j]!)) insert(sorted[j]!, entry, (a, b) => a.point[j]! - b.point[j]!);
      return entry;
    },

    record(entry, cost) {
      entry.cost = cost;
      if (cost !== Infinity) insert(ranked, entry, (a, b) => (a.cost! < b.cost! ? -1 : a.cost! > b.cost! ? 1 : a.order - b.order));
    },

    split(count) {
      for (let i = 0; i < ranked.length; i++) ranked[i]!.good = i < count;
    },

    observations(parameter, good) {
      let n = 0;
      for (const entry of inOrder) if (entry.good === good && !Number.isNaN(entry.point[parameter]!)) entry.age = n++;
      const points = new Float64Array(n);
      const weights = new Float64Array(n);
      let i = 0;
      for (const { good: isGood, point, age } of sorted[parameter]!)
        if (isGood === good) {
          points[i] = point[parameter]!;
          weights[i++] = forgetting(age, n);
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

/** Binary insertion behind equals. */
function insert(list: Entry[], entry: Entry, compare: (a: Entry, b: Entry) => number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(entry, list[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  list.splice(low, 0, entry);
}
