import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { adapters, commandFor } from '../../src/cli/env/adapters.ts';
import { interpreterIn, placeOf } from '../../src/cli/env/place.ts';
import type { Config, Problem } from '../../src/contract/index.ts';
import { optimizerOf } from '../../src/protocol/index.ts';
import { initialConfig } from '../../src/space/index.ts';
import { data, koi } from './environments.ts';

const names = ['x0', 'x1', 'x2'];
const problem: Problem = {
  space: { params: Object.fromEntries(names.map(name => [name, { kind: 'float', low: -5, high: 5 }])) },
  objectives: [{ name: 'f', natural: 'min' }],
};
const cost = (config: Config): number => names.reduce((sum, name, i) => sum + ((config[name] as number) - i - 1) ** 2, 0);

beforeAll(async () => {
  process.env['KOI_DATA'] = data;
  await koi(['env', 'install', 'optuna', 'cma', 'nevergrad', 'carps']);
}, 600_000);

/** What an optimizer asks when koi draws this seed. */
async function throughKoi(id: string, seed: number, trials: number): Promise<Config[]> {
  const { package: name, described } = adapters().find(adapter => adapter.described.id === id)!;
  const optimizer = optimizerOf(commandFor(name), described);
  const rng = { next: () => (seed + 0.5) / 2 ** 31, fork: () => rng };
  const run = optimizer.start(problem, { full: trials, workers: 1 }, rng, initialConfig(optimizer.options));
  const configs: Config[] = [];
  for (let id = 0; id < trials; id++) {
    const answer = await run.ask(id);
    if (typeof answer === 'string') throw new Error(answer);
    configs.push(answer.config);
    await run.tell({ id, config: answer.config, level: 1 }, { status: 'ok', costs: [cost(answer.config)], seconds: 0 });
  }
  await run.stop?.();
  return configs;
}

describe('through koi and by a plain script', () => {
  it.each([
    ['optuna-tpe', 'optuna', 30],
    ['pycma', 'cma', 70],
    ['nevergrad-two-points-de', 'nevergrad', 60],
    ['carps-random', 'carps', 20],
  ])('%s asks for the same', { timeout: 120_000 }, async (id, name, trials) => {
    const script = fileURLToPath(new URL('plain.py', import.meta.url));
    const plain = execFileSync(interpreterIn(placeOf(name)), [script, name, '7', String(trials)], { encoding: 'utf8' });

    expect(await throughKoi(id, 7, trials)).toEqual(JSON.parse(plain));
  });
});
