import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/contract/index.ts';
import { installData } from '../../../tasks/data/install.ts';
import { yahpo as dataSet } from '../../../tasks/data/sets/yahpo.ts';
import { officialColumns } from '../../../tasks/yahpo/columns.ts';
import { yahpo } from '../../../tasks/yahpo/index.ts';
import { loadRuntime } from '../../../tasks/yahpo/runtime.ts';
import { scenarios } from '../../../tasks/yahpo/scenario.ts';
import { temporaryFolder } from '../../koi.ts';
import { haveShared } from '../../shared.ts';
import { configs, cutOff, onCopy, opened, task, withData, withYahpo } from './kit.ts';

const lcbench = 'yahpo/1.0/lcbench/167104/val-accuracy@epoch';
const good: Config = {
  batch_size: 64,
  learning_rate: 0.01,
  max_dropout: 0.5,
  max_units: 256,
  momentum: 0.9,
  num_layers: 3,
  weight_decay: 0.01,
};

const errorOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
};

describe.skipIf(!haveShared)('a task of YAHPO Gym refuses (../shared/data/yahpo)', () => {
  withYahpo();

  it.each([
    [0, 'level 0 is outside [1, 52], the range of epoch'],
    [53, 'level 53 is outside [1, 52], the range of epoch'],
    [Number.NaN, 'level NaN is outside [1, 52], the range of epoch'],
    [1.5, 'level 1.5 is not an integer, as epoch must be'],
  ])('level %d', async (level, reason) => {
    expect((await opened(lcbench))(good, { level })).toEqual({ status: 'invalid', reason, seconds: 0 });
  });

  it.each<[Config, string]>([
    [{ ...good, momentum: 1 }, 'momentum = 1 is outside [0.1, 0.99]'],
    [{ ...good, num_layers: 2.5 }, 'num_layers = 2.5 is not an integer'],
    [{ ...good, epoch: 3 }, 'epoch is not a parameter'],
    [{}, 'batch_size is missing'],
  ])('%j', async (config, reason) => {
    expect((await opened(lcbench))(config)).toMatchObject({ status: 'invalid', reason: expect.stringContaining(reason) });
  });

  it('an inactive parameter that has a value, and an unknown category', async () => {
    const id = 'yahpo/1.0/rbv2-xgboost/16/auc';
    const linear = configs(id, 50).find(config => config['booster'] === 'gblinear')!;
    const evaluate = await opened(id);

    expect(evaluate(linear).status).toBe('ok');
    expect(evaluate({ ...linear, eta: 0.1 })).toEqual({ status: 'invalid', reason: 'eta is inactive here and must be absent', seconds: 0 });
    expect(evaluate({ ...linear, booster: 'tree' })).toMatchObject({
      reason: 'booster = "tree" is not one of "gblinear", "gbtree", "dart"',
    });
  });
});

describe.skipIf(!haveShared)('opening a task of YAHPO Gym (../shared/data/yahpo)', () => {
  withYahpo();

  it('says how to install the data set', async () => {
    const message = await withData(temporaryFolder(), () => errorOf(() => task(lcbench).open()));

    expect(message).toBe('yahpo is not installed; run: koi data install yahpo');
  });

  it('names a model that was cut off', async () => {
    const message = await onCopy(folder => {
      cutOff(join(folder, 'v1.0/lcbench/model.onnx'), 1_000_000);
      return errorOf(() => task(lcbench).open());
    });

    expect(message).toMatch(/^yahpo: v1\.0\/lcbench\/model\.onnx is damaged: .*; run: koi data install yahpo$/);
  });

  it('names a file that is missing', async () => {
    const message = await onCopy(folder => {
      rmSync(join(folder, 'v2/nb301/encoding.json'));
      return errorOf(() => task('yahpo/2/nb301/cifar10/val-accuracy').open());
    });

    expect(message).toBe('yahpo: v2/nb301/encoding.json is missing; run: koi data install yahpo');
  });
});

describe.skipIf(!haveShared)('a scenario that a user has put beside the others (../shared/data/yahpo)', () => {
  withYahpo();
  /** Puts the model of v0 where that of v1.0 would stand, as upstream has it: without meta.json. */
  const put = (folder: string, name: string): string => {
    const place = join(folder, 'v1.0', name);
    mkdirSync(place);
    for (const file of ['config_space.json', 'encoding.json', 'model.onnx'])
      copyFileSync(join(folder, 'v0', name, file), join(place, file));
    return place;
  };

  it.each([
    ['iaml_ranger', '1489/mmce+nf@trainsize'],
    ['iaml_rpart', '1067/auc+timetrain'],
    ['iaml_xgboost', '40981/f1+ias'],
    ['iaml_super', '41146/logloss+rammodel'],
    ['nb301', 'cifar10/val-accuracy+runtime@epoch'],
  ])('is found and evaluated without a line of code: %s', async (name, what) => {
    const scenario = name.replace('_', '-');
    await onCopy(async folder => {
      put(folder, name);
      const [id, original] = [`yahpo/1.0/${scenario}/${what}`, `yahpo/0/${scenario}/${what}`];
      const [evaluate, expected] = [await opened(id), await opened(original)];
      for (const config of configs(original, 10)) expect(evaluate(config)).toEqual(expected(config));

      expect(task(id).problem.space).toEqual(task(original).problem.space);
      for (const { ideal, nadir } of task(id).problem.objectives) expect(ideal).toBeLessThan(nadir!);
      expect([...yahpo.ids()]).not.toContain(id);
    });
  });

  it('comes along with an installation from a folder that has it', async () => {
    const source = await onCopy(folder => {
      put(folder, 'iaml_rpart');
      return folder;
    });
    await withData(temporaryFolder(), async () => {
      await installData(dataSet, { from: source });
      const evaluate = await opened('yahpo/1.0/iaml-rpart/1489/mmce');

      expect(evaluate(configs('yahpo/0/iaml-rpart/1489/mmce', 1)[0]!).status).toBe('ok');
    });
  });

  it('has the official order of columns: that of v0’s inputs', () => {
    for (const { version, name, categorical, continuous } of scenarios())
      if (version === '0') expect(officialColumns[name]).toMatchObject({ categorical, continuous });
  });

  it.each([
    ['rbv2_svm', 'yahpo: v1.0/rbv2_svm/model.onnx has 3, 6, 6 categorical, continuous and output columns; the scenario has 3, 6, 9'],
  ])('is refused where its model has other columns: %s', async (name, message) => {
    await onCopy(async folder => {
      put(folder, name);

      expect(await errorOf(() => task(`yahpo/1.0/${name.replace('_', '-')}/37/auc`).open())).toBe(message);
    });
  });

  it('is refused where its model was cut off, its space is broken, or its columns are unknown', async () => {
    await onCopy(async folder => {
      const place = put(folder, 'rbv2_aknn');
      const space = readFileSync(join(place, 'config_space.json'), 'utf8');
      cutOff(join(place, 'model.onnx'), 100_000);

      expect(await errorOf(() => task('yahpo/1.0/rbv2-aknn/3/auc').open())).toMatch(
        /^yahpo: v1\.0\/rbv2_aknn\/model\.onnx is not a model that onnxruntime can read: [^\n]*$/,
      );

      for (const [name, text, message] of [
        ['rbv2_glmnet', space.slice(0, 100), /^yahpo: v1\.0\/rbv2_glmnet\/config_space\.json is not JSON/],
        ['rbv2_super', space, /^yahpo: v1\.0\/rbv2_super: \S+ is not both a parameter of config_space\.json and a column of the model$/],
        ['rbv3_svm', space, /^yahpo: v1\.0\/rbv3_svm: there is no meta\.json/],
      ] as const) {
        mkdirSync(join(folder, 'v1.0', name));
        writeFileSync(join(folder, 'v1.0', name, 'config_space.json'), text);

        expect(await errorOf(() => yahpo.find(`yahpo/1.0/${name.replace('_', '-')}/3/auc`))).toMatch(message);
      }
    });
  });
});

describe('onnxruntime', () => {
  it('that is not installed is asked for in one line', () => {
    expect(() => loadRuntime('onnxruntime-absent')).toThrow(
      'the surrogates of yahpo need onnxruntime-absent 1.30, which is not installed; run: ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@1.30',
    );
  });

  it('of another version is not used', () => {
    expect(() => loadRuntime('vitest')).toThrow(
      /^the surrogates of yahpo need vitest 1\.30, and what is installed cannot be used: it is version 4/,
    );
  });
});
