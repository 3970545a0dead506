/** The loop that all kinds of TPE share: random trials at first, then proposals from what the past says is good. */
import type { Config, Outcome, Rng, Run, Space } from '../../src/contract/index.ts';
import { toPoint } from '../../src/space/index.ts';
import { uniformCandidate } from './allowed.ts';
import { type History, history } from './tpe-history.ts';

/** Which trials are good. */
export interface Judge {
  learn(trial: number, outcome: Outcome & { readonly status: 'ok' }): void;
  /** Trials that it has learnt of; the others failed or are in flight, and are bad. */
  count(): number;
  /** The good ones, and where they do not weigh less the older they are, their weights. */
  good(): { readonly trials: readonly number[]; readonly weights?: ArrayLike<number> };
}

/** `propose` sees a past that has been split into good and bad. */
export function tpeRun(
  space: Space,
  rng: Rng,
  startup: number,
  judge: Judge,
  propose: (past: History) => Config,
): Pick<Run<'concurrent'>, 'tell'> & { ask(id: number): { readonly id: number; readonly config: Config } } {
  const names = Object.keys(space.params);
  const past = history(names.length);
  const numbers = new Map<number, number>(); // id → number of a trial in flight

  const next = (): Config => {
    if (judge.count() < startup) return uniformCandidate(space, rng).config;
    const { trials, weights } = judge.good();
    past.split(trials, weights);
    return propose(past);
  };

  return {
    ask(id) {
      const config = next();
      const point = toPoint(space, config);
      for (const [j, name] of names.entries()) if (config[name] === undefined) point[j] = Number.NaN;
      numbers.set(id, past.add(point));
      return { id, config };
    },

    tell({ id }, outcome) {
      if (outcome.status === 'ok') judge.learn(numbers.get(id)!, outcome);
      numbers.delete(id);
    },
  };
}
