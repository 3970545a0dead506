import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../tasks/data/place.ts';
import { findTask } from '../../tasks/index.ts';
import { anchors, lcdb, learners } from '../../tasks/lcdb/index.ts';
import { haveShared } from '../shared.ts';
import { at, costsAt, withData } from './data.ts';
import { itIsSound } from './sound.ts';

const json = (path: string) => JSON.parse(readFileSync(join(dataFolder('lcdb11'), path), 'utf8'));

describe.skipIf(!haveShared)('lcdb (skipped where the data is not beside the repository)', () => {
  withData('lcdb11');
  itIsSound(lcdb);

  it('knows the learners, the anchors and the data sets of the data', () => {
    const meta = json('meta.json');

    expect(meta.learners).toEqual(learners);
    expect(meta.anchors).toEqual(anchors);
    expect(meta.dataset_ids.map(String)).toEqual(lcdb.instances);
    expect([meta.stat_labels, meta.tvt_labels]).toEqual([
      ['mean', 'stderr'],
      ['train', 'val', 'test'],
    ]);
  });

  it.each([3, 11, 1088, 41_972, 42_810])(
    'answers for every learner and anchor of data set %i as the file says; a missing cell is a failure',
    async id => {
      const curves = json(`er/${id}.json`) as (number | null)[][][][]; // [learner][mean, stderr][anchor][train, val, test]
      const task = findTask(`lcdb/${id}/error@anchor`)!;
      const evaluate = await task.open();
      const full = anchors.indexOf(task.problem.fidelity!.max);
      const measured = anchors.map((_, a) => curves.filter(([means]) => means![a]![1] !== null).length);

      expect(full).toBe(measured.findLastIndex(count => count >= 14));
      for (const [l, learner] of learners.entries())
        for (let a = 0; a <= full; a++) {
          const [, val, test] = curves[l]![0]![a]!;
          const outcome = at(evaluate, { learner }, { level: anchors[a]! });
          if (val === null)
            expect(outcome).toEqual({
              status: 'crashed',
              reason: `${learner} was not measured with ${anchors[a]} training examples of data set ${id}`,
              seconds: 0,
            });
          else expect(outcome).toEqual({ status: 'ok', costs: [val], seconds: 0 });
          if (test !== null) expect(at(evaluate, { learner }, { level: anchors[a]!, role: 'test' })).toMatchObject({ costs: [test] });
        }
    },
  );

  it('takes the lower of two anchors, and the full one where there is no fidelity', async () => {
    const [levels, full] = [await findTask('lcdb/11/error@anchor')!.open(), await findTask('lcdb/11/error')!.open()];
    const config = { learner: 'Decision Tree' };

    expect(costsAt(levels, config, { level: 255 })).toEqual(costsAt(levels, config, { level: 235 }));
    expect(costsAt(levels, config, { level: 470 })).toEqual(costsAt(full, config));
    expect(at(levels, config, { level: 15 })).toMatchObject({ status: 'crashed' });
  });
});
