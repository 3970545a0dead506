/**
 * The loop of every method that thinks in generations: members are handed out one by one, outcomes are collected in any
 * order, and the next generation is bred from all of them, in the order in which they were handed out. With one worker
 * nothing ever waits; with more, what is asked does not depend on who finishes first.
 */
import type { Ask, Config, Outcome, Trial } from '../../src/contract/index.ts';
import { totalViolation } from './total-violation.ts';

/** `id`, `level` and `from` only where an earlier trial is resumed, a level is asked for, or a new trial goes on from another. */
export interface Member {
  readonly config: Config;
  readonly id?: number;
  readonly level?: number;
  readonly from?: number;
}

/** A member and what became of it. `costs` is undefined where the trial failed. */
export interface Told<M extends Member> {
  readonly member: M;
  readonly id: number;
  readonly costs: readonly number[] | undefined;
  /** Sum of the positive violations: 0 where the trial is feasible or the problem has no constraints. */
  readonly violation: number;
}

export interface GenerationRun {
  ask(fresh: number): Ask<'fidelity' | 'checkpoints'> | 'wait';
  tell(trial: Trial, outcome: Outcome): void;
}

/** `breed` gets the outcomes of the last generation (none at first) and gives the next one, never empty. */
export function generations<M extends Member>(breed: (last: readonly Told<M>[]) => readonly M[]): GenerationRun {
  let members: readonly M[] = [];
  let told: Told<M>[] = [];
  let handedOut = 0;
  const slots = new Map<number, number>(); // id → slot of a member in flight

  return {
    ask(fresh) {
      if (handedOut === members.length) {
        if (slots.size > 0) return 'wait';
        members = breed(told);
        told = new Array(members.length);
        handedOut = 0;
      }
      const slot = handedOut++;
      const { config, id = fresh, level, from } = members[slot]!;
      slots.set(id, slot);
      if (level !== undefined && from !== undefined) return { id, config, level, from };
      return level === undefined ? { id, config } : { id, config, level };
    },

    tell({ id }, outcome) {
      const slot = slots.get(id)!;
      slots.delete(id);
      const member = members[slot]!;
      told[slot] =
        outcome.status === 'ok'
          ? { member, id, costs: outcome.costs, violation: totalViolation(outcome.violations) }
          : { member, id, costs: undefined, violation: Infinity };
    },
  };
}
