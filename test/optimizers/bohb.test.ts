import { describe, expect, it } from 'vitest';
import { bohb } from '../../optimizers/bohb.ts';
import { filledIn } from '../../optimizers/parts/filled-in.ts';
import type { Config, Outcome, Problem, Rng, Space, Trial } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { toPoint } from '../../src/space/index.ts';
import { failure, type Line, run } from './kit.ts';

const space: Space = {
  params: {
    x: { kind: 'float', low: 0, high: 1 },
    kind: { kind: 'choice', choices: ['a', 'b', 'c', 'd'] },
  },
};
const problem: Problem = {
  space,
  objectives: [{ name: 'f', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 9, integer: true, resumable: false },
};
const cost = ({ config }: Trial): number => Math.abs((config['x'] as number) - 0.3) + (config['kind'] === 'c' ? 0 : 1);
const measured = (trial: Trial): Outcome => ({ status: 'ok', costs: [cost(trial)], seconds: 0 });
const lines = (full: number, evaluate = measured, options = {}, workers = 1): readonly Line[] =>
  run(bohb, problem, { seed: 1, full, evaluate, options, workers }).lines;

const fresh = (all: readonly Line[]): readonly Trial[] =>
  all.map(({ trial }) => trial).filter((trial, i, trials) => trials.findIndex(other => other.id === trial.id) === i);

describe('bohb', () => {
  it('draws from where the good trials are, but for the random third', () => {
    const late = fresh(lines(60)).slice(-90);

    const near = late.filter(({ config }) => config['kind'] === 'c' && Math.abs((config['x'] as number) - 0.3) < 0.2).length;
    expect(near).toBeGreaterThan(45); // a random third, and then 10 % of it by chance
    expect(near).toBeLessThan(75);
  });

  it('is Hyperband where all is random', () => {
    const late = fresh(lines(60, measured, { randomFraction: 1 })).slice(-90);

    expect(late.filter(({ config }) => config['kind'] === 'c').length).toBeLessThan(40);
  });

  it('promotes the best of each rung', () => {
    const all = lines(4);
    const rung = (from: number, to: number) => all.slice(from, to).map(({ trial }) => trial);
    const best = [...rung(0, 9)].sort((a, b) => cost(a) - cost(b)).map(({ id }) => id);

    expect(rung(9, 12)).toEqual(best.slice(0, 3).map(id => ({ ...all.find(l => l.trial.id === id)!.trial, level: 3 })));
    expect(rung(12, 13).map(({ id, level }) => [id, level])).toEqual([[best[0], 9]]);
  });

  it('counts failed trials as bad ones, and promotes none', () => {
    // flat where it does not fail: only the failures say anything
    const failing = (trial: Trial): Outcome => ((trial.config['x'] as number) > 0.3 ? failure : { status: 'ok', costs: [0.5], seconds: 0 });
    const all = lines(60, failing);
    const failed = new Set(all.filter(({ outcome }) => outcome.status !== 'ok').map(({ trial }) => trial.id));

    expect(all.filter(({ trial }) => failed.has(trial.id)).length).toBe(failed.size);
    const late = fresh(all).slice(-90);
    expect(late.filter(({ id }) => failed.has(id)).length).toBeLessThan(45); // 63 by chance
  });

  it('opens the next bracket while rungs are in flight', () => {
    const all = lines(30, measured, {}, 12);

    expect(all.slice(9, 12).map(({ trial }) => trial.level)).toEqual([3, 3, 3]);
    expect(new Set(all.map(({ trial }) => `${trial.id}@${trial.level}`)).size).toBe(all.length);
  });
});

describe('inactive parameters', () => {
  const tree: Space = {
    params: {
      solver: { kind: 'choice', choices: ['sgd', 'adam'] },
      momentum: { kind: 'float', low: 0, high: 1, when: { param: 'solver', in: ['sgd'] } },
      decay: { kind: 'float', low: 0, high: 1, when: { param: 'solver', in: ['sgd'] } },
    },
  };

  const filled = (configs: readonly Config[], rng: Rng) =>
    filledIn(
      tree,
      configs.map(config => ({ config, point: toPoint(tree, config) })),
      [2, 0, 0],
      rng,
    );

  it('are filled in from one trial, so that values stay together', () => {
    const donors = [0.1, 0.3, 0.6].map(v => ({ solver: 'sgd', momentum: v, decay: v / 2 }));
    const rng = stream('fill');
    const points = Array.from({ length: 60 }, () => filled([...donors, { solver: 'adam' }], rng)[3]!);

    for (const [, momentum, decay] of points) expect(decay).toBeCloseTo(momentum! / 2, 12);
    expect(new Set(points.map(p => p[1])).size).toBe(3);
  });

  it('are random where no trial has them', () => {
    const rng = stream('fill');
    const points = Array.from({ length: 20 }, () => filled([{ solver: 'adam' }], rng)[0]!);

    expect(new Set(points.map(p => p[1])).size).toBe(20);
  });
});
