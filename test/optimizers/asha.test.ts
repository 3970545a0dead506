import { describe, expect, it } from 'vitest';
import { asha } from '../../optimizers/asha.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem: Problem = {
  space: box(1, 0, 1),
  objectives: [{ name: 'f', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 9, integer: true, resumable: false },
};
const x = ({ config }: Trial): number => config['x0'] as number;
const byValue = (trial: Trial): Outcome => ({ status: 'ok', costs: [x(trial)], seconds: 0 });
const lines = (full: number, evaluate = byValue, workers = 1): readonly Line[] =>
  run(asha, problem, { seed: 1, full, evaluate, workers, options: { eta: 3 } }).lines;

/** Algorithm 2 word by word: the level that is asked next, and of which trial, after these lines. */
function expected(before: readonly Line[]): { level: number; ids: readonly number[] } {
  for (const level of [3, 1]) {
    const rung = before.filter(({ trial, outcome }) => trial.level === level && outcome.status === 'ok').map(({ trial }) => trial);
    const size = before.filter(({ trial }) => trial.level === level).length;
    const best = [...rung].sort((a, b) => x(a) - x(b)).slice(0, Math.floor(size / 3));
    const promotable = best.filter(({ id }) => !before.some(({ trial }) => trial.id === id && trial.level > level));
    if (promotable.length > 0) return { level: 3 * level, ids: [promotable[0]!.id] };
  }
  return { level: 1, ids: [] };
}

describe('asha', () => {
  it.each([
    ['with costs', byValue],
    ['where a third fails', (trial: Trial) => (x(trial) < 1 / 3 ? failure : byValue(trial))],
  ])('asks what a plain reading of Algorithm 2 gives, %s', (_name, evaluate) => {
    const all = lines(30, evaluate);

    expect(all.length).toBeGreaterThan(70);
    for (const [i, { trial }] of all.entries()) {
      const { level, ids } = expected(all.slice(0, i));
      expect([trial.level, ids.length === 0 || trial.id === ids[0]]).toEqual([level, true]);
    }
  });

  it('promotes the first of three, as soon as there are three', () => {
    expect(
      lines(5)
        .slice(0, 4)
        .map(({ trial }) => trial.level),
    ).toEqual([1, 1, 1, 3]);
  });

  it('never waits and never asks the same twice with many trials in flight', () => {
    const all = lines(60, byValue, 13);

    expect(new Set(all.map(({ trial }) => `${trial.id}@${trial.level}`)).size).toBe(all.length);
    expect(all.filter(({ trial }) => trial.level === 9).length).toBeGreaterThan(10);
  });

  it('leaves out the lowest rungs that it is told to, but never the highest', () => {
    const levels = (skip: number) =>
      new Set(run(asha, problem, { seed: 1, full: 20, evaluate: byValue, options: { eta: 3, skip } }).lines.map(l => l.trial.level));

    expect(levels(1)).toEqual(new Set([3, 9]));
    expect(levels(7)).toEqual(new Set([9]));
  });
});
