import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { haveFile, readYahpoJson } from '../../../tasks/yahpo/files.ts';
import { makeReference } from '../../../tasks/yahpo/make-references.ts';
import { readScenario } from '../../../tasks/yahpo/read-scenario.ts';
import { referenceOf } from '../../../tasks/yahpo/reference.ts';
import { kebab, scenarios } from '../../../tasks/yahpo/scenario.ts';
import { haveShared, shared } from '../../shared.ts';
import { configs, costs, opened, task, withYahpo } from './kit.ts';

describe.skipIf(!haveShared)('a task of YAHPO Gym (../shared/data/yahpo)', () => {
  withYahpo();

  it.each(scenarios())('$version/$name: what the project knows is what the files say', scenario => {
    expect(readScenario(scenario, readYahpoJson, haveFile)).toEqual(scenario);
  });

  it('has the negative of what is maximised as its cost, and the same numbers alone and together', async () => {
    const id = 'yahpo/1.0/lcbench/167104/val-accuracy';
    const [accuracy, both] = [await opened(id), await opened('yahpo/1.0/lcbench/167104/time+val-accuracy')];
    for (const config of configs(id, 20)) {
      const [cost] = costs(accuracy(config));

      expect(cost).toBeLessThan(-20); // per cent
      expect(cost).toBeGreaterThanOrEqual(-100);
      expect(costs(both(config))[1]).toBe(cost);
    }
  });

  it.each(['val-cross-entropy', 'val-balanced-accuracy'])(
    'shows %s in the role tuning, and the test metric in the role test',
    async metric => {
      const id = `yahpo/1.0/lcbench/3945/${metric}@epoch`;
      const [held, test] = [await opened(id), await opened(id.replace('/val-', '/test-'))];
      for (const config of configs(id, 20)) {
        const tested = costs(held(config, { level: 30, role: 'test' }));

        expect(tested).toEqual(costs(test(config, { level: 30 })));
        expect(tested).not.toEqual(costs(held(config, { level: 30 })));
      }
    },
  );

  it.each([
    ['yahpo/1.0/lcbench/3945/val-accuracy@epoch', 'yahpo/1.0/lcbench/3945/time@epoch', [1, 26, 52]],
    ['yahpo/2/nb301/cifar10/val-accuracy@epoch', 'yahpo/2/nb301/cifar10/runtime@epoch', [1, 98]],
    ['yahpo/2/rbv2-ranger/3/acc@trainsize', 'yahpo/2/rbv2-ranger/3/timetrain@trainsize', [0.03, 0.5, 1]],
  ])('%s has %s for its clock', async (id, time, levels) => {
    const [evaluate, seconds] = [await opened(id), await opened(time)];
    for (const config of configs(id, 20))
      for (const level of levels) expect(evaluate(config, { level }).seconds).toBe(Math.max(0, costs(seconds(config, { level }))[0]!));
  });

  it.each(['yahpo/1.0/rbv2-xgboost/16/auc', 'yahpo/2/rbv2-rpart/3/acc', 'yahpo/0/rbv2-svm/37/mmce'])(
    '%s is the task of either fidelity at its maximum, and moves with each',
    async id => {
      const [plain, size, repl] = [await opened(id), await opened(`${id}@trainsize`), await opened(`${id}@repl`)];
      for (const config of configs(id, 20)) {
        const full = plain(config);

        expect(size(config)).toEqual(full);
        expect(repl(config)).toEqual(full);
        expect(size(config, { level: 0.1 })).not.toEqual(full);
        expect(repl(config, { level: 1 })).not.toEqual(full);
      }
    },
  );

  it('gives the same bits whatever was evaluated before, for this or another data set', async () => {
    const [id, other] = ['yahpo/1.0/rbv2-xgboost/16/auc+timetrain', 'yahpo/1.0/rbv2-xgboost/3/acc@trainsize'];
    const [evaluate, between] = [await opened(id), await opened(other)];
    const [some, others] = [configs(id, 50), configs(other, 50)];
    const first = some.map(config => evaluate(config));
    const again = some.map((config, i) => {
      between(others[i]!, { level: 0.3 });
      return evaluate(config);
    });

    expect(again).toEqual(first);
    expect(new Set(first.map(outcome => costs(outcome)[0])).size).toBeGreaterThan(40);
  });

  // some have no golden outputs; a wrong order of columns or codes would leave the range
  it.each(scenarios().filter(({ version }) => version === '1.0'))(
    '$version/$name: values lie where upstream’s statistics have them',
    async scenario => {
      const ranges = new Map<string, number>();
      for (const line of readFileSync(shared('data/yahpo/instance_target_statistics.csv'), 'utf8').split('\n')) {
        const [metric, statistic, value, name, instance] = line.split(',');
        if (name === scenario.name) ranges.set([instance, metric, statistic].join(), Number(value));
      }
      let [inside, all] = [0, 0];
      for (const instance of scenario.instances.filter((_, i) => i % 8 === 0)) {
        const id = `yahpo/1.0/${kebab(scenario.name)}/${instance}/${scenario.metrics.map(kebab).join('+')}`;
        const { objectives } = task(id).problem;
        const evaluate = await opened(id);
        const values = configs(id, 60).map(config =>
          costs(evaluate(config)).map((cost, k) => (objectives[k]!.natural === 'max' ? -cost : cost)),
        );
        for (const [k, metric] of scenario.metrics.entries()) {
          const [min, max] = ['min', 'max'].map(statistic => ranges.get([instance, metric, statistic].join())!);
          inside += values.filter(row => row[k]! >= min! && row[k]! <= max!).length;
          all += values.length;
        }
      }

      expect(inside / all).toBeGreaterThan(0.99);
    },
  );

  it.each([
    ...[
      'yahpo/1.0/lcbench/167104/val-accuracy',
      'yahpo/1.0/lcbench/3945/time',
      'yahpo/1.0/rbv2-xgboost/16/auc',
      'yahpo/1.0/rbv2-rpart/3/logloss',
    ],
    ...[
      'yahpo/1.0-fair/fair-ranger/31/mmce+feo',
      'yahpo/2/nb301/cifar10/val-accuracy',
      'yahpo/0/iaml-super/1489/logloss',
      'yahpo/0/rbv2-svm/37/auc',
    ],
  ])('%s has a best known value that its config attains and 200 random configs do not', async id => {
    const evaluate = await opened(id);
    const { cost, config } = task(id).best!();

    // another processor rounds differently
    expect(Math.abs(costs(evaluate(config!))[0]! - cost)).toBeLessThanOrEqual(1e-5 * Math.abs(cost));
    for (const other of configs(id, 200)) expect(costs(evaluate(other))[0]).toBeGreaterThanOrEqual(cost);
  });

  it('has references that the same search finds again', () => {
    const scenario = scenarios().find(({ name }) => name === 'iaml_glmnet')!;
    const [again, committed] = [makeReference(scenario, '1489'), referenceOf(scenario, '1489')!];

    // a search may magnify what another processor rounds differently
    for (const [k, row] of committed.at.entries())
      expect(Math.abs(again.at[k]![k]! - row[k]!)).toBeLessThan(1e-2 * Math.abs(row[k]!) + 1e-9);
    for (const [k, median] of committed.median.entries())
      expect(Math.abs(again.median[k]! - median)).toBeLessThanOrEqual(1e-3 * Math.abs(median));
  });
});
