/** Several optimizers side by side on one problem: what a portfolio and a bandit share. Each member sees its own trials only. */
import {
  type Ask,
  type Budget,
  type Config,
  needsOf,
  type Optimizer,
  type Param,
  type Problem,
  type Rng,
  type Run,
  refusal,
} from '../../src/contract/index.ts';
import { initialConfig } from '../../src/space/index.ts';
import { cmaEs } from '../cma-es.ts';
import { nelderMead } from '../nelder-mead.ts';
import { random } from '../random.ts';
import { regularizedEvolution } from '../regularized-evolution.ts';
import { tpe } from '../tpe.ts';

/** A model, an evolution strategy, a local search and a population: different in kind, all answer at once and ask for full evaluations. */
const candidates: readonly Optimizer[] = [tpe, cmaEs, nelderMead, regularizedEvolution];

/** For each optimizer that may be a member, whether it is. */
export const memberParams: Readonly<Record<string, Param>> = Object.fromEntries(
  candidates.map(({ id }) => [id, { kind: 'choice', choices: [true, false], initial: true }]),
);

export interface Members {
  readonly count: number;
  /** A trial of this member; undefined while it waits, or has one in flight and cannot cope with more. */
  ask(member: number, fresh: number): Ask<'fidelity'> | undefined;
  /** Passes an outcome on; says whose trial it was. */
  tell: (...told: Parameters<Run['tell']>) => number;
}

/**
 * Those that the options name and that handle the problem, each with its own defaults, its own stream and the whole budget in view;
 * random search where there is none.
 */
export function members(problem: Problem, budget: Budget, rng: Rng, options: Config): Members {
  const able = candidates.filter(member => options[member.id] && refusal(member, { needs: needsOf(problem) }).length === 0);
  const runs = (able.length > 0 ? able : [random]).map(optimizer => ({
    run: optimizer.start(problem, budget, rng.fork(optimizer.id), initialConfig(optimizer.options)),
    limit: optimizer.handles.includes('concurrent') ? Infinity : 1,
    flying: 0,
  }));
  const owners = new Map<number, number>(); // id → member of a trial in flight

  return {
    count: runs.length,

    ask(member, fresh) {
      const one = runs[member]!;
      if (one.flying >= one.limit) return undefined;
      const asked = one.run.ask(fresh) as Ask<'fidelity'> | 'wait';
      if (asked === 'wait') return undefined;
      one.flying++;
      owners.set(asked.id, member);
      return asked;
    },

    tell(trial, outcome) {
      const member = owners.get(trial.id)!;
      owners.delete(trial.id);
      runs[member]!.flying--;
      void runs[member]!.run.tell(trial, outcome);
      return member;
    },
  };
}
