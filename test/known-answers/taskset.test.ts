import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { derive, taskset } from '../../tasks/taskset/index.ts';
import { haveShared } from '../shared.ts';
import { at, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

interface Run {
  readonly hp: Record<string, number>;
  readonly valid: { readonly loss: (number | null)[] };
  readonly test: { readonly loss: (number | null)[] };
}
const configOf = ({ beta1, beta2, ...rest }: Record<string, number>) => ({ ...rest, '1-beta1': 1 - beta1!, '1-beta2': 1 - beta2! });

describe.skipIf(!haveShared)('taskset (skipped where the data is not beside the repository)', () => {
  withData('taskset-dpl');
  itIsSound(taskset, 8);

  it.each(['patch32_GRU64_avg_bs128', 'patch32_IRNN64_relu_last_bs128'])(
    'answers for all curves of %s as the file says; a NaN is a failure',
    async name => {
      const id = `FixedTextRNNClassification_imdb_${name}`;
      const runs = JSON.parse(textOf(`taskset-dpl/${id}.json.gz`).replace(/\bNaN\b/g, 'null')) as Run[];
      const evaluate = await findTask(`taskset/${id}/valid-loss@step`)!.open();
      const final = await findTask(`taskset/${id}/valid-loss`)!.open();

      expect(runs).toHaveLength(1000);
      for (const { hp, valid, test } of runs) {
        const config = configOf(hp);
        for (const i of [1, 2, 25, 50]) {
          const outcome = at(evaluate, config, { level: 200 * i });
          if (valid.loss[i] === null)
            expect(outcome).toMatchObject({
              status: 'crashed',
              reason: `training diverged before step ${200 * i}: the loss is not a number`,
            });
          else expect(outcome).toEqual({ status: 'ok', costs: [valid.loss[i]], seconds: 0 });
          expect(at(evaluate, config, { level: 200 * i + 199 })).toMatchObject({ status: outcome.status });
        }
        if (test.loss[50] !== null) expect(at(final, config, { role: 'test' })).toMatchObject({ costs: [test.loss[50]] });
        if (valid.loss[50] !== null) expect(at(final, config)).toMatchObject({ costs: [valid.loss[50]] });
      }
    },
  );

  it('refuses a run that is too short, or a hyperparameter out of its range', () => {
    const run = {
      hp: { learning_rate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, l1: 1e-4, l2: 1e-4, linear_decay: 1e-6, exponential_decay: 1e-5 },
      valid: { loss: [1] },
      test: { loss: [1] },
    };

    expect(() => derive(JSON.stringify([run]), 'x.json')).toThrow('x.json: run 0 has 1 valid losses, not 51');
    expect(() => derive(JSON.stringify([{ ...run, hp: { ...run.hp, beta1: 1 } }]), 'x.json')).toThrow(
      'x.json: run 0 has beta1 = 1; it was drawn so that 1-beta1 is in [0.0001, 1]',
    );
  });
});
