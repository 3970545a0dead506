import type { History } from './tpe-history.ts';

/**
 * A partition of d parameters by which of them were active together: the groups as of all trials so far, each active as a whole or not
 * at all in any of them. `decompose`: the coarsest such partition (Optuna's option `group`); otherwise one group of the parameters that
 * were always active, and every other one alone.
 */
export function activityGroups(d: number, decompose: boolean): (past: History) => readonly (readonly number[])[] {
  const all = Array.from({ length: d }, (_, j) => j);
  let groups: readonly (readonly number[])[] = [all];
  let always: readonly number[] = all;
  let seen = 0;

  return past => {
    for (; seen < past.trials; seen++) {
      const active = (j: number): boolean => past.active(seen, j);
      always = always.filter(active);
      groups = groups.flatMap(group => [group.filter(active), group.filter(j => !active(j))]).filter(group => group.length > 0);
    }
    if (decompose) return groups;
    return [always, ...all.filter(j => !always.includes(j)).map(j => [j])].filter(group => group.length > 0);
  };
}
