/**
 * Asynchronous successive halving: Algorithm 2 of L. Li, K. Jamieson, A. Rostamizadeh, E. Gonina, J. Ben-tzur, M. Hardt, B. Recht
 * and A. Talwalkar (2020). A System for Massively Parallel Hyperparameter Tuning. MLSys.
 */
import type { Config, Outcome, Trial } from '../../src/contract/index.ts';
import type { GenerationRun } from './generations.ts';
import type { Valued } from './non-dominated-sort.ts';
import { totalViolation } from './total-violation.ts';

/** A trial that has its costs at the level of a rung. */
export interface Climber extends Valued {
  readonly id: number;
  readonly config: Config;
}

/** The trials that were evaluated at one level. */
export interface AsynchronousRung {
  /** `undefined` for a trial that failed: it counts among the rung's trials, and nothing else. */
  add(climber: Climber | undefined): void;
  /** Takes the best one that is in the top 1/η of the rung and was not taken before; undefined where there is none. */
  promote(): Climber | undefined;
}

/** Whoever can be promoted is, highest rung first; otherwise a new trial starts at the lowest of the ascending `levels`. Nobody waits. */
export function asynchronousHalving(
  levels: readonly number[],
  rungOf: () => AsynchronousRung,
  sample: () => Config,
): Pick<GenerationRun, 'tell'> & { ask(fresh: number): { readonly id: number; readonly config: Config; readonly level: number } } {
  const rungs = levels.slice(0, -1).map(rungOf);

  return {
    ask(fresh) {
      for (let k = rungs.length - 1; k >= 0; k--) {
        const climber = rungs[k]!.promote();
        if (climber) return { id: climber.id, config: climber.config, level: levels[k + 1]! };
      }
      return { id: fresh, config: sample(), level: levels[0]! };
    },

    tell({ id, config, level }: Trial, outcome: Outcome) {
      const rung = rungs[levels.indexOf(level)];
      if (outcome.status !== 'ok') rung?.add(undefined);
      else rung?.add({ id, config, costs: outcome.costs, violation: totalViolation(outcome.violations) });
    },
  };
}
