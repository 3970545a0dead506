/**
 * YAHPO Gym's models as onnxruntime 1.30.0 for Python evaluates them (golden.jsonl of the data set: random configs, all metrics),
 * every line of every scenario, to 1e-5 relative. Some outputs are 1 − x for an x close to 1 in single precision, so differences
 * of a few 2⁻²⁴ are also allowed: another batch size moves f1 = 6.6e-7 by 3e-8.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Seed, Value } from '../../src/contract/index.ts';
import { yahpo } from '../../tasks/yahpo/index.ts';
import { directions } from '../../tasks/yahpo/metrics.ts';
import { rowOf } from '../../tasks/yahpo/row.ts';
import { folderOf, kebab, type Scenario, scenarios } from '../../tasks/yahpo/scenario.ts';
import { openModel } from '../../tasks/yahpo/surrogate.ts';
import { haveShared, shared } from '../shared.ts';
import { withYahpo } from '../tasks/yahpo/kit.ts';

interface Golden {
  /** null where inactive */
  readonly config: Readonly<Record<string, Value | null>>;
  readonly x_cat: readonly number[];
  readonly x_cont: readonly number[];
  readonly y: Readonly<Record<string, number>>;
}

const file = (scenario: Scenario): string => shared(`data/yahpo/${folderOf(scenario)}/golden.jsonl`);
const golden = (scenario: Scenario): readonly Golden[] =>
  readFileSync(file(scenario), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Golden);

/** Of a golden config: the data set, the level of each fidelity, and the rest. */
function parts({ instanceParam, fidelities }: Scenario, whole: Golden['config']) {
  const apart = new Set([instanceParam, ...fidelities.map(({ name }) => name)]);
  const active = Object.entries(whole).filter((entry): entry is [string, Value] => entry[1] !== null && !apart.has(entry[0]));
  return {
    instance: instanceParam === null ? 'CIFAR10' : String(whole[instanceParam]),
    levels: fidelities.map(({ name }) => Number(whole[name])),
    config: Object.fromEntries(active),
  };
}

function expectClose(value: number, expected: number, what: string): void {
  expect(Math.abs(value - expected), `${what}: ${value}, not ${expected}`).toBeLessThanOrEqual(1e-5 * Math.abs(expected) + 2 ** -23);
}

describe.skipIf(!haveShared)('YAHPO Gym’s golden outputs (../shared/data/yahpo)', () => {
  withYahpo();
  const known = haveShared ? scenarios().filter(scenario => existsSync(file(scenario))) : [];

  it('are there for 13 scenarios', () => {
    expect(known.length).toBeGreaterThanOrEqual(13);
    for (const scenario of known) expect(golden(scenario).length).toBeGreaterThanOrEqual(24);
  });

  it.each(known)('$version/$name: inputs and outputs of every line', scenario => {
    const { encoding, one } = openModel(scenario);
    for (const [n, line] of golden(scenario).entries()) {
      const { instance, levels, config } = parts(scenario, line.config);
      rowOf(scenario, encoding, instance)(one)(config, levels, 0);
      one.run();

      expect([...one.categorical]).toEqual(line.x_cat);
      expect([...one.continuous]).toEqual(line.x_cont.map(Math.fround));
      expect(Object.keys(line.y)).toEqual(scenario.metrics);
      for (const [k, metric] of scenario.metrics.entries()) expectClose(one.metrics[k]!, line.y[metric]!, `line ${n + 1}, ${metric}`);
    }
  });

  it.each(known.filter(({ fidelities }) => fidelities.length === 1))(
    '$version/$name: costs of the task of all metrics at once',
    async scenario => {
      const objectives = scenario.metrics.map(kebab).join('+');
      for (const [n, line] of golden(scenario).entries()) {
        const { instance, levels, config } = parts(scenario, line.config);
        const id = `yahpo/${scenario.version}/${kebab(scenario.name)}/${kebab(instance)}/${objectives}@${kebab(scenario.fidelities[0]!.name)}`;
        const evaluate = await yahpo.find(id)!.open();
        const outcome = await evaluate({ id: 0, config, level: levels[0]! }, 0 as Seed, 'tuning');

        if (outcome.status !== 'ok') throw new Error(`line ${n + 1}: ${outcome.reason}`);
        for (const [k, metric] of scenario.metrics.entries())
          expectClose(outcome.costs[k]!, (directions[metric] === 'max' ? -1 : 1) * line.y[metric]!, `line ${n + 1}, ${metric}`);
      }
    },
  );
});
