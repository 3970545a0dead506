import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Config, Role, Value } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { errors } from '../../tasks/arlbench/errors.ts';
import { arlbench, arlbenchPool } from '../../tasks/arlbench/index.ts';
import { derive } from '../../tasks/arlbench/landscape.ts';
import { landscapes } from '../../tasks/arlbench/landscapes.ts';
import { surrogateReference } from '../../tasks/arlbench/make-references.ts';
import { crossValidationOf } from '../../tasks/arlbench/surrogate.ts';
import { readData } from '../../tasks/data/read.ts';
import { findTask } from '../../tasks/index.ts';
import { haveShared } from '../shared.ts';
import { relative } from '../tasks/bbob/golden.ts';
import { at, costsAt, recordsOf, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

const fileOf = (name: string): string => `sobol__${name.replaceAll('-', '_')}.csv`;
const typed = (cell: string): Value => (cell === 'True' ? true : cell === 'False' ? false : Number(cell));

/** Config → budget → returns of the seeds 0 … 9, of one landscape. */
function measured(name: string): { config: Config; returns: Map<number, number[]> }[] {
  const runs = new Map<string, { config: Config; returns: Map<number, number[]> }>();
  for (const record of recordsOf(`arlbench/${fileOf(name)}.gz`)) {
    const hp = Object.entries(record).filter(([column, cell]) => column.startsWith('hp_config.') && cell !== '');
    const run = runs.get(record['run_id']!) ?? {
      config: Object.fromEntries(hp.map(([column, cell]) => [column.slice(10), typed(cell)])),
      returns: new Map(),
    };
    const returns = run.returns.get(Number(record['budget'])) ?? [];
    returns[Number(record['seed'])] = record['performance'] === '' ? Number.NaN : Number(record['performance']);
    run.returns.set(Number(record['budget']), returns);
    runs.set(record['run_id']!, run);
  }
  return [...runs.values()];
}

describe.skipIf(!haveShared)('arlbench (skipped where the data is not beside the repository)', { timeout: 60_000 }, () => {
  withData('arlbench');
  itIsSound(arlbenchPool, 5);
  itIsSound(arlbench, 1);

  it.each(['cc-cartpole-ppo', 'cc-pendulum-sac', 'atari-battle-zone-dqn'])(
    'the pool answers for every config of %s with its own runs: five seeds for tuning, five for tests',
    async name => {
      const evaluate = await findTask(`arlbench-pool/${name}/return@budget`)!.open();
      const final = await findTask(`arlbench-pool/${name}/return`)!.open();
      const runs = measured(name);

      expect(runs).toHaveLength(256);
      for (const { config, returns } of runs)
        for (const [budget, values] of returns)
          for (let seed = 0; seed < 5; seed++)
            for (const [role, value] of [
              ['tuning', values[seed]!],
              ['test', values[5 + seed]!],
            ] as const) {
              const outcome = at(evaluate, config, { level: budget, seed: 5000 + seed, role });
              if (Number.isNaN(value))
                expect(outcome).toMatchObject({ status: 'crashed', reason: expect.stringContaining('training failed') });
              else expect(outcome).toEqual({ status: 'ok', costs: [0 - value], seconds: 0 });
            }
      const { config, returns } = runs[7]!;
      expect(at(final, config, { seed: 3 })).toMatchObject({ costs: [-[...returns.values()].at(-1)![3]!] });
    },
  );

  it.each(Object.keys(landscapes))(
    'the best known of the pool is the best of the measured runs of %s, by the mean of five tuning seeds',
    name => {
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const runs = measured(name).map(({ config, returns }) => ({ config, values: returns.get(Math.max(...returns.keys()))! }));
      const best = runs.reduce((a, b) =>
        mean(b.values.slice(0, 5)) > mean(a.values.slice(0, 5)) || Number.isNaN(mean(a.values.slice(0, 5))) ? b : a,
      );
      const { cost, test, config, source } = findTask(`arlbench-pool/${name}/return`)!.best!();

      expect(relative(cost, -mean(best.values.slice(0, 5)))).toBeLessThan(1e-8);
      if (test !== undefined)
        expect(relative(test, -mean(runs.find(run => isDeepStrictEqual(run.config, config))!.values.slice(5)))).toBeLessThan(1e-8);
      expect(runs.filter(({ values }) => mean(values.slice(0, 5)) > -cost * (1 - 1e-8 * Math.sign(cost)) + 1e-12)).toEqual([]);
      expect(source).toMatch(/^exact: mean over the five tuning seeds/);
      expect(findTask(`arlbench-pool/${name}/return@budget`)!.best!()).toEqual({ cost, test, config, source });
    },
  );

  it('the best known of the surrogate is what the search finds again, with the mean of five seeds; 2,000 random configs are not below', async () => {
    const { cost, test, config } = findTask('arlbench/cc-acrobot-dqn/return')!.best!();
    const evaluate = await findTask('arlbench/cc-acrobot-dqn/return')!.open();
    const { space } = findTask('arlbench/cc-acrobot-dqn/return')!.problem;
    const costOf = (at_: Config, role: Role): number =>
      [0, 1, 2, 3, 4].reduce((sum, seed) => sum + costsAt(evaluate, at_, { seed, role })[0]! / 5, 0);
    const rng = stream('arlbench', 'below');

    expect(await surrogateReference('cc-acrobot-dqn')).toEqual({ cost, test, config });
    expect(relative(cost, costOf(config!, 'tuning'))).toBeLessThan(1e-8);
    expect(relative(test!, costOf(config!, 'test'))).toBeLessThan(1e-8);
    for (let i = 0; i < 2000; i++) expect(costOf(uniformConfig(space, rng), 'tuning')).toBeGreaterThanOrEqual(cost);
  });

  it('the surrogate predicts as well as its description says', () => {
    expect(crossValidationOf('cc-cartpole-ppo')).toEqual(errors['cc-cartpole-ppo']);
    expect(Object.keys(errors)).toEqual(Object.keys(landscapes));
    expect(findTask('arlbench/cc-cartpole-ppo/return')!.about).toContain(
      `its cross-validated error of the mean is ${errors['cc-cartpole-ppo']!.rmse.toPrecision(3)}`,
    );
  });

  it('the surrogate is near the mean of the runs where there are some, and never out of their range', async () => {
    const task = findTask('arlbench/cc-cartpole-ppo/return')!;
    const evaluate = await task.open();
    const runs = measured('cc-cartpole-ppo').map(({ config, returns }) => ({ config, values: returns.get(100_000)! }));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const predicted = (config: Config): number => mean([0, 1, 2, 3, 4].map(seed => costsAt(evaluate, config, { seed })[0]!));
    const gaps = runs.map(({ config, values }) => (predicted(config) + mean(values.slice(0, 5))) ** 2);
    const all = mean(runs.map(({ values }) => mean(values.slice(0, 5))));
    const variance = mean(runs.map(({ values }) => (mean(values.slice(0, 5)) - all) ** 2));
    const rng = stream('arlbench', 'range');

    expect(mean(gaps) / variance).toBeLessThan(0.2); // of what it has seen it explains most
    for (let i = 0; i < 500; i++) {
      const [cost] = costsAt(evaluate, uniformConfig(task.problem.space, rng), { seed: i });
      expect(-cost!).toBeGreaterThanOrEqual(8.7421875);
      expect(-cost!).toBeLessThanOrEqual(500);
    }
  });

  it('the files of all landscapes are read, and their configs are of the spaces', () => {
    for (const name of Object.keys(landscapes)) expect(derive(name, readData('arlbench', fileOf(name)).toString()).facts).toHaveLength(256);
  });

  it('refuses a file with a wrong column, a line twice, or a line too few', () => {
    const lines = textOf(`arlbench/${fileOf('cc-cartpole-ppo')}.gz`)
      .trim()
      .split('\n');

    expect(() => derive('cc-cartpole-ppo', lines.join('\n').replace('performance', 'return'))).toThrow(
      'sobol__cc_cartpole_ppo.csv: it has no column performance',
    );
    expect(() => derive('cc-cartpole-ppo', [...lines, lines[1]].join('\n'))).toThrow(
      /sobol__cc_cartpole_ppo\.csv: run 0, budget 10000, seed 9 does not belong there/,
    );
    expect(() => derive('cc-cartpole-ppo', lines.slice(0, -1).join('\n'))).toThrow(
      'sobol__cc_cartpole_ppo.csv: it has 25599 measurements, not 25600',
    );
  });
});
