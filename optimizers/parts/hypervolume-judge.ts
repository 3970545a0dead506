import { updatedFronts } from './fronts.ts';
import { hypervolumeContributions } from './hypervolume-contributions.ts';
import { hypervolumeSubset } from './hypervolume-subset.ts';
import { dominates, type Valued } from './non-dominated-sort.ts';
import { totalViolation } from './total-violation.ts';
import type { Judge } from './tpe-run.ts';

type Costs = readonly number[];
type Known = Valued & { readonly trial: number };

/** The weight of a good trial that adds no hypervolume: small, but not nothing. */
const least = 1e-12;

/**
 * The ⌈quantile · n⌉ best trials by fronts are good, and of the front that does not fit whole those that dominate most together.
 * `weighted`: each good one weighs what it contributes to their hypervolume, in units of the largest contribution.
 * Reference points lie a tenth of its size beyond the worst cost. Violating trials come after the others, the least violating first.
 */
export function hypervolumeJudge(quantile: number, weighted: boolean): Judge {
  const fronts = updatedFronts<Known>();
  let count = 0;

  const best = (): readonly Known[] => {
    const size = Math.ceil(quantile * count);
    const chosen: Known[] = [];
    for (const front of fronts.all()) {
      const room = size - chosen.length;
      if (room === 0) break;
      if (front.length <= room) chosen.push(...front);
      else if (front[0]!.violation > 0) chosen.push(...front.slice(0, room));
      else for (const k of hypervolumeSubset(inReferenceBox(front), room, corner(front))) chosen.push(front[k]!);
    }
    return chosen;
  };

  return {
    learn(trial, { costs, violations }) {
      fronts.add({ trial, costs, violation: totalViolation(violations) });
      count++;
    },
    count: () => count,
    good() {
      const chosen = best();
      const trials = chosen.map(({ trial }) => trial);
      return { trials, weights: weighted ? contributionsOf(chosen) : new Float64Array(trials.length).fill(1) };
    },
  };
}

/** What is dominated contributes nothing, and takes nothing away from others. */
function contributionsOf(items: readonly Known[]): Float64Array {
  const weights = new Float64Array(items.length).fill(least);
  const feasible = items.filter(({ violation }) => violation === 0);
  if (feasible.length === 0) return weights;
  const scaled = inReferenceBox(feasible); // the feasible come first
  const front = feasible.flatMap((item, i) => (feasible.some(other => dominates(other, item)) ? [] : [i]));
  const contributions = hypervolumeContributions(
    front.map(i => scaled[i]!),
    corner(items),
  );
  const most = contributions.reduce((a, b) => Math.max(a, b));
  for (const [k, i] of front.entries()) weights[i] = most > 0 ? Math.max(least, contributions[k]! / most) : 1;
  return weights;
}

const corner = ([item]: readonly Known[]): Costs => item!.costs.map(() => 1);

/** Costs in units of the box from the lowest, 0, to the reference point, 1; so that no volume overflows. */
function inReferenceBox(items: readonly Known[]): readonly Costs[] {
  const low = items[0]!.costs.map((_, m) => Math.min(...items.map(({ costs }) => costs[m]!)));
  const size = low.map((lowest, m) => {
    const worst = Math.max(...items.map(({ costs }) => costs[m]!));
    const reference = Math.max(1.1 * worst, 0.9 * worst) || least;
    return reference - lowest || 1;
  });
  return items.map(({ costs }) => costs.map((v, m) => (v - low[m]!) / size[m]!));
}
