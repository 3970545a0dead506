import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { ragHpo } from '../../tasks/rag-hpo/index.ts';
import { haveShared } from '../shared.ts';
import { costsAt, recordsOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

const metrics = ['Context Correctness', 'LLMaaJ-AC', 'Lexical-AC', 'Lexical-FF'];
const numeric = ['Chunk Size', 'Chunk Overlap', 'Top-K'];
const names = [...numeric, 'Embedding Model', 'Generative Mode'];

describe.skipIf(!haveShared)('rag-hpo (skipped where the data is not beside the repository)', () => {
  withData('rag-hpo-bench');
  itIsSound(ragHpo);

  it('has no task of a metric that is the same for every config', () => {
    const rows = recordsOf('rag-hpo-bench/rag_configurations_results.csv').filter(row => row['Dataset']!.startsWith('MiniWiki'));

    expect(new Set(rows.map(row => Number(row['Context Correctness'])))).toEqual(new Set([0]));
    expect(findTask('rag-hpo/miniwiki-dev/context-correctness')).toBeUndefined();
  });

  it('answers for all 1,944 rows as the file says; a dev split is tested on its test split', async () => {
    const rows = recordsOf('rag-hpo-bench/rag_configurations_results.csv');
    const key = (row: Record<string, string>, split = row['Dataset']): string => [split, ...names.map(name => row[name])].join('|');
    const byKey = new Map(rows.map(row => [key(row), row]));

    expect(rows).toHaveLength(1944);
    for (const split of new Set(rows.map(row => row['Dataset']!))) {
      const of = split.startsWith('MiniWiki') ? metrics.slice(1) : metrics;
      const task = findTask(`rag-hpo/${split.toLowerCase()}/${of.map(metric => metric.toLowerCase().replace(' ', '-')).join('+')}`)!;
      const costsOf = (row: Record<string, string>): number[] => of.map(metric => -Number(row[metric]));
      const evaluate = await task.open();
      const test = split.replace('-Sampled', '').replace('-Dev', '-Test');
      expect(task.heldOut).toBe(split !== test);
      for (const row of rows.filter(({ Dataset }) => Dataset === split)) {
        const config = Object.fromEntries(names.map(name => [name, numeric.includes(name) ? Number(row[name]) : row[name]!]));
        expect(costsAt(evaluate, config)).toEqual(costsOf(row));
        expect(costsAt(evaluate, config, { role: 'test' })).toEqual(costsOf(byKey.get(key(row, test))!));
      }
    }
  });
});
