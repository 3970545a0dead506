import { describe, expect, it } from 'vitest';
import {
  type Config,
  defaultBudget,
  kindOf,
  needsOf,
  type Outcome,
  type Role,
  type Seed,
  type Task,
  type Trial,
} from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { assertSpace, uniformConfig, whyInvalid } from '../../../src/space/index.ts';
import { train } from '../../../tasks/train/index.ts';

const ids = [...train.ids()];
const taskOf = (id: string): Task => train.find(id)!;

/** Costs, without those that are measured. */
function repeatable(task: Task, outcome: Outcome): readonly number[] {
  if (outcome.status !== 'ok') throw new Error(outcome.reason);
  return outcome.costs.filter((_, k) => task.problem.objectives[k]!.name !== 'seconds');
}

async function opened(id: string) {
  const task = taskOf(id);
  const evaluate = await task.open();
  const full = task.problem.fidelity?.max ?? 1;
  return async (config: Config, more: Partial<Trial> & { seed?: number; role?: Role } = {}) => {
    const { seed = 1, role = 'tuning', ...rest } = more;
    return repeatable(task, await evaluate({ id: 0, config, level: full, ...rest }, seed as Seed, role));
  };
}

describe('train', () => {
  it('has tasks of all four kinds, each found under its own id', () => {
    for (const id of ids) expect(taskOf(id).id).toBe(id);
    for (const kind of ['bb', 'mf', 'mo', 'momf']) expect(ids.filter(id => kindOf(taskOf(id).problem) === kind).length).toBeGreaterThan(50);
  });

  it.each([
    'train/svm-moons',
    'train/ridge-moons/error',
    'train/svm-moons/error@epoch',
    'train/mlp-iris/error@trainsize',
    'train/logistic-friedman1/error',
    'train/toString/error',
  ])('has no task %s', id => {
    expect(train.find(id)).toBeUndefined();
  });

  it('describes each as plain data, with derived needs and a corner for every objective', () => {
    for (const id of ids) {
      const task = taskOf(id);
      assertSpace(task.problem.space);
      expect(JSON.parse(JSON.stringify(task.problem))).toEqual(task.problem);
      expect(task.needs).toEqual(needsOf(task.problem, task.budget));
      expect(task.budget.full).toBe(defaultBudget(Object.keys(task.problem.space.params).length));
      expect(task.cite).toMatch(/^(doi|arXiv):/);
      expect([task.noisy, task.heldOut, task.timed]).toEqual([true, true, true]);
      for (const { ideal, nadir } of task.problem.objectives) expect(ideal).toBeLessThan(nadir!);
      const initial = Object.fromEntries(Object.entries(task.problem.space.params).map(([name, { initial }]) => [name, initial!]));
      expect(whyInvalid(task.problem.space, initial), id).toBeUndefined();
    }
  });

  it('declares checkpoints where it trains in epochs, and nowhere else', () => {
    for (const id of ids) expect(taskOf(id).problem.fidelity?.checkpoints, id).toBe(id.endsWith('@epoch') ? true : undefined);
  });
});

/** One of each family and kind of data. */
const some = [
  'train/svm-iris/error+size+seconds@trainsize',
  'train/svm-penguin-mass/error+size@trainsize',
  'train/tree-weather/error+size@trainsize',
  'train/tree-friedman3/error+size@trainsize',
  'train/forest-penguins/error+size@trainsize',
  'train/forest-penguin-mass/error@trainsize',
  'train/logistic-penguins/error@trainsize',
  'train/ridge-friedman2/error+seconds@trainsize',
  'train/mlp-iris/error+size+seconds@epoch',
  'train/mlp-penguin-mass/error@epoch',
  'train/pruned-mlp-iris/error+density@epoch',
  'train/pruned-mlp-penguins/error@epoch',
];

describe.each(some)('%s', id => {
  const task = taskOf(id);
  const { space, fidelity, objectives } = task.problem;
  const rng = stream('train test', id);
  const initial = Object.fromEntries(Object.entries(space.params).map(([name, { initial }]) => [name, initial!]));

  it('costs the same for the same seed and role, also in a second instance, and something else for others', async () => {
    const [first, second] = [await opened(id), await opened(id)];
    const seen = new Set<string>();
    for (const [seed, role] of [[1, 'tuning'], [2, 'tuning'], [1, 'test']] as const) {
      const costs = await first(initial, { seed, role });
      expect(await second(initial, { seed, role })).toEqual(costs);
      seen.add(String(costs[0]));
    } // biome-ignore format: pairs
    expect(seen.size).toBeGreaterThan(1);
  });

  it('predicts better than a constant with its initial config, in both roles', async () => {
    const evaluate = await opened(id);
    for (const role of ['tuning', 'test'] as const)
      expect((await evaluate(initial, { role }))[0]).toBeLessThan(0.75 * objectives[0].nadir!);
  });

  it('has sizes and densities within their corners', async () => {
    const evaluate = await task.open();
    for (let i = 0; i < 5; i++) {
      const outcome = await evaluate({ id: i, config: uniformConfig(space, rng), level: fidelity!.min }, 1 as Seed, 'tuning');
      if (outcome.status !== 'ok') continue; // training may diverge
      objectives.forEach(({ name, ideal, nadir }, k) => {
        if (name === 'error' || name === 'seconds') return;
        expect(outcome.costs[k]).toBeGreaterThanOrEqual(ideal!);
        expect(outcome.costs[k]).toBeLessThanOrEqual(nadir!);
      });
    }
  });

  it('measures its time', async () => {
    const evaluate = await task.open();
    const outcome = await evaluate({ id: 0, config: initial, level: fidelity!.max }, 1 as Seed, 'tuning');

    expect(outcome.seconds).toBeGreaterThan(0);
    const at = objectives.findIndex(({ name }) => name === 'seconds');
    if (at >= 0 && outcome.status === 'ok') expect(outcome.costs[at]).toBe(outcome.seconds);
  });

  it('rejects what is outside its space', async () => {
    const evaluate = await task.open();
    const [name] = Object.keys(space.params);
    for (const config of [{ ...initial, [name!]: 1e300 }, { ...initial, [name!]: 'text' }, {}])
      expect((await evaluate({ id: 0, config, level: fidelity!.max }, 1 as Seed, 'tuning')).status).toBe('invalid');
  });
});

describe('train/mlp-iris/error+size@epoch', () => {
  const small = { learning_rate: 0.05, batch_size: 16, momentum: 0.5, weight_decay: 1e-3, depth: 1, width: 4 };
  const large = { ...small, learning_rate: 0.01, depth: 2, width: 8 };

  it('is the same whether a trial was interrupted or not, and whether its state is remembered or not', async () => {
    const [at, fresh] = [await opened('train/mlp-iris/error@epoch'), await opened('train/mlp-iris/error@epoch')];
    for (const level of [1, 4, 9]) expect(await at(small, { level })).toEqual(await fresh(small, { level }));
    const from = { id: 0, config: small, level: 4 };

    expect(await at(small, { level: 9, from })).toEqual(await (await opened('train/mlp-iris/error@epoch'))(small, { level: 9 }));
  });

  it('goes on from another trial: what that had learned is kept, also in a larger network', async () => {
    const at = await opened('train/mlp-iris/error+size@epoch');
    const config = { ...large, learning_rate: 2 ** -10, batch_size: 100 }; // an epoch of one small step teaches nothing
    const grown = { ...small, learning_rate: 2 ** -10, batch_size: 100, width: 8 };
    const [alone] = await at(grown, { level: 5 });
    const [parent] = await at(small, { level: 4 });
    const [child, size] = await at(grown, { level: 5, from: { id: 0, config: small, level: 4 } });

    expect(size).toBe(4 * 8 + 8 + 8 * 3 + 3);
    expect([parent, child].every(error => error! < alone!)).toBe(true);
    expect((await at(config, { level: 5 }))[1]).toBe(40 + 72 + 27);
  });

  it('says so where training diverges', async () => {
    const evaluate = await taskOf('train/mlp-friedman2/error').open();
    const config = { learning_rate: 1, batch_size: 4, momentum: 0.95, weight_decay: 1e-6, depth: 3, width: 32 };
    const outcome = await evaluate({ id: 0, config, level: 1 }, 1 as Seed, 'tuning');

    expect(outcome).toMatchObject({ status: 'crashed', reason: 'training diverged: its weights are no longer finite' });
  });
});

describe('train/pruned-mlp-hastie/error+density', () => {
  // Zhou et al. (2023); the table of docs/training.md has more seeds
  it('wants a high temperature, here small batches, where few weights are left, and a lower one where many are', async () => {
    const at = await opened('train/pruned-mlp-hastie/error+density');
    const error = async (density: number, batch_size: number): Promise<number> => {
      const costs = [1, 2].map(seed => at({ learning_rate: 0.03, batch_size, density }, { seed, role: 'test' }));
      return (await Promise.all(costs)).reduce((sum, [cost]) => sum + cost! / 2, 0);
    };

    expect(await error(0.06, 4)).toBeLessThan((await error(0.06, 256)) - 0.03);
    expect(await error(0.25, 16)).toBeLessThan((await error(0.25, 4)) - 0.02);
  });
});
