import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/contract/index.ts';
import { dataOf, sizes } from '../../../tasks/lasso/data.ts';
import { lasso } from '../../../tasks/lasso/index.ts';
import { makeReference } from '../../../tasks/lasso/make-references.ts';
import { meanSquaredError } from '../../../tasks/lasso/solver.ts';
import { costsOf, opened, taskOf } from '../evaluate.ts';

const everywhere = (id: string, value: (i: number) => number) => Object.keys(taskOf(id).problem.space.params).map((_, i) => value(i));

describe('lasso', () => {
  it('lists four sizes, clear and noisy, with and without the tolerance as fidelity', () => {
    const ids = [...lasso.ids()];

    expect(ids).toHaveLength(16);
    expect(ids).toContain('lasso/synt-simple');
    expect(ids).toContain('lasso/synt-hard-noisy@tolerance');
    expect(ids.map(id => Object.keys(taskOf(id).problem.space.params).length)).toEqual([60, 100, 300, 1000].flatMap(d => [d, d, d, d]));
  });

  it.each(['lasso/synt-easy', 'lasso/synt-simple-noisy@', 'lasso/synt-simple@noise', 'lasso/'])('has no %s', id => {
    expect(lasso.find(id)).toBeUndefined();
  });

  it.each(['synt-simple', 'synt-medium', 'synt-high'] as const)(
    '%s: neighbours are correlated by 0.6, the noise is as strong as stated',
    size => {
      const { test, validation, truth } = dataOf(size, 'clear');
      const { n, d } = sizes[size];
      const { X } = test.fit;
      const columns = Array.from({ length: d }, (_, j) => X.columns.subarray(j * X.n, (j + 1) * X.n));
      const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
      const correlations = columns
        .slice(1)
        .map((column, j) => dot(column, columns[j]!) / Math.sqrt(dot(column, column) * dot(columns[j]!, columns[j]!)));
      const noise = [test.fit, test.judge].reduce((sum, part) => sum + meanSquaredError(part.X, part.y, truth) * part.X.n, 0);
      const total = [test.fit, test.judge].reduce((sum, part) => sum + dot(part.y, part.y), 0);

      expect(correlations.reduce((a, b) => a + b, 0) / correlations.length).toBeCloseTo(0.6, 1);
      expect(truth.filter(w => w !== 0)).toHaveLength(d / 20);
      expect(test.judge.X.n).toBe(Math.ceil(0.15 * n));
      expect(test.fit.X.n + test.judge.X.n).toBe(n);
      expect(validation.map(split => split.judge.X.n).reduce((a, b) => a + b, 0)).toBe(test.fit.X.n);
      // ‖signal‖ / ‖noise‖ = 10, and y is their sum
      expect(Math.sqrt(total / noise)).toBeGreaterThan(9);
      expect(Math.sqrt(total / noise)).toBeLessThan(11);
    },
  );

  it('shares rows and true coefficients between clear and noisy data, and has more noise in the latter', () => {
    const [clear, noisy] = [dataOf('synt-simple', 'clear'), dataOf('synt-simple', 'noisy')];
    const noiseOf = ({ test, truth }: typeof clear) => Math.sqrt(meanSquaredError(test.fit.X, test.fit.y, truth));

    expect(noisy.test.fit.X.columns).toEqual(clear.test.fit.X.columns);
    expect(noiseOf(noisy) / noiseOf(clear)).toBeCloseTo(10 / 3, 10);
  });

  it.each(['lasso/synt-simple', 'lasso/synt-medium-noisy'])('%s rewards low penalties on the true features alone', async id => {
    const evaluate = await costsOf(id);
    const [right] = await evaluate(everywhere(id, i => (i % 20 === 0 ? -1 : 1)));
    const [wrong] = await evaluate(everywhere(id, i => (i % 20 === 0 ? 1 : -1)));
    const [none] = await evaluate(everywhere(id, () => 1));

    expect(right).toBeGreaterThan(0.8);
    expect(right).toBeLessThan(2);
    expect(wrong).toBeGreaterThan(3 * right!);
    expect(none).toBeGreaterThan(3 * right!);
  });

  it('judges on held-out rows in the role test', async () => {
    const task = taskOf('lasso/synt-simple');
    const evaluate = await task.open();
    const config = Object.fromEntries(everywhere(task.id, i => (i % 20 === 0 ? -1 : 1)).map((v, i) => [`x${i}`, v]));
    const in_ = async (role: 'tuning' | 'test') => {
      const outcome = await evaluate({ id: 0, config, level: 1 }, 1 as Seed, role);
      return outcome.status === 'ok' ? outcome.costs[0]! : Number.NaN;
    };

    expect(task.heldOut).toBe(true);
    expect(await in_('test')).toBeGreaterThan(0);
    expect(await in_('test')).not.toBe(await in_('tuning'));
  });

  it('has a best known value that the search finds again, of both roles, with and without tolerance', async () => {
    const task = taskOf('lasso/synt-simple');
    const { cost, config, source } = task.best!();
    const again = await makeReference(task.id);
    const outcome = await (await task.open())({ id: 0, config: config!, level: 1 }, 0 as Seed, 'test');

    expect(again.cost).toBeCloseTo(cost, 9);
    expect(outcome).toMatchObject({ costs: [expect.closeTo(again.test, 5)] });
    expect(source).toContain(`${again.test} in the test`);
    expect(taskOf('lasso/synt-simple@tolerance').best!()).toEqual(task.best!());
  });

  it.each(Object.keys(sizes))('%s: the best known is below what the true features alone give', async size => {
    for (const id of [`lasso/${size}`, `lasso/${size}-noisy`]) {
      const [right] = await (await costsOf(id))(everywhere(id, i => (i % 20 === 0 ? -1 : 1)));

      expect(taskOf(id).best!().cost).toBeLessThan(right!);
    }
  });

  it('takes more time at higher levels, and comes to the value without a fidelity', async () => {
    const [plain, multi] = [await opened('lasso/synt-simple'), await opened('lasso/synt-simple@tolerance')];
    const x = everywhere('lasso/synt-simple', i => Math.sin(i));
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(level => multi(x, { level })));
    const seconds = outcomes.map(outcome => outcome.seconds);

    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
    expect(seconds[4]).toBeGreaterThan(seconds[0]!);
    expect(outcomes[4]).toEqual(await plain(x));
  });
});
