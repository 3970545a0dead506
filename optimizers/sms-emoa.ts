/**
 * SMS-EMOA: every trial enters the population, and whoever contributes least to the hypervolume of the worst front leaves it.
 * N. Beume, B. Naujoks and M. Emmerich (2007). SMS-EMOA: Multiobjective Selection Based on Dominated Hypervolume. European Journal of
 * Operational Research 181(3), 1653–1669. Algorithms 1–2.
 *
 * With two objectives the ends of a front are always kept, as in the paper. With more the reference point lies, as in pymoo 0.6.2, at
 * 11 once costs are scaled to [0, 1] over the population; the paper adds 1 to the worst unscaled costs. Parents and operators are
 * pymoo's too: winners of tournaments, by violation, then by dominance, then by coin. The coordinates are those of the unit cube,
 * integers and categories cells of it. A failed trial never enters; with more workers the population is as of those that are back.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { pick } from '../src/random/index.ts';
import { uniformCandidate } from './parts/allowed.ts';
import { type Breeding, bred, breedingParams, distinct, type Individual } from './parts/breeding.ts';
import { type Fronts, updatedFronts } from './parts/fronts.ts';
import { leastContributor } from './parts/least-contributor.ts';
import { dominates, type Valued } from './parts/non-dominated-sort.ts';
import { totalViolation } from './parts/total-violation.ts';

type Member = Individual & Valued;

export const smsEmoa: Optimizer = {
  id: 'sms-emoa',
  cite: 'doi:10.1016/j.ejor.2006.08.008',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 1000, log: true, initial: 100 }, // μ
      ...breedingParams({ crossover: 0.9, crossoverPerCoordinate: 0.5, crossoverIndex: 15, mutation: 0.9, mutationIndex: 20 }),
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Breeding & { readonly size: number };
    const population: Member[] = [];
    const fronts = updatedFronts<Member>();
    const flights = new Map<number, Individual>();
    let founders = 0;

    return {
      ask(id) {
        const founding = founders++ < settings.size || population.length < 2;
        const individual = distinct(space, population, () =>
          founding
            ? uniformCandidate(space, rng)
            : bred(space, winner(population, rng).point, winner(population, rng).point, settings, rng),
        );
        flights.set(id, individual);
        return { id, config: individual.config };
      },

      tell({ id }, outcome) {
        const individual = flights.get(id)!;
        flights.delete(id);
        if (outcome.status !== 'ok') return;
        const member = { ...individual, costs: outcome.costs, violation: totalViolation(outcome.violations) };
        population.push(member);
        fronts.add(member);
        if (population.length <= settings.size) return;
        const leaving = superfluous(population, fronts);
        population.splice(population.indexOf(leaving), 1);
        fronts.removeWorst(leaving);
      },
    };
  },
};

/** Algorithm 2, Reduce: the least contributor of the worst front, or the most violating one if not all are feasible. */
function superfluous(population: readonly Member[], fronts: Fronts<Member>): Member {
  const worst = fronts.all().at(-1)!;
  if (worst.length === 1 || worst[0]!.violation > 0) return worst.at(-1)!;
  return worst[
    leastContributor(
      worst.map(member => member.costs),
      population.map(member => member.costs),
    )
  ]!;
}

function winner(population: readonly Member[], rng: Rng): Member {
  const a = pick(population, rng);
  const b = pick(population, rng);
  if (dominates(a, b)) return a;
  if (dominates(b, a)) return b;
  return rng.next() < 0.5 ? a : b;
}
