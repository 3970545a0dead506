import { beforeAll, describe, expect, it } from 'vitest';
import { contestants } from '../../src/cli/contestants.ts';
import { entries } from '../../src/cli/entries.ts';
import type { Capability, Config, Outcome, Problem, Run, Task } from '../../src/contract/index.ts';
import { seedOf, stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { findTask } from '../../tasks/index.ts';
import { data, koi } from './environments.ts';

const plugins = 'carps test/adapters/carps_plugins.py';

interface Report {
  readonly what: string;
  readonly id: string;
  readonly checks: readonly { readonly status: string }[];
}
const failures = ({ checks }: Report) => checks.filter(({ status }) => status === 'failed');

beforeAll(async () => {
  process.env['KOI_DATA'] = data;
  const { code, err } = await koi(['env', 'install', 'carps']);
  if (code !== 0) throw new Error(err);
}, 900_000);

const box: Problem = {
  space: { params: { x: { kind: 'float', low: -5, high: 5 }, kind: { kind: 'choice', choices: ['a', 'b'] } } },
  objectives: [{ name: 'f', natural: 'min' }],
};
const epochs = { name: 'epochs', unit: '', min: 1, max: 9, resumable: false };
const ok = (...costs: number[]): Outcome => ({ status: 'ok', costs, seconds: 2 });

async function started(command: string, id: string, problem: Problem): Promise<Run<Capability>> {
  const found = (await contestants([command])).find(({ optimizer }) => optimizer.id === id)!;
  const rng = { next: () => (7 + 0.5) / 2 ** 31, fork: () => rng };
  return found.optimizer.start(problem, { full: 20, workers: 1 }, rng, {});
}

/** What `Witness` says of three trials that end in these ways, and the levels that it asks for. */
async function witness(problem: Problem, outcomes: readonly Outcome[]) {
  const run = await started(plugins, 'carps-witness', problem);
  const levels: (number | undefined)[] = [];
  for (const [id, outcome] of outcomes.entries()) {
    const answer = await run.ask(id);
    if (typeof answer === 'string') throw new Error(answer);
    levels.push(answer.level);
    await run.tell({ id, config: answer.config, level: answer.level ?? 1 }, outcome);
  }
  const said = await Promise.resolve(run.ask(3)).catch((error: Error) => error.message);
  await run.stop?.();
  return { levels, said: JSON.parse(/RuntimeError: (.*) \(carps_plugins\.py/.exec(String(said))![1]!) };
}

describe('a carps optimizer', () => {
  it('knows the levels, objectives, budget and seed, and is told trials as by carps’ own loop', { timeout: 900_000 }, async () => {
    const problem = { ...box, objectives: [...box.objectives, { name: 'g', natural: 'min' }], fidelity: epochs } as Problem;

    const { levels, said } = await witness(problem, [ok(1, 5), ok(2, 4), { status: 'timeout', reason: 'slow', seconds: 3 }]);

    expect(levels).toEqual([1, 3, 9]);
    expect(said).toEqual([
      ['epochs', 1, 9, ['f', 'g'], 20, 7],
      [1, 1 / 9, 'SUCCESS', [1, 5]],
      [3, 3 / 9, 'SUCCESS', [2, 4]],
      [9, 1, 'TIMEOUT', [2, 5]],
      expect.closeTo(13 / 9, 12),
      7,
    ]);
  });

  it('is told of failures by their status, with the worst cost so far in place of one', { timeout: 900_000 }, async () => {
    const failed = (status: 'crashed' | 'memory' | 'invalid'): Outcome => ({ status, reason: 'on purpose', seconds: 0 });

    const { levels, said } = await witness(box, [ok(4), failed('memory'), failed('invalid')]);

    expect(levels).toEqual([undefined, undefined, undefined]);
    expect(said.slice(1, 4)).toEqual([
      [1, null, 'SUCCESS', 4],
      [3, null, 'MEMORYOUT', 4],
      [9, null, 'CRASHED', 4],
    ]);
  });

  it('that asks for a budget beyond the levels fails its run', { timeout: 900_000 }, async () => {
    const run = await started(plugins, 'carps-witness', { ...box, fidelity: { ...epochs, max: 2 } });

    await run.ask(0);

    await expect(run.ask(1)).rejects.toThrow('it asks for a trial at epochs = 3, which goes from 1 to 2');
    await run.stop?.();
  });

  it('without ask and tell runs in its own loop, to the end of the budget', { timeout: 900_000 }, async () => {
    const run = await started(plugins, 'carps-own-loop', box);
    const configs: Config[] = [];

    for (let id = 0; ; id++) {
      const answer = await run.ask(id);
      if (typeof answer === 'string') {
        expect(answer).toBe('done');
        break;
      }
      configs.push(answer.config);
      await run.tell({ id, config: answer.config, level: 1 }, id % 3 === 1 ? { status: 'crashed', reason: '', seconds: 0 } : ok(id));
    }

    expect(configs.length).toBe(20);
    expect(new Set(configs.map(config => config['x'])).size).toBe(20);
  });

  it('by its import path and with arguments passes koi check', { timeout: 900_000 }, async () => {
    const words = ['check', 'carps carps_plugins.NeighbourSearch share=0.3', '--evaluations', '8', '--json'];
    const { out, err } = await koi(words, data, import.meta.dirname);
    const [report] = JSON.parse(out || '[]');

    expect(report?.id, err).toBe('carps-neighbour-search-share-0.3');
    expect(failures(report)).toEqual([]);
  });

  it('copes with what the words of its command say, and carps’ own flags', { timeout: 900_000 }, async () => {
    const [plain] = await contestants([`${plugins} handles={continuous,integer}`]);
    const [several] = await contestants([`${plugins} expects_multiple_objectives=true`]);

    expect([plain!.optimizer.handles, plain!.optimizer.wants]).toEqual([['continuous', 'integer'], []]);
    expect(several!.optimizer.handles).toContain('objectives');
    expect(several!.optimizer.wants).toEqual(['objectives']);
  });

  it('in carps’ own words is the same as by its path', { timeout: 900_000 }, async () => {
    const found = await contestants(['carps +optimizer/randomsearch=config', 'carps carps.optimizers.random_search.RandomSearchOptimizer']);

    expect(found.map(({ optimizer }) => [optimizer.id, optimizer.handles])).toEqual([
      ['carps-randomsearch', found[1]!.optimizer.handles],
      ['carps-random-search', found[0]!.optimizer.handles],
    ]);
  });

  it.each([
    ['carps +optimizer/hebo=config', /there is no module hebo; if it is a package, add it: uv pip install --python \S+ hebo$/],
    ['carps carps.optimizers.nowhere.Mine', /carps: there is no carps\.optimizers\.nowhere$/],
    ['carps +task/BBOB=cfg_7_*', /there is no config task\/BBOB=cfg_7_\*$/],
  ])('that is not there is named in one line: %s', { timeout: 900_000 }, async (command, message) => {
    await expect(contestants([command])).rejects.toThrow(message);
  });
});

/** The same points in a task of carps and in koi's own. `turned`: koi's config for one of carps'. */
async function bothValues(command: string, id: string, turned: (config: Config) => Config = config => config) {
  const [entry] = await entries([command]);
  const task = entry!.task;
  const [theirs, ours] = await Promise.all([task.open(), findTask(id)!.open()]);
  const rng = stream('carps', id);
  const pairs: [readonly number[], readonly number[]][] = [];
  for (let n = 0; n < 20; n++) {
    const config = uniformConfig(task.problem.space, rng);
    const of = async (open: Awaited<ReturnType<Task['open']>>, its: Config) => {
      const outcome = await open({ id: n, config: its, level: 1 }, seedOf('tuning', 'carps', n), 'tuning');
      return outcome.status === 'ok' ? outcome.costs : [];
    };
    pairs.push([await of(theirs, config), await of(ours, turned(config))]);
  }
  return { task, pairs };
}

/** carps passes coordinates by the names' alphabetical order: x0, x1, x10, x11, …, x2, … */
const alphabetical = (config: Config): Config => {
  const names = Object.keys(config);
  return Object.fromEntries([...names].sort().map((name, i) => [`x${i}`, config[name]!]));
};

describe('a carps task', () => {
  it.each([
    ['carps +task/BBOB=cfg_4_8_1', 'bbob/f8/d4/i1', 'carps/bbob/4/8/1', 100],
    ['carps +task/BBOB=cfg_16_20_2', 'bbob/f20/d16/i2', 'carps/bbob/16/20/2', 180],
    ['carps +task/Pymoo/MO/unconstraint=zdt1', 'zdt/zdt1/d30', 'carps/Pymoo/MO/unconstraint/zdt1', 240],
  ])('%s has the values of %s', { timeout: 900_000 }, async (command, id, name, budget) => {
    const { task, pairs } = await bothValues(command, id, alphabetical);

    expect([task.id, task.budget.full, task.noisy]).toEqual([name, budget, false]);
    for (const [theirs, ours] of pairs) {
      expect(theirs.length).toBe(ours.length);
      theirs.forEach((cost, k) => {
        expect(Math.abs(cost - ours[k]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours[k]!)));
      });
    }
  });

  it('of one’s own, with conditions, levels, two objectives and noise, passes koi check', { timeout: 900_000 }, async () => {
    const { out, err } = await koi(['check', 'carps test/adapters/carps_valley.py', '--evaluations', '40', '--json']);
    const [report] = JSON.parse(out || '[]') as Report[];

    expect(report?.id, err).toBe('carps/valley');
    expect(failures(report!)).toEqual([]);
  });

  it('that fails says how, and for how long it ran', { timeout: 900_000 }, async () => {
    const [entry] = await entries(['carps test/adapters/carps_valley.py']);
    const evaluate = await entry!.task.open();
    const at = (depth: number, level: number) =>
      evaluate({ id: 0, config: { rate: 0.5, depth, kind: 'c' }, level }, seedOf('tuning', 'carps', 0), 'tuning');

    expect(entry!.task.problem).toMatchObject({
      objectives: [{ name: 'error' }, { name: 'size' }],
      fidelity: { name: 'epochs', min: 1, max: 9, integer: true, resumable: false },
    });
    expect(await at(1, 9)).toMatchObject({ status: 'ok', seconds: 0.9 });
    expect(await at(2, 3)).toEqual({ status: 'crashed', reason: 'carps says CRASHED (told by: Valley)', seconds: 0.3 });
    expect(await at(3, 9)).toMatchObject({ status: 'timeout' });
    expect(await at(4, 9)).toMatchObject({ status: 'memory' });
  });
});
