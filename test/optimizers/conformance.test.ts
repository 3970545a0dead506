import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/index.ts';
import { needsOf, type Optimizer, type Problem, refusal } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { assertSpace, initialConfig, uniformConfig, whyInvalid } from '../../src/space/index.ts';
import { bowl, hardships, type Line, measured, problemFor, run, spaces } from './kit.ts';

/** Deterministic in what they ask, whoever finishes first: all but TPE, whose model sees the order of outcomes. */
// biome-ignore format: one family a line
const anyOrder = [
  'random', 'sobol', 'halton', 'latin-hypercube', 'grid',
  'de', 'jade', 'lshade', 'pso', 'genetic', 'cma-es', 'sep-cma-es', 'ipop-cma-es', 'bipop-cma-es', 'cma-es-margin', 'nsga2',
  'successive-halving', 'hyperband', 'mo-hyperband', 'pbt',
];

/** A trial takes them milliseconds: shorter runs, on few spaces. src/conformance runs them on all (test/conformance/native-optimizers.test.ts). */
const costly = ['gp', 'gp-pruned', 'turbo', 'gp-mixed', 'parego', 'gp-ehvi', 'random-forest', 'bore', 'mcts', 'tree-smbo', 'freeze-thaw'];
const fewSpaces = ['ten dimensions', 'conditional', 'forbidden'];

const handled = (optimizer: Optimizer): readonly (readonly [string, Problem])[] =>
  Object.entries(spaces)
    .filter(([name]) => !costly.includes(optimizer.id) || fewSpaces.includes(name))
    .map(([name, space]) => [name, problemFor(optimizer, space)] as const)
    .filter(([, problem]) => refusal(optimizer, { needs: needsOf(problem), problem }).length === 0);

const asks = (lines: readonly Line[]) => lines.map(({ trial }) => trial);

describe.each(optimizers.map(optimizer => [optimizer.id, optimizer] as const))('%s', (id, optimizer) => {
  const [full, short, draws] = costly.includes(id) ? [20, 16, 3] : [150, 60, 10];

  it('has options that are a space with an initial value each', () => {
    assertSpace(optimizer.options);

    for (const param of Object.values(optimizer.options.params)) expect(param.initial).toBeDefined();
    expect(whyInvalid(optimizer.options, initialConfig(optimizer.options))).toBeUndefined();
  });

  it('handles at least plain continuous spaces', () => {
    expect(handled(optimizer).map(([name]) => name)).toContain('ten dimensions');
  });

  it('runs with any options of its space', () => {
    const rng = stream('options', id);
    for (const [, problem] of handled(optimizer))
      for (let draw = 0; draw < draws; draw++) {
        const options = uniformConfig(optimizer.options, rng);
        const { lines, spent } = run(optimizer, problem, { seed: 1, full: Math.min(full, 40), evaluate: measured(problem, bowl), options });
        expect(lines.map(({ trial }) => whyInvalid(problem.space, trial.config)).filter(Boolean)).toEqual([]);
        expect(spent, JSON.stringify(options)).toBeGreaterThan(Math.min(full, 40) - 1);
      }
  });

  describe.each(handled(optimizer))('on the space %s', (_name, problem) => {
    const setting = { seed: 1, full, evaluate: measured(problem, bowl) };
    const { lines, spent } = run(optimizer, problem, setting);

    it('asks for valid configs only', () => {
      expect(lines.map(({ trial }) => whyInvalid(problem.space, trial.config)).filter(Boolean)).toEqual([]);
    });

    it('asks the same again with the same seed, and something else with another', () => {
      expect(asks(run(optimizer, problem, setting).lines)).toEqual(asks(lines));
      // a space of four configs has few different sequences: one of several seeds must differ
      const others = [2, 3, 4, 5].map(seed => JSON.stringify(asks(run(optimizer, problem, { ...setting, seed }).lines)));
      expect(others.some(other => other !== JSON.stringify(asks(lines)))).toBe(true);
    });

    it('spends its budget to the last evaluation', () => {
      expect(spent).toBeGreaterThan(setting.full - 1);
      expect(spent).toBeLessThanOrEqual(setting.full * (1 + 1e-12));
    });

    it.each(Object.entries(hardships))('goes on when %s', (_hardship, outcomes) => {
      const { lines, spent } = run(optimizer, problem, { ...setting, full: short, evaluate: outcomes(problem, stream('hard')) });

      expect(lines.map(({ trial }) => whyInvalid(problem.space, trial.config)).filter(Boolean)).toEqual([]);
      expect(spent).toBeGreaterThan(short - 1);
    });

    if (optimizer.handles.includes('concurrent'))
      it('copes with seven evaluations in flight that end in any order', () => {
        const parallel = run(optimizer, problem, { ...setting, workers: 7 });
        const other = run(optimizer, problem, { ...setting, workers: 7, order: 'other' });

        expect(parallel.lines.map(({ trial }) => whyInvalid(problem.space, trial.config)).filter(Boolean)).toEqual([]);
        expect(parallel.spent).toBeGreaterThan(setting.full - 1);
        if (anyOrder.includes(id)) {
          expect(asks(parallel.lines)).toEqual(asks(lines));
          expect(asks(other.lines)).toEqual(asks(lines));
        }
      });
  });
});

describe('optimizers', () => {
  it('have different ids', () => {
    expect(new Set(optimizers.map(o => o.id)).size).toBe(optimizers.length);
  });
});
