/**
 * BOHB: Hyperband's brackets with a model of good and bad configs in the place of random search.
 * S. Falkner, A. Klein and F. Hutter (2018). BOHB: Robust and Efficient Hyperparameter Optimization at Scale. ICML, PMLR 80,
 * 1437–1446. Algorithm 2 and eqs. (2)–(5); settings, and whatever the paper leaves open, as in HpBandSter 0.7.4.
 *
 * The trials at the highest level that has enough of them, N_min = d + 1 good and as many bad ones, make two kernel densities; of 64
 * draws from a widened l the one with the largest l / g is taken. Failed trials are bad ones, and never promoted. Inactive
 * parameters are filled in from other good, or other bad, trials. Ordered choices are treated as integers. A draw that is forbidden
 * is replaced by a random config.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { type BohbSettings, bohbModel, byCost, type Evaluated } from './parts/bohb-model.ts';
import { bracketQueue, type Place, roundedBrackets } from './parts/bracket-queue.ts';
import { fidelityOf } from './parts/fidelity-of.ts';

export const bohb: Optimizer = {
  id: 'bohb',
  cite: 'https://proceedings.mlr.press/v80/falkner18a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      samples: { kind: 'int', low: 1, high: 1000, log: true, initial: 64 }, // N_s
      randomFraction: { kind: 'float', low: 0, high: 1, initial: 1 / 3 }, // ρ
      goodPercent: { kind: 'int', low: 1, high: 50, initial: 15 }, // 100 q
      widening: { kind: 'float', low: 1, high: 10, log: true, initial: 3 }, // b_w
    },
  },

  start(problem, _budget, rng, options) {
    const settings = options as unknown as BohbSettings & { readonly eta: number };
    const { space } = problem;
    const model = bohbModel(space, settings, rng);
    const back = new Map<number, Evaluated[]>(); // bracket → what came back from its open rung
    const promotions = new Map<number, readonly Evaluated[]>(); // bracket → who climbs to its open rung
    const flights = new Map<number, Place>();

    const queue = bracketQueue(roundedBrackets(fidelityOf(problem), settings.eta), (bracket, rung, planned) => {
      const below = back.get(bracket) ?? [];
      back.set(bracket, []);
      if (rung === 0) return planned;
      const best = below.filter(({ cost }) => cost < Infinity).sort(byCost);
      promotions.set(bracket, best.slice(0, planned));
      return Math.min(planned, best.length);
    });

    return {
      ask(fresh) {
        const place = queue.next();
        const { bracket, rung, slot, level } = place;
        const { id, config } = rung === 0 ? { id: fresh, config: model.propose() } : promotions.get(bracket)![slot]!;
        flights.set(id, place);
        return { id, config, level };
      },

      tell({ id, config, level }, outcome) {
        const place = flights.get(id)!;
        flights.delete(id);
        const evaluated = { id, config, cost: outcome.status === 'ok' ? outcome.costs[0]! : Infinity };
        back.get(place.bracket)!.push(evaluated);
        model.learn(level, evaluated);
        queue.done(place);
      },
    };
  },
};
