/**
 * MO-DEHB: DEHB whose members are ranked front by front, and whose children push out the least contributor to the hypervolume.
 * N. Awad, A. Sharma, P. Müller, J. Janowski and F. Hutter (2023). MO-DEHB: Evolutionary-based Hyperband for Multi-Objective
 * Optimization. arXiv:2305.04502; settings as in its code: η = 3, F = 0.5, CR = 0.5, ε-net.
 *
 * A child in a better front than its target takes its place, one in a worse front is lost; where both are in the same front, the least
 * contributor of that front goes. Fronts are those of the subpopulation at the child's own level, whose costs are comparable; the
 * authors' code takes all levels together. It works on the unit cube: integers and categories are cells of it. A failed trial leaves
 * its target where it is.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { byFront, type Spread, spreadOf } from './parts/by-front.ts';
import { type DehbMember, dehbRun } from './parts/dehb-run.ts';
import { leastContributor } from './parts/least-contributor.ts';
import { nonDominatedSort, type Valued } from './parts/non-dominated-sort.ts';

export const moDehb: Optimizer = {
  id: 'mo-dehb',
  cite: 'arXiv:2305.04502',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['fidelity', 'objectives'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      scale: { kind: 'float', low: 0.1, high: 1, initial: 0.5 }, // F
      crossover: { kind: 'float', low: 0, high: 1, initial: 0.5 }, // CR
      spread: { kind: 'choice', choices: ['epsilon-net', 'crowding'], initial: 'epsilon-net' },
    },
  },

  start(problem, _budget, rng, options) {
    const { eta, scale, crossover, spread } = options as { eta: number; scale: number; crossover: number; spread: string };
    const orderOf = spreadOf(spread);
    return dehbRun({ problem, eta, scale, crossover, order: members => ranked(members, orderOf), replaces, rng });
  },
};

type Evaluated = DehbMember & Valued;
const isEvaluated = (member: DehbMember): member is Evaluated => member.costs !== undefined;

const ranked = (members: readonly DehbMember[], orderOf: Spread): readonly DehbMember[] => [
  ...byFront(members.filter(isEvaluated), orderOf),
  ...members.filter(member => !isEvaluated(member)),
];

function replaces(child: DehbMember, parent: number, members: readonly DehbMember[]): number | undefined {
  const target = members[parent]!;
  if (!isEvaluated(child)) return undefined;
  if (!isEvaluated(target)) return parent;
  const all = [...members.filter(isEvaluated), child];
  // the first front that holds either of them
  const front = nonDominatedSort(all)
    .map(indices => indices.map(i => all[i]!))
    .find(some => some.includes(child) || some.includes(target))!;
  if (!front.includes(child)) return undefined;
  if (!front.includes(target)) return parent;
  const costs = front.map(member => member.costs);
  const loser = front[leastContributor(costs, costs)]!;
  return loser === child ? undefined : members.indexOf(loser);
}
