/** What random-forest, bore, mcts and tree-smbo have in common. */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import { random } from '../../optimizers/random.ts';
import type { Config, Optimizer, Outcome, Problem, Space, Trial } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { failure, hardships, run, spaces } from './kit.ts';

/** With the number of trials after which they should be well ahead. */
const models = (
  [
    ['random-forest', 80],
    ['bore', 60],
    ['mcts', 60],
    ['tree-smbo', 35],
  ] as const
).map(([id, full]) => [id, full, findOptimizer(id)!] as const);

const problem = (space: Space): Problem => ({ space, objectives: [{ name: 'f', natural: 'min' }] });
const cost =
  (f: (config: Config) => number) =>
  ({ config }: Trial): Outcome => ({ status: 'ok', costs: [f(config)], seconds: 0 });

const mixed: Space = {
  params: {
    rate: { kind: 'float', low: 1e-5, high: 0.1, log: true },
    layers: { kind: 'int', low: 1, high: 7 },
    units: { kind: 'int', low: 4, high: 4096, log: true },
    kind: { kind: 'choice', choices: ['a', 'b', 'c', 'd', 'e', 'f'] },
    bias: { kind: 'choice', choices: [false, true] },
  },
};
const effects: Readonly<Record<string, number>> = { a: 1, b: 0.2, c: 1.5, d: 0, e: 2, f: 0.8 };
const onMixed = (c: Config): number =>
  (Math.log10(c['rate'] as number) + 3) ** 2 / 2 +
  0.3 * Math.abs((c['layers'] as number) - 4) +
  (Math.log2(c['units'] as number) - 7) ** 2 / 20 +
  effects[c['kind'] as string]! +
  (c['bias'] ? 0.5 : 0);

const tree: Space = {
  params: {
    model: { kind: 'choice', choices: ['svm', 'forest', 'net'] },
    C: { kind: 'float', low: 1e-3, high: 1e3, log: true, when: { param: 'model', in: ['svm'] } },
    trees: { kind: 'int', low: 1, high: 200, log: true, when: { param: 'model', in: ['forest'] } },
    rate: { kind: 'float', low: 1e-5, high: 1, log: true, when: { param: 'model', in: ['net'] } },
    layers: { kind: 'int', low: 1, high: 6, when: { param: 'model', in: ['net'] } },
    share: { kind: 'float', low: 0, high: 1 },
  },
};
const onTree = (c: Config): number => {
  const shared = ((c['share'] as number) - 0.7) ** 2;
  if (c['model'] === 'svm') return shared + 0.4 + Math.log10(c['C'] as number) ** 2 / 10;
  if (c['model'] === 'forest') return shared + 0.6 + (Math.log2(c['trees'] as number) - 5) ** 2 / 40;
  return shared + 0.2 * (Math.log10(c['rate'] as number) + 3) ** 2 + 0.1 * Math.abs((c['layers'] as number) - 3);
};

/** The median over three seeds of the lowest cost within so many trials, with few candidates to save time. */
function median(optimizer: Optimizer, full: number, space: Space, f: (config: Config) => number): number {
  const options = 'candidates' in optimizer.options.params ? { candidates: 300 } : {};
  const lowest = (seed: number) =>
    Math.min(...run(optimizer, problem(space), { seed, full, evaluate: cost(f), options }).lines.map(({ trial }) => f(trial.config)));
  return [1, 2, 3].map(lowest).sort((a, b) => a - b)[1]!;
}

describe.each(models)('%s', (_id, full, optimizer) => {
  it('is far better than random search on a mixed space', () => {
    expect(median(optimizer, full, mixed, onMixed)).toBeLessThan(median(random, full, mixed, onMixed) / 1.5);
  });

  it('is far better than random search on a tree of conditions', () => {
    expect(median(optimizer, full, tree, onTree)).toBeLessThan(median(random, full, tree, onTree) / 1.5);
  });

  it('asks for every config of a small space before it repeats one', () => {
    const space: Space = { params: { a: { kind: 'choice', choices: [0, 1, 2] }, b: { kind: 'int', low: 1, high: 4 } } };
    const { lines } = run(optimizer, problem(space), { seed: 1, full: 20, evaluate: cost(c => (c['a'] as number) + (c['b'] as number)) });

    expect(new Set(lines.slice(0, 12).map(({ trial }) => JSON.stringify(trial.config))).size).toBe(12);
    expect(lines.length).toBe(20);
  });

  it('keeps away from where trials fail', () => {
    const space: Space = { params: { x: { kind: 'float', low: 0, high: 1 } } };
    const evaluate = (trial: Trial): Outcome => ((trial.config['x'] as number) > 0.3 ? failure : cost(c => 1 - (c['x'] as number))(trial));
    const late = run(optimizer, problem(space), { seed: 1, full: 40, evaluate }).lines.slice(20);

    expect(late.filter(({ trial }) => (trial.config['x'] as number) > 0.35).length).toBeLessThan(10); // 13 by chance
  });

  it('asks for different configs while trials are in flight', () => {
    const { lines } = run(optimizer, problem(mixed), {
      seed: 1,
      full: 40,
      workers: 8,
      evaluate: cost(onMixed),
      options: { candidates: 100 },
    });

    expect(new Set(lines.map(({ trial }) => JSON.stringify(trial.config))).size).toBe(40);
  });

  it.each(Object.keys(hardships))('goes on where %s', name => {
    const p = problem(spaces['conditional']!);
    const evaluate = hardships[name]!(p, stream('hardship'));

    expect(run(optimizer, p, { seed: 1, full: 25, workers: 3, evaluate, options: { candidates: 100 } }).lines.length).toBe(25);
  });
});
