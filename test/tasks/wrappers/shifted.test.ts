import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config, Seed, Space, Task } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { toPoint, uniformConfig, whyInvalid } from '../../../src/space/index.ts';
import { shifted } from '../../../tasks/wrappers/shifted.ts';
import { costsOf, taskOf } from '../evaluate.ts';

/** A task that answers with what it was asked: the config is written down. */
function echo(space: Space, extra: Partial<Task> = {}): { task: Task; asked: Config[] } {
  const asked: Config[] = [];
  const problem = { space, objectives: [{ name: 'f', natural: 'min' }] } as const;
  const task: Task = {
    id: 'echo/1',
    cite: '',
    licence: '',
    problem,
    budget: { full: 1, workers: 1 },
    needs: [],
    noisy: false,
    heldOut: false,
    ...extra,
    open:
      () =>
      ({ config }) => {
        asked.push(config);
        return { status: 'ok', costs: [0], seconds: 0 };
      },
  };
  return { task, asked };
}

const mixed: Space = {
  params: {
    lr: { kind: 'float', low: 1e-5, high: 1, log: true, initial: 0.001 },
    depth: { kind: 'int', low: 2, high: 9, initial: 2 },
    kernel: { kind: 'choice', choices: ['rbf', 'poly'] },
    degree: { kind: 'int', low: 1, high: 1000, log: true, when: { param: 'kernel', in: ['poly'] } },
    layers: { kind: 'int', low: 1, high: 3 },
    width: { kind: 'float', low: -1, high: 1, when: { param: 'layers', above: 1 } },
  },
};

async function through(task: Task, asked: Config[], seed: string, config: Config): Promise<Config> {
  await (await shifted.wrap(task, seed).open())({ id: 0, config, level: 1 }, 0 as Seed, 'tuning');
  return asked.pop()!;
}

describe('shifted', () => {
  it('asks for configs of the same space, moves every number but what a condition reads, and nothing else', async () => {
    const { task, asked } = echo(mixed);
    const rng = stream('shifted');
    for (let i = 0; i < 200; i++) {
      const config = uniformConfig(mixed, rng);
      const inner = await through(task, asked, '7', config);

      expect(whyInvalid(mixed, inner)).toBeUndefined();
      expect(Object.keys(inner)).toEqual(Object.keys(config));
      expect([inner['kernel'], inner['layers']]).toEqual([config['kernel'], config['layers']]);
      expect(inner['lr']).not.toBe(config['lr']);
      expect(inner['depth']).not.toBe(config['depth']);
    }
  });

  it('reaches every integer exactly once', async () => {
    const { task, asked } = echo({ params: { k: { kind: 'int', low: -3, high: 40 } } });
    const reached = [];
    for (let k = -3; k <= 40; k++) reached.push((await through(task, asked, '3', { k }))['k'] as number);

    expect(reached.sort((a, b) => a - b)).toEqual(Array.from({ length: 44 }, (_, i) => i - 3));
  });

  it('turns floats on their own scale: all by one angle, modulo the range', async () => {
    const space: Space = { params: { lr: mixed.params['lr']! } };
    const { task, asked } = echo(space);
    const angles = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 1e-5, max: 1, noNaN: true }), async lr => {
        const inner = await through(task, asked, '7', { lr });
        const angle = toPoint(space, inner)[0]! - toPoint(space, { lr })[0]!;
        angles.add(Number((angle - Math.floor(angle)).toFixed(9)));
      }),
    );

    expect(angles.size).toBe(1);
  });

  it('moves initial values and the best config to where they went', async () => {
    const { task, asked } = echo(mixed, { best: () => ({ cost: 0, config: { lr: 0.5, depth: 9, kernel: 'rbf', layers: 1 }, source: '' }) });
    const wrapped = shifted.wrap(task, '7');
    const best = await through(task, asked, '7', wrapped.best!().config!);
    const initial = await through(task, asked, '7', {
      lr: wrapped.problem.space.params['lr']!.initial!,
      depth: wrapped.problem.space.params['depth']!.initial!,
    });

    expect(best).toMatchObject({ depth: 9, kernel: 'rbf', layers: 1 });
    expect(best['lr']).toBeCloseTo(0.5, 12);
    expect(initial['depth']).toBe(2);
    expect(initial['lr']).toBeCloseTo(0.001, 12);
  });

  it('keeps the distribution of costs: the optimum lies elsewhere, the values are the same', async () => {
    const [plain, moved] = [await costsOf('bbob/f1/d2/i1'), await costsOf('shifted(7):bbob/f1/d2/i1')];
    const grid = Array.from({ length: 100 }, (_, i) => -5 + (i + 0.5) / 10);
    const sorted = async (f: typeof plain) =>
      (await Promise.all(grid.flatMap(a => grid.map(async b => (await f([a, b]))[0]!)))).sort((a, b) => a - b);
    const [a, b] = [await sorted(plain), await sorted(moved)];

    for (const q of [0.01, 0.1, 0.5, 0.9, 0.99]) expect(b[Math.floor(q * a.length)]! / a[Math.floor(q * a.length)]!).toBeCloseTo(1, 1);
    expect(taskOf('shifted(7):bbob/f1/d2/i1').best!().config).not.toEqual(taskOf('bbob/f1/d2/i1').best!().config);
  });

  it('differs by seed, and by coordinate', async () => {
    const moved = (id: string) => Object.values(taskOf(id).best!().config!) as number[];
    const [one, two] = [moved('shifted(1):mfh/mfh3-good@z'), moved('shifted(2):mfh/mfh3-good@z')];
    const home = moved('mfh/mfh3-good@z');

    expect(one).not.toEqual(two);
    expect(new Set(one.map((v, i) => (((v - home[i]!) % 1) + 1) % 1)).size).toBe(3);
  });

  it.each(['', undefined, '1.5', '-1', 'x'])('refuses %j as a seed', argument => {
    expect(() => shifted.wrap(taskOf('zdt/zdt1/d30'), argument)).toThrow('shifted needs a whole number ≥ 0 as its seed');
  });

  it('refuses a task without a number to turn', () => {
    const { task } = echo({ params: { kernel: mixed.params['kernel']! } });

    expect(() => shifted.wrap(task, '1')).toThrow('shifted needs a numeric parameter that no condition reads, and echo/1 has none');
  });
});
