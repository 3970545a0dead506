import { describe, expect, it } from 'vitest';
import { activityGroups } from '../../../optimizers/parts/activity-groups.ts';
import { type History, history } from '../../../optimizers/parts/tpe-history.ts';

/** Trials in which the parameters are active whose letters, a to d, are named. */
function past(...trials: readonly string[]): History {
  const all = history(4);
  for (const active of trials) all.add([...'abcd'].map(letter => (active.includes(letter) ? 0.5 : Number.NaN)));
  return all;
}

const letters = (groups: readonly (readonly number[])[]) => groups.map(group => group.map(j => 'abcd'[j]).join(''));

describe('groups of parameters that were active together', () => {
  it('are one as long as nothing told them apart', () => {
    expect(letters(activityGroups(4, true)(past('abcd', 'abcd')))).toEqual(['abcd']);
  });

  it('are split by every trial in which a part of them is active', () => {
    expect(letters(activityGroups(4, true)(past('abc', 'ad')))).toEqual(['a', 'bc', 'd']);
  });

  it('go on from the trials they have seen', () => {
    const groupsOf = activityGroups(4, true);
    const trials = past('abcd', 'ab');

    expect(letters(groupsOf(trials))).toEqual(['ab', 'cd']);
    trials.add([0.5, Number.NaN, 0.5, Number.NaN]);
    expect(letters(groupsOf(trials))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('without decomposition are what was always active, and the rest one by one', () => {
    expect(letters(activityGroups(4, false)(past('abcd', 'acd', 'abd')))).toEqual(['ad', 'b', 'c']);
  });
});
