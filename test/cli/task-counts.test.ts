import { describe, expect, it } from 'vitest';
import { countsTable, problemOf, taskCounts } from '../../src/cli/task-counts.ts';

describe('the problem behind a task', () => {
  it.each([
    ['bbob/f1/d2/i1', ['f'], 'bbob/f1'],
    ['dascmop/dascmop1/d30/s5', ['f1', 'f2'], 'dascmop/dascmop1'],
    ['dtlz/dtlz2/d12/m3', ['f1', 'f2', 'f3'], 'dtlz/dtlz2'],
    ['mfh/mfh3-good@z', ['value'], 'mfh/mfh3-good'],
    ['yahpo/1.0/lcbench/3945/val-accuracy@epoch', ['val_accuracy'], 'yahpo/lcbench/3945'],
    ['yahpo/2/rbv2-ranger/31/acc+timetrain', ['acc', 'timetrain'], 'yahpo/rbv2-ranger/31'],
    ['nas-bench-graph/cora/accuracy+params', ['accuracy', 'params'], 'nas-bench-graph/cora'],
    ['steplaw/dense-n214663680-d4000000000/loss', ['loss'], 'steplaw/dense-n214663680-d4000000000'],
  ])('of %s is told without dimension, instance and metric', (id, objectives, problem) => {
    expect(problemOf({ id, objectives })).toBe(problem);
  });
});

describe('counts', () => {
  it('are kept by collection and kind, with their sum', () => {
    const counts = taskCounts([
      { id: 'a/f1/d2/i1', kind: 'bb', collection: 'a', objectives: ['f'] },
      { id: 'a/f1/d2/i2', kind: 'bb', collection: 'a', objectives: ['f'] },
      { id: 'b/x/error', kind: 'bb', collection: 'b', objectives: ['error'] },
      { id: 'b/x/error+time@size', kind: 'momf', collection: 'b', objectives: ['error', 'time'] },
    ]);

    expect(counts).toEqual([
      { collection: 'a', problems: 1, tasks: 2, kinds: { bb: 2, mf: 0, mo: 0, momf: 0 } },
      { collection: 'b', problems: 1, tasks: 2, kinds: { bb: 1, mf: 0, mo: 0, momf: 1 } },
    ]);
    expect(countsTable(counts)).toBe(
      [
        '| collection | problems | tasks |    bb | mf | mo |  momf |',
        '| ---------- | -------: | ----: | ----: | -: | -: | ----: |',
        '| a          |        1 |     2 |     2 |    |    |       |',
        '| b          |        1 |     2 |     1 |    |    |     1 |',
        '| **all**    |    **2** | **4** | **3** |    |    | **1** |',
      ].join('\n'),
    );
  });
});
