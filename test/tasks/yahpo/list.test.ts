import { describe, expect, it, vi } from 'vitest';
import { type Kind, kindOf } from '../../../src/contract/index.ts';
import { assertSpace } from '../../../src/space/index.ts';
import { yahpo } from '../../../tasks/yahpo/index.ts';
import { directions } from '../../../tasks/yahpo/metrics.ts';
import { scenarios } from '../../../tasks/yahpo/scenario.ts';

const task = (id: string) => {
  const found = yahpo.find(id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};

describe('the tasks of YAHPO Gym, listed without data', () => {
  const ids = [...yahpo.ids()];

  it('are there before the data set is', () => {
    vi.stubEnv('KOI_DATA', '/nowhere');
    for (const id of ids.filter((_, i) => i % 97 === 0)) expect(task(id).id).toBe(id);
    vi.unstubAllEnvs();
  });

  it('are of all four kinds and 17 models, each listed once', () => {
    const kinds = new Map<Kind, number>();
    for (const id of ids) kinds.set(kindOf(task(id).problem), (kinds.get(kindOf(task(id).problem)) ?? 0) + 1);

    expect(new Set(ids).size).toBe(ids.length);
    expect(scenarios()).toHaveLength(17);
    for (const kind of ['bb', 'mf', 'mo', 'momf'] as const) expect(kinds.get(kind)).toBeGreaterThan(1000);
  });

  it('are as many instances as the models know', () => {
    const instances = Object.fromEntries(scenarios().map(({ version, name, instances }) => [`${version}/${name}`, instances.length]));

    expect(instances).toMatchObject({ '1.0/lcbench': 34, '1.0/rbv2_rpart': 117, '1.0/rbv2_xgboost': 119, '1.0/iaml_glmnet': 4 });
    expect(instances).toMatchObject({ '2/rbv2_ranger': 116, '2/rbv2_rpart': 116, '2/nb301': 1, '1.0-fair/fair_ranger': 4 });
  });

  it('have spaces without instance and fidelities, in the surrogate’s own names and order', () => {
    for (const { space } of scenarios()) assertSpace(space);

    expect(Object.keys(task('yahpo/1.0/lcbench/167104/val-accuracy').problem.space.params)).toEqual([
      ...['batch_size', 'learning_rate', 'max_dropout', 'max_units', 'momentum', 'num_layers', 'weight_decay'],
    ]);
    expect(task('yahpo/1.0/rbv2-xgboost/16/auc').problem.space.params).toMatchObject({
      booster: { kind: 'choice', choices: ['gblinear', 'gbtree', 'dart'] },
      nrounds: { kind: 'int', low: 7, high: 2981, log: true },
      eta: { kind: 'float', log: true, when: { param: 'booster', in: ['dart', 'gbtree'] } },
      skip_drop: { when: { param: 'booster', in: ['dart'] } },
    });
    expect(task('yahpo/0/iaml-super/1489/mmce').needs).toEqual(['continuous', 'integer', 'categorical', 'conditional']);
  });

  it.each([
    ['yahpo/1.0/lcbench/167104/val-accuracy@epoch', { name: 'epoch', min: 1, max: 52, integer: true, resumable: true }],
    ['yahpo/1.0/rbv2-xgboost/16/auc@trainsize', { name: 'trainsize', min: 0.03, max: 1, resumable: false }],
    ['yahpo/1.0/rbv2-xgboost/16/auc@repl', { name: 'repl', min: 1, max: 10, integer: true, resumable: false }],
    ['yahpo/2/rbv2-rpart/3/acc@repl', { name: 'repl', min: 1, max: 10, integer: true, resumable: false }],
    ['yahpo/2/nb301/cifar10/val-accuracy@epoch', { name: 'epoch', min: 1, max: 98, integer: true, resumable: true }],
    ['yahpo/0/rbv2-svm/37/mmce@trainsize', { name: 'trainsize', min: 0.05, max: 1, resumable: false }],
  ])('%s has the fidelity', (id, fidelity) => {
    expect(task(id).problem.fidelity).toMatchObject(fidelity);
  });

  it('may combine any metrics, in any order, but each once', () => {
    const { problem } = task('yahpo/1.0/rbv2-xgboost/16/memory+logloss+acc@repl');

    expect(problem.objectives.map(({ name, natural }) => [name, natural])).toEqual([
      ['memory', 'min'],
      ['logloss', 'min'],
      ['acc', 'max'],
    ]);
    expect(yahpo.find('yahpo/1.0/rbv2-xgboost/16/acc+acc')).toBeUndefined();
  });

  it.each([
    ...['yahpo', 'yahpo/', 'yahpo/1.0/lcbench/167104', 'yahpo/1.0/lcbench/167104/', 'yahpo/1.0/lcbench/1/val-accuracy'],
    ...['yahpo/1.0/lcbench/167083/val-accuracy', 'yahpo/1.0/lcbench/167104/val_accuracy', 'yahpo/1.0/lcbench/167104/acc'],
    ...['yahpo/1.0/lcbench/167104/val-accuracy@trainsize', 'yahpo/1.0/lcbench/167104/val-accuracy@', 'yahpo/1.0/lcbench/167104/+time'],
    ...['yahpo/3/lcbench/167104/val-accuracy', 'yahpo/1.0/../lcbench/167104/val-accuracy', 'yahpo/1.0/lcbench/167104/val-accuracy/x'],
    ...['yahpo/1.0/lcbench/167104/val-accuracy@epoch@epoch', 'zdt/1.0/lcbench/167104/val-accuracy', 'yahpo/2/nb301/1/val-accuracy'],
  ])('has no task %s', id => {
    expect(yahpo.find(id)).toBeUndefined();
  });

  it('knows for every metric of every model which way is better', () => {
    const up = ['acc', 'bac', 'auc', 'f1', 'val_accuracy', 'val_balanced_accuracy', 'test_balanced_accuracy'];

    for (const { metrics } of scenarios())
      for (const metric of metrics) expect([metric, directions[metric]]).toEqual([metric, up.includes(metric) ? 'max' : 'min']);
  });

  it('holds out what has a test metric: lcbench’s cross-entropy and balanced accuracy, not its accuracy', () => {
    const heldOut = (what: string): boolean => task(`yahpo/1.0/lcbench/167104/${what}`).heldOut;

    expect(['val-cross-entropy', 'val-balanced-accuracy@epoch', 'val-accuracy+val-cross-entropy'].map(heldOut)).toEqual([true, true, true]);
    expect(['val-accuracy', 'time', 'test-cross-entropy'].map(heldOut)).toEqual([false, false, false]);
    expect(task('yahpo/1.0/rbv2-xgboost/16/auc').heldOut).toBe(false);
  });

  it('scales the objectives of every listed task, and lists f1 for two classes only', () => {
    for (const id of ids)
      for (const { ideal, nadir } of task(id).problem.objectives) if (!(ideal! < nadir!)) throw new Error(`${id}: ${ideal} to ${nadir}`);

    expect(ids).toContain('yahpo/1.0/rbv2-xgboost/15/f1'); // breast-w
    expect(ids).not.toContain('yahpo/1.0/rbv2-xgboost/11/f1'); // balance-scale
  });

  it('says which licence a model has', () => {
    expect(task('yahpo/1.0/lcbench/167104/val-accuracy').licence).toBe('Apache-2.0');
    expect(task('yahpo/0/rbv2-svm/37/mmce').licence).toMatch(/^GPL-3.0/);
  });
});
