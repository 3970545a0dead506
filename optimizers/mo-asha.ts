/**
 * MO-ASHA: asynchronous successive halving in which the best 1/η of a rung are its first fronts.
 * R. Schmucker, M. Donini, M. B. Zafar, D. Salinas and C. Archambeau (2021). Multi-objective Asynchronous Successive
 * Halving. arXiv:2106.12639. Algorithm 1.
 *
 * Within a front trials are spread by ε-net or, as in NSGA-II, by crowding distance: the paper's two geometric rules. η = 3 as in
 * Syne Tune. The highest rung is at full fidelity. A failed trial is not promoted, but counts among the trials of its rung.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { type AsynchronousRung, asynchronousHalving, type Climber } from './parts/asynchronous-halving.ts';
import { bracketOf, mostHalvings } from './parts/brackets.ts';
import { type Spread, spreadOf } from './parts/by-front.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { dominates, type Valued } from './parts/non-dominated-sort.ts';

export const moAsha: Optimizer = {
  id: 'mo-asha',
  cite: 'arXiv:2106.12639',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['fidelity', 'objectives'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      skip: { kind: 'int', low: 0, high: 10, initial: 0 }, // s, the minimum early-stopping rate: lowest rungs left out
      spread: { kind: 'choice', choices: ['epsilon-net', 'crowding'], initial: 'crowding' }, // an ε-net costs O(rung²) for every trial told
    },
  },

  start(problem, _budget, rng, options) {
    const { eta, skip, spread } = options as { eta: number; skip: number; spread: string };
    const fidelity = fidelityOf(problem);
    const s = Math.max(0, mostHalvings(fidelity, eta) - skip);
    const levels = bracketOf(fidelity, eta, s, eta ** s).map(rung => rung.level);
    return asynchronousHalving(
      levels,
      () => rungByFront(eta, spreadOf(spread)),
      () => uniformConfig(problem.space, rng),
    );
  },
};

function rungByFront(eta: number, orderOf: Spread): AsynchronousRung {
  const groups = new Map<string, Group>(); // trials with the same costs are ranked together, the first told first: ties are many in small spaces
  const fronts: Group[][] = [];
  const promoted = new Set<Climber>();
  let size = 0;
  let ranked: readonly Climber[] | undefined;

  return {
    add(climber) {
      size++;
      if (!climber) return;
      const { costs, violation } = climber;
      const key = `${costs} ${violation}`;
      const group = groups.get(key) ?? { costs, violation, members: [], place: groups.size };
      if (group.members.push(climber) === 1) insert(fronts, group);
      groups.set(key, group);
      ranked = undefined;
    },

    promote() {
      const keep = Math.floor(size / eta);
      if (keep === 0) return undefined;
      if (!ranked || ranked.length < keep) ranked = bestOf(fronts, keep, orderOf);
      const climber = ranked.slice(0, keep).find(candidate => !promoted.has(candidate));
      if (climber) promoted.add(climber);
      return climber;
    },
  };
}

interface Group extends Valued {
  readonly members: Climber[];
  /** When its first member was told. */
  readonly place: number;
}

/**
 * Puts a group into its front; whom it dominates there falls to the next one, and so on (K. Li, K. Deb, Q. Zhang and Q. Zhang 2017,
 * Efficient Nondomination Level Update Method for Steady-State Evolutionary Multiobjective Optimization, IEEE Trans. Cybern. 47(9)).
 */
function insert(fronts: Group[][], group: Group): void {
  let k = fronts.findIndex(front => !front.some(other => dominates(other, group)));
  if (k < 0) k = fronts.length;
  for (let falling = [group]; falling.length > 0; k++) {
    const [front, arriving] = [fronts[k] ?? [], falling];
    falling = front.filter(member => arriving.some(other => dominates(other, member)));
    fronts[k] = [...front.filter(member => !falling.includes(member)), ...arriving].sort((a, b) => a.place - b.place);
  }
}

/** The trials of as many whole fronts as it takes to have `keep`, best first, or of all. */
function bestOf(fronts: readonly (readonly Group[])[], keep: number, orderOf: Spread): readonly Climber[] {
  const ranked: Climber[] = [];
  for (const front of fronts) {
    if (ranked.length >= keep) break;
    for (const k of orderOf(front.map(({ costs }) => costs))) ranked.push(...front[k]!.members);
  }
  return ranked;
}
