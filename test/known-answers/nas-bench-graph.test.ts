import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { derive, nasBenchGraph } from '../../tasks/nas-bench-graph/index.ts';
import { gridOf } from '../../tasks/tables/grid.ts';
import { haveShared } from '../shared.ts';
import { at, costsAt, recordsOf, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

const network = (link: string, ...ops: string[]) => ({ link, ...Object.fromEntries(ops.map((op, i) => [`op${i + 1}`, op])) });

describe.skipIf(!haveShared)('nas-bench-graph (skipped where the data is not beside the repository)', () => {
  withData('nas-bench-graph');
  itIsSound(nasBenchGraph, 4);

  it.each(['cora', 'arxiv', 'proteins'])(
    'answers for every row of %s as the file says, with test accuracy in the role test',
    async graph => {
      const evaluate = await findTask(`nas-bench-graph/${graph}/accuracy+latency+params`)!.open();
      const rows = recordsOf(`nas-bench-graph/${graph}.csv.gz`);

      expect(rows).toHaveLength(graph === 'proteins' ? 2021 : 26_206);
      for (const { link, op1, op2, op3, op4, valid_perf, perf, latency, para } of rows) {
        const config = network(link!, op1!, op2!, op3!, op4!);
        expect(costsAt(evaluate, config)).toEqual([-Number(valid_perf), Number(latency), Number(para)]);
        expect(costsAt(evaluate, config, { role: 'test' })[0]).toBe(-Number(perf));
      }
    },
  );

  it.each(['citeseer', 'proteins'])('answers for every description of a network of %s but those of four skips', async graph => {
    const task = findTask(`nas-bench-graph/${graph}/accuracy`)!;
    const evaluate = await task.open();
    const { size, configAt } = gridOf(task.problem.space);
    const missing = Array.from({ length: size }, (_, i) => configAt(i)).filter(config => at(evaluate, config).status !== 'ok');

    expect(missing).toHaveLength(9);
    for (const { link: _, ...ops } of missing) expect(new Set(Object.values(ops))).toEqual(new Set(['skip']));
    expect(at(evaluate, missing[0]!)).toMatchObject({ status: 'crashed', reason: 'four skips make no network, and none was trained' });
  });

  it('gives descriptions of one network one value', async () => {
    const evaluate = await findTask('nas-bench-graph/cora/accuracy+latency')!.open();
    const value = (...description: [string, ...string[]]) => costsAt(evaluate, network(...description));

    // nodes at the input in any order
    expect(value('0000', 'gat', 'gcn', 'gin', 'fc')).toEqual(value('0000', 'fc', 'gin', 'gat', 'gcn'));
    // two chains, either first
    expect(value('0012', 'gat', 'gcn', 'gin', 'fc')).toEqual(value('0012', 'gcn', 'gat', 'fc', 'gin'));
    // a skip anywhere in a chain
    for (const chain of [
      ['skip', 'gat', 'gcn', 'fc'],
      ['gat', 'skip', 'gcn', 'fc'],
      ['gat', 'gcn', 'skip', 'fc'],
      ['gat', 'gcn', 'fc', 'skip'],
    ])
      expect(value('0123', ...chain)).toEqual(value('0123', 'skip', 'gat', 'gcn', 'fc'));
    // but not operations of which one reads the other
    expect(value('0123', 'gat', 'gcn', 'gin', 'fc')).not.toEqual(value('0123', 'gcn', 'gat', 'gin', 'fc'));
  });

  it('refuses a file with a wrong column', () => {
    const text = textOf('nas-bench-graph/cora.csv.gz').replace('valid_perf', 'valid');

    expect(() => derive('cora', text)).toThrow('cora.csv: it has no column valid_perf; its columns are hash, link, op1');
  });
});
