import type { Role, Seed } from '../../../src/contract/index.ts';
import type { Stretch } from './lineage.ts';

/** States of so many trials are kept. */
const most = 200;

/** How states come about; both functions of what they are given alone. */
export interface Training<S> {
  /** The state before the first epoch. */
  begin(first: Stretch, seed: Seed, role: Role): S;
  /** What `state` at level `from` becomes by training until `stretch.until`. It is not changed. */
  goOn(state: S, from: number, stretch: Stretch, seed: Seed, role: Role): S;
}

/**
 * The state at the end of a lineage. States are remembered, so that a trial that is resumed goes on from where it was; what has been
 * forgotten is trained again from the beginning, with the same result. Levels are integers.
 */
export function states<S>({ begin, goOn }: Training<S>): (lineage: readonly Stretch[], seed: Seed, role: Role) => S {
  const known = new Map<string, S>();
  const remember = (name: string, state: S): void => {
    known.delete(name);
    known.set(name, state);
    if (known.size > most) known.delete(known.keys().next().value!);
  };

  return (lineage, seed, role) => {
    const names = lineage.map(({ config }, i) => `${role} ${seed} ${JSON.stringify([lineage.slice(0, i), config])} `);
    const beginOf = (i: number): number => lineage[i - 1]?.until ?? 0;
    const latest = (): { readonly i: number; readonly level: number; readonly state: S } => {
      for (let i = lineage.length - 1; i >= 0; i--)
        for (let level = lineage[i]!.until; level > beginOf(i); level--) {
          const state = known.get(names[i]! + level);
          if (state !== undefined) return { i, level, state };
        }
      return { i: 0, level: 0, state: begin(lineage[0]!, seed, role) };
    };

    const found = latest();
    let { level, state } = found;
    for (let i = found.i; i < lineage.length; i++) {
      const stretch = lineage[i]!;
      if (level < stretch.until) state = goOn(state, level, stretch, seed, role);
      level = stretch.until;
      remember(names[i]! + level, state);
    }
    return state;
  };
}
