/**
 * The loop of every rule that stops trials early: an optimizer proposes configs, each is evaluated level by level, and after every
 * level the rule decides whether it goes on. The optimizer is told once per trial, when it ends: the cost at the last level that it
 * has reached, or its failure. With more workers, trials that may go on come before new ones.
 */
import type { Config, Fidelity, Outcome, Run, Trial } from '../../src/contract/index.ts';
import { bracketOf, mostHalvings } from './brackets.ts';
import { equalSteps } from './equal-steps.ts';
import type { GenerationRun } from './generations.ts';

export interface StoppingRule {
  /** Whether a trial with these costs, one per level so far, should stop. Never asked at the highest level. */
  stops(costs: readonly number[], config: Config): boolean;
  /** A trial has ended, at whichever level; failed ones keep the costs from before the failure. */
  end(costs: readonly number[], config: Config): void;
}

/** `base` answers at once, with new trials only. */
export function stoppingRun(levels: readonly number[], base: Run, rule: StoppingRule): GenerationRun {
  const curves = new Map<number, number[]>(); // id → costs of a trial that has not ended
  const going: { readonly id: number; readonly config: Config }[] = [];

  return {
    ask(fresh) {
      const next = going.shift();
      if (next) return { ...next, level: levels[curves.get(next.id)!.length]! };
      const { config } = base.ask(fresh) as { readonly config: Config };
      curves.set(fresh, []);
      return { id: fresh, config, level: levels[0]! };
    },

    tell(trial: Trial, outcome: Outcome) {
      const { id, config } = trial;
      const costs = curves.get(id)!;
      if (outcome.status === 'ok') {
        costs.push(outcome.costs[0]!);
        if (costs.length < levels.length && !rule.stops(costs, config)) {
          going.push({ id, config });
          return;
        }
      }
      curves.delete(id);
      rule.end(costs, config);
      void base.tell(trial, outcome);
    },
  };
}

/**
 * Levels at which a trial is looked at, ascending, the last one the highest. Where only increments are paid, `steps` equal ones;
 * otherwise each level costs anew, and they grow by the factor `eta`.
 */
export function looksAt(fidelity: Fidelity, steps: number, eta: number): readonly number[] {
  if (fidelity.resumable) return equalSteps(fidelity, steps);
  const s = mostHalvings(fidelity, eta);
  return bracketOf(fidelity, eta, s, eta ** s).map(rung => rung.level);
}
