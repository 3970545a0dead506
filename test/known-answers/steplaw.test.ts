import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { steplaw } from '../../tasks/steplaw/index.ts';
import { haveShared } from '../shared.ts';
import { at, costsAt, recordsOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

describe.skipIf(!haveShared)('steplaw (skipped where the data is not beside the repository)', () => {
  withData('steplaw');
  itIsSound(steplaw);

  it.each(['dense', 'moe'])('answers for every %s run as the file says', async kind => {
    const rows = recordsOf(`steplaw/${kind}_lr_bs_loss.csv`);
    const nameOf = ({ N, D, moe_name }: Record<string, string>): string => `${kind}-${kind === 'dense' ? `n${N}` : moe_name}-d${D}`;
    const names = new Set(rows.map(nameOf));

    expect(rows).toHaveLength(kind === 'dense' ? 1911 : 708);
    expect([...names].sort()).toEqual(steplaw.instances.filter(name => name.startsWith(kind)).toSorted());
    for (const name of names) {
      const evaluate = await findTask(`steplaw/${name}/loss`)!.open();
      for (const row of rows.filter(other => nameOf(other) === name)) {
        const outcome = at(evaluate, { lr: Number(row['lr']), bs: Number(row['bs']) });
        expect(outcome).toEqual({
          status: 'ok',
          costs: [Number(row['smooth loss'])],
          seconds: kind === 'moe' ? Number(row['total_time']) : 0,
        });
      }
    }
  });

  it('answers with the nearest measured config, on log scales, also where one of the grid is missing', async () => {
    const task = findTask('steplaw/dense-n214663680-d100000000000/loss')!;
    const evaluate = await task.open();
    const rows = recordsOf('steplaw/dense_lr_bs_loss.csv').filter(({ N, D }) => N === '214663680' && D === '100000000000');
    const nearest = (lr: number, bs: number): number => {
      const { lr: l, bs: b } = task.problem.space.params as unknown as Record<string, { low: number; high: number }>;
      const range = Math.log(l!.high / l!.low);
      // integers take up cells on the log scale, from half below the lowest to half above the highest
      const place = (k: number): number => Math.log((k - 0.5) * (k + 0.5)) / 2 / Math.log((b!.high + 0.5) / (b!.low - 0.5));
      const distances = rows.map(row => (Math.log(Number(row['lr']) / lr) / range) ** 2 + (place(Number(row['bs'])) - place(bs)) ** 2);
      return Number(rows[distances.indexOf(Math.min(...distances))]!['smooth loss']);
    };

    for (const lr of [0.0003, 0.0007, 0.002, 0.011])
      for (const bs of [32, 50, 99, 700, 2000]) expect(costsAt(evaluate, { lr, bs })).toEqual([nearest(lr, bs)]);
  });
});
