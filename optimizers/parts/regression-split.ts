/** The split of a regression tree's node that leaves the smallest sum of squared errors. */
import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import type { Data, ForestSettings } from './regression-forest.ts';

/** What goes left: values up to a threshold, or the choices that are marked. */
export type Split =
  | { readonly feature: number; readonly threshold: number }
  | { readonly feature: number; readonly goesLeft: readonly boolean[] };

export interface SplitSearch {
  readonly data: Data;
  /** [n], how often the bootstrap drew each point. */
  readonly weight: Int32Array;
  readonly settings: Pick<ForestSettings, 'minLeaf' | 'ratio'>;
}

/** A cut of one feature, and the error it saves, up to a constant of the node. */
interface Cut {
  readonly gain: number;
  readonly split: (rng: Rng) => Split;
}

/**
 * Of the members in [from, to); undefined where no feature that may compete tells them apart. ⌊ratio · d⌋ random features compete, at
 * least one, and more until one of them can be split, as in scikit-learn. `orders`: the same members, ascending by each ordered feature.
 */
export function bestSplit(
  search: SplitSearch,
  members: Int32Array,
  orders: readonly (Int32Array | undefined)[],
  from: number,
  to: number,
  rng: Rng,
): Split | undefined {
  const d = orders.length;
  const enough = Math.max(1, Math.floor(search.settings.ratio * d + 1e-9));
  const features = Array.from({ length: d }, (_, j) => j);
  let best: Cut | undefined;
  for (let visited = 0; visited < d && (visited < enough || !best); visited++) {
    const k = visited + below(d - visited, rng); // Fisher and Yates, as far as needed
    const j = features[k]!;
    features[k] = features[visited]!;
    const order = orders[j];
    const cut = order ? orderedCut(search, j, order, from, to) : setCut(search, j, members, from, to);
    if (cut && (!best || cut.gain > best.gain)) best = cut;
  }
  return best?.split(rng);
}

/** Between two neighbouring values. */
function orderedCut({ data, weight, settings }: SplitSearch, j: number, order: Int32Array, from: number, to: number): Cut | undefined {
  const { x, y } = data;
  const d = data.choices.length;
  const [total, sum] = sums(weight, y, order, from, to);
  const centre = sum / total; // sums of deviations, so that large costs do not cancel
  let left = 0;
  let leftSum = 0;
  let best = -1;
  let gain = 0;
  for (let k = from; k < to - settings.minLeaf; k++) {
    const i = order[k]!;
    left += weight[i]!;
    leftSum += weight[i]! * (y[i]! - centre);
    if (k + 1 - from < settings.minLeaf || x[i * d + j]! === x[order[k + 1]! * d + j]!) continue;
    const saved = leftSum * leftSum * (1 / left + 1 / (total - left)); // the deviations on the right sum to −leftSum
    if (best < 0 || saved > gain) {
      gain = saved;
      best = k;
    }
  }
  if (best < 0) return undefined;
  const low = x[order[best]! * d + j]!;
  const high = x[order[best + 1]! * d + j]!;
  return { gain, split: rng => ({ feature: j, threshold: between(low, high, rng) }) };
}

/** Uniform in [low, high); what is inactive is cut off exactly. */
function between(low: number, high: number, rng: Rng): number {
  if (low < 0) return low;
  const threshold = low + rng.next() * (high - low);
  return threshold < high ? threshold : low;
}

/** Between the choices with lower and with higher means. A choice that is not here goes either way, so that trees disagree on it. */
function setCut({ data, weight, settings }: SplitSearch, j: number, members: Int32Array, from: number, to: number): Cut | undefined {
  const { x, y, choices } = data;
  const d = choices.length;
  const [total, sum] = sums(weight, y, members, from, to);
  const centre = sum / total;
  const weights = new Float64Array(choices[j]!);
  const deviations = new Float64Array(choices[j]!);
  const counts = new Int32Array(choices[j]!);
  for (let k = from; k < to; k++) {
    const i = members[k]!;
    const choice = x[i * d + j]!;
    weights[choice]! += weight[i]!;
    deviations[choice]! += weight[i]! * (y[i]! - centre);
    counts[choice]!++;
  }
  const present = Array.from(counts.keys()).filter(choice => counts[choice]! > 0);
  if (present.length < 2) return undefined;
  present.sort((a, b) => deviations[a]! / weights[a]! - deviations[b]! / weights[b]! || a - b);

  let left = 0;
  let leftSum = 0;
  let leftCount = 0;
  let best = -1;
  let gain = 0;
  for (let k = 0; k < present.length - 1; k++) {
    const choice = present[k]!;
    left += weights[choice]!;
    leftSum += deviations[choice]!;
    leftCount += counts[choice]!;
    if (leftCount < settings.minLeaf || to - from - leftCount < settings.minLeaf) continue;
    const saved = leftSum * leftSum * (1 / left + 1 / (total - left));
    if (best < 0 || saved > gain) {
      gain = saved;
      best = k;
    }
  }
  if (best < 0) return undefined;
  const split = (rng: Rng): Split => {
    const goesLeft = Array.from(counts, count => count === 0 && rng.next() < 0.5);
    for (let k = 0; k <= best; k++) goesLeft[present[k]!] = true;
    return { feature: j, goesLeft };
  };
  return { gain, split };
}

function sums(weight: Int32Array, y: Float64Array, members: Int32Array, from: number, to: number): readonly [number, number] {
  let total = 0;
  let sum = 0;
  for (let k = from; k < to; k++) {
    total += weight[members[k]!]!;
    sum += weight[members[k]!]! * y[members[k]!]!;
  }
  return [total, sum];
}
