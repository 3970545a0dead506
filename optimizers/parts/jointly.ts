import type { Config, Rng, Space, Value } from '../../src/contract/index.ts';
import { holds, type Point } from '../../src/space/index.ts';
import { activityGroups } from './activity-groups.ts';
import { allowed } from './allowed.ts';
import { type JointEstimator, jointEstimator } from './joint-parzen.ts';
import type { Proposing } from './one-by-one.ts';
import { tpeAxes } from './tpe-axes.ts';
import type { History } from './tpe-history.ts';

interface Settings extends Proposing {
  readonly group: boolean;
}

/** Parameters that were active together, with l and g of them, made when first needed. */
interface Group {
  readonly members: readonly number[];
  good?: JointEstimator;
  bad?: JointEstimator;
}

/**
 * Configs whose parameters are drawn in groups that were active together: of some joint draws from l the one with the largest l / g.
 * After each forbidden draw half as many candidates compete, as in one-by-one.ts.
 */
export function jointly(space: Space, { candidates, priorWeight, group }: Settings, rng: Rng): (past: History) => Config {
  const axes = tpeAxes(space);
  const byIndex = [...axes].sort((a, b) => a.index - b.index);
  const groupsOf = activityGroups(axes.length, group);

  return past => {
    const groups: Group[] = groupsOf(past).map(members => ({ members }));
    const groupOf = byIndex.map(({ index }) => groups.find(({ members }) => members.includes(index))!);
    let count = 2 * candidates;
    return allowed(space, rng, () => {
      count = Math.max(1, count >> 1);
      const point: Point = new Float64Array(axes.length);
      const config: Record<string, Value> = {};
      const drawn = new Set<Group>();
      for (const { name, index, param, scale } of axes) {
        if (param.when && !holds(param.when, config)) continue;
        const own = groupOf[index]!;
        if (!drawn.has(own)) {
          drawn.add(own);
          own.good ??= estimatorOf(own, past, true);
          own.bad ??= estimatorOf(own, past, false);
          const best = bestOf(count, own.good, own.bad, rng);
          for (const [k, member] of own.members.entries()) point[member] = best[k]!;
        }
        config[name] = scale.decode(point[index]!);
      }
      return point;
    }).config;
  };

  function estimatorOf({ members }: Group, past: History, good: boolean): JointEstimator {
    return jointEstimator(
      members.map(j => byIndex[j]!),
      past.together(members, good),
      priorWeight,
    );
  }
}

/** Of `count` draws from l the one with the largest l / g. */
function bestOf(count: number, good: JointEstimator, bad: JointEstimator, rng: Rng): Float64Array {
  let best = good.sample(rng);
  let highest = good.logDensity(best) - bad.logDensity(best);
  for (let i = 1; i < count; i++) {
    const u = good.sample(rng);
    const ratio = good.logDensity(u) - bad.logDensity(u);
    if (ratio > highest) {
      highest = ratio;
      best = u;
    }
  }
  return best;
}
