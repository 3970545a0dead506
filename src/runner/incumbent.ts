import type { Outcome, Problem } from '../contract/index.ts';

/**
 * Tells which trials are incumbents: what the run would answer if it stopped there.
 * Only feasible trials at the highest level reached so far count, because costs of different levels do not compare:
 * one objective, the lowest cost yet; several, every trial that enters the non-dominated archive.
 * A first trial at a higher level than any before is an incumbent whatever its costs, and starts the archive anew.
 */
export function incumbents(problem: Problem): (level: number, outcome: Outcome) => boolean {
  const enters = problem.objectives.length === 1 ? lowest() : nonDominated();
  let highest = -Infinity;
  return (level, outcome) => {
    if (outcome.status !== 'ok' || level < highest || outcome.violations?.some(v => v > 0)) return false;
    const anew = level > highest;
    highest = level;
    return enters(outcome.costs, anew);
  };
}

type Enters = (costs: readonly number[], anew: boolean) => boolean;

function lowest(): Enters {
  let best = Infinity;
  return ([cost], anew) => {
    if (!anew && !(cost! < best)) return false;
    best = cost!;
    return true;
  };
}

function nonDominated(): Enters {
  let archive: (readonly number[])[] = [];
  return (costs, anew) => {
    if (anew) archive = [];
    else if (archive.some(member => weaklyDominates(member, costs))) return false;
    archive = archive.filter(member => !weaklyDominates(costs, member));
    archive.push(costs);
    return true;
  };
}

/** a is nowhere worse than b. */
const weaklyDominates = (a: readonly number[], b: readonly number[]): boolean => a.every((cost, i) => cost <= b[i]!);
