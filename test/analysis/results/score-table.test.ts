import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreTable } from '../../../analysis/results/score-table.ts';
import { haveShared, shared } from '../../shared.ts';
import { scratch } from '../../store/example.ts';

const folder = scratch();
let files = 0;
function file(text: string): string {
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, text);
  return path;
}

const scores = (text: string, higherIsBetter = false) =>
  scoreTable(file(text), higherIsBetter).runs.map(run => [run.task, run.optimizer, run.repetition, run.incumbents[0]!.costs[0]]);

describe('score table', () => {
  it('reads a row per task and a column per optimizer; empty cells, NA and NaN are missing', () => {
    const table = scoreTable(file(',de,"cma, es"\nsphere,1,2e-3\nrastrigin,,-.5\nackley, inf ,NA\n"step",nan,+4\n'), false);

    expect(table.runs.map(run => [run.task, run.optimizer, run.incumbents[0]!.costs[0]])).toEqual([
      ['sphere', 'de', 1],
      ['sphere', 'cma, es', 0.002],
      ['rastrigin', 'cma, es', -0.5],
      ['ackley', 'de', Infinity],
      ['step', 'cma, es', 4],
    ]);
    expect(table.tasks.map(task => task.id)).toEqual(['sphere', 'rastrigin', 'ackley', 'step']);
    expect(table.optimizers.map(optimizer => optimizer.id)).toEqual(['de', 'cma, es']);
  });

  it('reads the long form, columns in any order, with and without repetitions', () => {
    expect(scores('optimizer,seed,repetition,value,task\nde,7,0,1,a\nde,8,1,2,a\n')).toEqual([
      ['a', 'de', 0, 1],
      ['a', 'de', 1, 2],
    ]);
    expect(scores('task,optimizer,value\na,de,1\na,tpe,\n')).toEqual([['a', 'de', 0, 1]]);
  });

  it('negates what is better higher, without making a −0', () => {
    expect(scores('task,a,b\nt,0.75,0', true)).toEqual([
      ['t', 'a', 0, -0.75],
      ['t', 'b', 0, 0],
    ]);
  });

  it('gives each run a key that depends on what it is, not on where it stands', () => {
    const keys = (text: string) => new Map(scoreTable(file(text), false).runs.map(run => [`${run.task} ${run.optimizer}`, run.id]));
    const [wide, long] = [keys('task,a,b\nt,1,2\nu,3,4'), keys('value,optimizer,task\n4,b,u\n3,a,u\n1,a,t\n2,b,t')];

    expect([...wide].sort()).toEqual([...long].sort());
    expect(new Set(wide.values()).size).toBe(4);
    expect([...wide.values()].every(id => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  it.each([
    ['', /: no scores in it; a score table has a header and at least one row$/],
    ['task,a,b\n', /: no scores in it/],
    ['task;a;b\nt;1;2', /:1: only one column; koi reads commas, a row per task and a column per optimizer$/],
    ['task,a,b\nt,1\n', /:2: 2 cells, but the header has 3$/],
    ['task,a,\nt,1,2\n', /:1: column 3 has no name; name its optimizer$/],
    ['task,a,a\nt,1,2\n', /:1: two columns are named "a"; name each optimizer once$/],
    ['task,a,b\nt,1,2\n,1,2\n', /:3: the task has no name; the first column is its name$/],
    ['task,a,b\nt,1,2\nt,1,2\n', /:3: task t stood in line 2 already; repetitions need the long form task,optimizer,repetition,value$/],
    ['task,a,b\nt,1,"2,5"\n', /:2: column "b": "2,5" is not a number$/],
    ['task,a,b\nt,0x10,1\n', /:2: column "a": "0x10" is not a number$/],
    ['task,optimizer,value\nt,,1\n', /:2: the optimizer has no name$/],
    ['task,optimizer,value\nt,a,one\n', /:2: column "value": "one" is not a number$/],
    ['task,optimizer,value,repetition\nt,a,1,1.5\n', /:2: repetition "1.5" is not a whole number from 0$/],
    ['task,optimizer,value\nt,a,1\nt,a,2\n', /:3: a on t, repetition 0, stood in line 2 already; number them in a column repetition$/],
  ])('refuses %j in one line, with its place', (text, sentence) => {
    expect(() => scoreTable(file(text), false)).toThrow(sentence);
  });

  it.skipIf(!haveShared)('reads the published tables', () => {
    const accuracies = scoreTable(shared('verification/scmamp/data.gh.2008.csv'), true);
    const carps = scoreTable(shared('verification/carps/df_crit_2188.csv'), false);

    expect([accuracies.tasks.length, accuracies.optimizers.map(optimizer => optimizer.id)]).toEqual([
      30,
      ['C4.5', 'k-NN(k=1)', 'NaiveBayes', 'Kernel', 'CN2'],
    ]);
    expect(accuracies.runs[0]!.incumbents[0]!.costs).toEqual([-0.219]);
    expect(carps.runs).toHaveLength(2188 * 3);
  });
});
