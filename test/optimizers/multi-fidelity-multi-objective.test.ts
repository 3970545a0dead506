import { describe, expect, it } from 'vitest';
import { moAsha } from '../../optimizers/mo-asha.ts';
import { moDehb } from '../../optimizers/mo-dehb.ts';
import { hypervolume } from '../../optimizers/parts/hypervolume-contributions.ts';
import { random } from '../../optimizers/random.ts';
import type { Optimizer, Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem: Problem = {
  space: box(3, 0, 1),
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 27, integer: true, resumable: false },
};
/** Schaffer's problem on x0, x1 and x2 off by their distance from ½, more so at high levels. */
function schaffer({ config, level }: Trial): Outcome {
  const [x, y, z] = [config['x0'] as number, config['x1'] as number, config['x2'] as number];
  const off = Math.abs(y - 0.5) + Math.abs(z - 0.5) + 0.3 / level;
  return { status: 'ok', costs: [x ** 2 + off, (x - 1) ** 2 + off], seconds: 0 };
}
const lines = (optimizer: Optimizer, full: number, seed: number, evaluate = schaffer): readonly Line[] =>
  run(optimizer, problem, { seed, full, evaluate }).lines;

const volume = (optimizer: Optimizer): number =>
  [1, 2, 3, 4, 5]
    .map(seed =>
      hypervolume(
        lines(optimizer, 60, seed)
          .filter(({ trial }) => trial.level === 27)
          .map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs : [])),
        [1.2, 1.2],
      ),
    )
    .sort((a, b) => a - b)[2]!;

const dominated = (a: Line, by: readonly Line[]): boolean =>
  by.some(b => {
    const [p, q] = [a.outcome, b.outcome];
    return p.status === 'ok' && q.status === 'ok' && q.costs.every((v, m) => v <= p.costs[m]!) && q.costs.some((v, m) => v < p.costs[m]!);
  });

describe.each([moAsha, moDehb].map(o => [o.id, o] as const))('%s', (_id, optimizer) => {
  it('dominates more than random search with the same budget', () => {
    expect(volume(optimizer)).toBeGreaterThan(volume(random) * 1.03);
  });
});

describe('mo-asha', () => {
  it('promotes from the front of a rung first', () => {
    const all = lines(moAsha, 30, 1);
    const firsts = all.findIndex(({ trial }) => trial.level === 3);

    expect(firsts).toBe(3);
    for (const [i, line] of all.entries())
      if (line.trial.level === 3) {
        const rung = all.slice(0, i).filter(({ trial }) => trial.level === 1);
        const climbed = new Set(
          all
            .slice(0, i)
            .filter(({ trial }) => trial.level === 3)
            .map(({ trial }) => trial.id),
        );
        const own = rung.find(({ trial }) => trial.id === line.trial.id)!;
        // whoever dominates it was promoted before
        expect(
          dominated(
            own,
            rung.filter(({ trial }) => !climbed.has(trial.id)),
          ),
        ).toBe(false);
      }
  });

  it('promotes no failed trial', () => {
    const all = lines(moAsha, 20, 1, trial => ((trial.config['x0'] as number) < 0.5 ? failure : schaffer(trial)));

    expect(all.filter(({ trial, outcome }) => trial.level > 1 && outcome.status !== 'ok')).toEqual([]);
  });
});

describe('mo-dehb', () => {
  it('promotes the first fronts of a rung in the first bracket', () => {
    const all = lines(moDehb, 4, 1);
    const rung = all.slice(0, 27);
    const promoted = new Set(all.slice(27, 36).map(({ trial }) => trial.id));
    const left = rung.filter(({ trial }) => !promoted.has(trial.id));

    expect(promoted.size).toBe(9);
    for (const line of rung.filter(({ trial }) => promoted.has(trial.id))) expect(dominated(line, left)).toBe(false);
  });
});
