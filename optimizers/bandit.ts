/**
 * A bandit over optimizers: the next trial goes to the member that found new bests lately, or was used little.
 * J. Ansel, S. Kamil, K. Veeramachaneni, J. Ragan-Kelley, J. Bosboom, U.-M. O'Reilly and S. Amarasinghe (2014). OpenTuner: An Extensible
 * Framework for Program Autotuning. PACT, 303–316, section 4.2: sliding window, area under the curve of credit; its constants.
 *
 * The member with the largest AUC + C √(2 log₂ |H| / H_t) is next, where H is the window of the last trials of all and H_t how many of them were
 * its own; one that is not in the window comes first. Each member sees its own trials only. A failed trial is no new best. Trials in
 * flight count when they end; a member that waits for them leaves its turn to the next best.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { memberParams, members } from './parts/members.ts';

/** A trial in the window: whose it was, and whether it was the best so far. */
interface Use {
  readonly member: number;
  readonly best: boolean;
}

export const bandit: Optimizer = {
  id: 'bandit',
  cite: 'doi:10.1145/2628071.2628092',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      ...memberParams,
      exploration: { kind: 'float', low: 0.001, high: 10, log: true, initial: 0.05 }, // C
      window: { kind: 'int', low: 10, high: 10_000, log: true, initial: 500 },
    },
  },

  start(problem, budget, rng, options) {
    const { exploration, window } = options as unknown as { exploration: number; window: number };
    const team = members(problem, budget, rng, options);
    const uses: Use[] = [];
    const inFlight = new Array<number>(team.count).fill(0);
    let lowest = Infinity;

    return {
      ask(fresh) {
        for (const member of preferred(uses, inFlight, exploration)) {
          const asked = team.ask(member, fresh);
          if (!asked) continue;
          inFlight[member]!++;
          return asked;
        }
        return 'wait';
      },

      tell(trial, outcome) {
        const member = team.tell(trial, outcome);
        inFlight[member]!--;
        const best = outcome.status === 'ok' && outcome.costs[0]! < lowest;
        if (best) lowest = outcome.costs[0]!;
        uses.push({ member, best });
        if (uses.length > window) uses.shift();
      },
    };
  },
};

/** The members, the one with the highest score first; equal ones by trials in flight, then as listed. */
export function preferred(uses: readonly Use[], inFlight: readonly number[], exploration: number): readonly number[] {
  const counts = inFlight.map(() => 0);
  const credits = inFlight.map(() => 0);
  for (const { member, best } of uses) {
    const nth = ++counts[member]!;
    if (best) credits[member]! += nth; // later successes are worth more
  }
  const scores = counts.map((count, member) =>
    count === 0 ? Infinity : (2 * credits[member]!) / (count * (count + 1)) + exploration * Math.sqrt((2 * Math.log2(uses.length)) / count),
  );
  return counts
    .map((_, member) => member)
    .sort((a, b) => (scores[a] === scores[b] ? inFlight[a]! - inFlight[b]! : scores[b]! - scores[a]!));
}
