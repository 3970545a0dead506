import type { Config, Problem, Trial } from '../contract/index.ts';
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
export function reader({ space, fidelity }: Problem): (answer: unknown, fresh: number) => Asked {
  const full = fidelity?.max ?? 1;
  const begun = new Map<number, Trial>();

  return (answer, fresh) => {
    const { id, config, level = full } = answer as { id: number; config: Config; level?: number };
    if (typeof config !== 'object' || config === null) throw new Error(`asked for ${JSON.stringify(answer)}, which has no config`);
    const before = begun.get(id);
    if (id !== fresh && (!Number.isInteger(id) || id < 0 || id > fresh || (fidelity && !before)))
      throw new Error(`asked for trial ${id}, which was never begun; a new one takes the id ${fresh}`);

    if (!fidelity) {
      const wrong =
        id !== fresh
          ? `trial ${id} was evaluated already`
          : level !== 1
            ? 'this task has no fidelity, but a level was asked for'
            : undefined;
      return { trial: { id, config, level: 1 }, wrong: wrong ?? whyInvalid(space, config) };
    }
    if (!Number.isFinite(level) || level < fidelity.min || level > fidelity.max || (fidelity.integer && !Number.isInteger(level)))
      return {
        trial: { id, config, level: full },
        wrong: `level ${level} is not in [${fidelity.min}, ${fidelity.max}]${fidelity.integer ? ' or no integer' : ''}`,
      };
    const trial = { id, config, level };
    if (!before) {
      begun.set(id, trial);
      return { trial, wrong: whyInvalid(space, config) };
    }
    if (level <= before.level) return { trial, wrong: `trial ${id} was already evaluated at level ${before.level}` };
    if (!same(before.config, config)) return { trial, wrong: `trial ${id} was begun with another config` };
    begun.set(id, trial);
    return { trial, wrong: undefined };
  };
}

const same = (a: Config, b: Config): boolean =>
  a === b || (Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value));
