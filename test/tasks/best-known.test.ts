import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/contract/index.ts';
import { collections } from '../../tasks/index.ts';

/** Multi-objective tasks of which no front and no hypervolume is known, only the best of the first objective, and why. */
const withoutFront: readonly { readonly ids: RegExp; readonly why: string }[] = [
  {
    ids: /^yahpo\//,
    why: 'surrogates of several thousand combinations of metrics: the best of each metric is known, and the payoff table',
  },
  { ids: /^train\/.*seconds/, why: 'seconds are measured: a front would be that of one machine' },
  { ids: /^wfg\/wfg3\/.*\/m(3|5|10)$/, why: 'no closed form of the front is known' },
  { ids: /^constrained\/(welded-beam|kursawe)$/, why: 'no closed form of the front; its corners are known' },
  {
    ids: /^dascmop\/dascmop[89]\/d30\/s(3|7|11)$/,
    why: 'three objectives: no closed form of the front; its corners are known',
  },
];
const mayLackFront = (id: string): boolean => withoutFront.some(({ ids }) => ids.test(id));

/** Where an optimum or a nadir costs rotations of d × d, some tasks of all functions, dimensions and instances. */
const isSampled = (id: string, i: number): boolean => !id.startsWith('bbob') || i % 7 === 0;

describe.each(collections)('$id', collection => {
  const ids = [...collection.ids()];
  const taskOf = (id: string): Task => collection.find(id)!;

  it('knows of every task the best value of its first objective, and says who found it', () => {
    for (const [i, id] of ids.entries()) {
      const { best } = taskOf(id);
      if (best && !isSampled(id, i)) continue;
      const { cost, test, source } = best!();
      if (!Number.isFinite(cost) || !Number.isFinite(test ?? 0)) throw new Error(`${id}: ${cost} ${test}`);
      if (!/\w{4}/.test(source)) throw new Error(`${id}: ${JSON.stringify(source)} is no source`);
    }
  });

  it('has fixed ideal and nadir for each of several objectives, and a front or a hypervolume with its source', () => {
    for (const [i, id] of ids.entries()) {
      const { problem, front, hypervolume, best } = taskOf(id);
      if (problem.objectives.length === 1) continue;
      const known = front ?? hypervolume?.();
      if (!known !== mayLackFront(id)) throw new Error(`${id}: it has ${known ? 'a' : 'no'} front or hypervolume`);
      if (known && !/\w{4}/.test(known.source)) throw new Error(`${id}: ${JSON.stringify(known.source)} is no source`);
      if (!isSampled(id, i)) continue;
      for (const { name, ideal, nadir } of problem.objectives)
        if (!(ideal! < nadir!)) throw new Error(`${id}: ${name} in [${ideal}, ${nadir}]`);
      const [{ ideal, nadir }] = problem.objectives;
      const { cost } = best!();
      // yahpo's best values are in single precision
      if (!(cost >= ideal! - 1e-6 * Math.abs(ideal!) && cost < nadir!)) throw new Error(`${id}: ${cost} is not in [${ideal}, ${nadir})`);
    }
    expect(ids.length).toBeGreaterThan(0);
  });
});
