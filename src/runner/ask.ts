import { type Config, type Outcome, offersOf, type Problem, type Trial } from '../contract/index.ts';
import { whyInvalid } from '../space/index.ts';

export interface Asked {
  readonly trial: Trial;
  /** Why it is not evaluated; undefined if it may be. */
  readonly wrong: string | undefined;
}

/**
 * Reads an optimizer's answers. What lies outside the problem becomes an invalid trial, which costs its budget and is
 * told; an answer that is no trial at all throws, because nothing can be charged for it.
 */
export interface Reader {
  read(answer: unknown, fresh: number): Asked;
  /** A trial has ended: if it has a value, others may go on from its state. */
  told(trial: Trial, outcome: Outcome): void;
}

export function reader(problem: Problem): Reader {
  const { space, fidelity } = problem;
  const full = fidelity?.max ?? 1;
  const begun = new Map<number, Trial>();
  const states = new Map<number, Trial>(); // of each trial the last one that was told with a value
  const offered = offersOf(problem).includes('checkpoints');

  /** Why the state of the trial `from` cannot be gone on from. */
  const whyNotFrom = (from: number, level: number, before: Trial | undefined): string | undefined => {
    const state = states.get(from);
    if (!offered) return `this task has no checkpoints, so that nothing goes on from trial ${from}`;
    if (before) return `trial ${before.id} was begun already; only a new one goes on from another`;
    if (!state) return `there is no trial ${from} to go on from, or none that has a value yet`;
    return state.level < level ? undefined : `level ${level} is not above ${state.level}, which trial ${from} has reached`;
  };

  return {
    read(answer, fresh) {
      const { id, config, level = full, from } = answer as { id: number; config: Config; level?: number; from?: number };
      if (typeof config !== 'object' || config === null) throw new Error(`asked for ${JSON.stringify(answer)}, which has no config`);
      const before = begun.get(id);
      if (id !== fresh && (!Number.isInteger(id) || id < 0 || id > fresh || (fidelity && !before)))
        throw new Error(`asked for trial ${id}, which was never begun; a new one takes the id ${fresh}`);

      const astray = from === undefined ? undefined : whyNotFrom(from, level, before);
      if (!fidelity) {
        const wrong =
          id !== fresh
            ? `trial ${id} was evaluated already`
            : level !== 1
              ? 'this task has no fidelity, but a level was asked for'
              : astray;
        return { trial: { id, config, level: 1 }, wrong: wrong ?? whyInvalid(space, config) };
      }
      if (!Number.isFinite(level) || level < fidelity.min || level > fidelity.max || (fidelity.integer && !Number.isInteger(level)))
        return {
          trial: { id, config, level: full },
          wrong: `level ${level} is not in [${fidelity.min}, ${fidelity.max}]${fidelity.integer ? ' or no integer' : ''}`,
        };
      const state = before ? before.from : astray === undefined && from !== undefined ? states.get(from) : undefined;
      const trial = state ? { id, config, level, from: state } : { id, config, level };
      if (!before) {
        begun.set(id, trial);
        return { trial, wrong: astray ?? whyInvalid(space, config) };
      }
      if (astray !== undefined) return { trial, wrong: astray };
      if (level <= before.level) return { trial, wrong: `trial ${id} was already evaluated at level ${before.level}` };
      if (!same(before.config, config)) return { trial, wrong: `trial ${id} was begun with another config` };
      begun.set(id, trial);
      return { trial, wrong: undefined };
    },

    told(trial, { status }) {
      if (offered && status === 'ok') states.set(trial.id, trial);
    },
  };
}

const same = (a: Config, b: Config): boolean =>
  a === b || (Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value));
