/**
 * `rag-hpo/aiarxiv-dev/llmaaj-ac` and its kin: retrieval-augmented generation on five sets of questions, a complete grid of 162
 * configs. In the role test the tasks of a dev split (or a sample of it) have the values of the test split.
 * M. Orbach et al. (2025). An Analysis of Hyper-Parameter Optimization Methods for Retrieval Augmented Generation.
 */
import type { Space } from '../../src/contract/index.ts';
import { readData } from '../data/read.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { facts } from '../tables/facts/rag-hpo.ts';
import { gridOf } from '../tables/grid.ts';
import { remember } from '../tables/remember.ts';
import type { Metric, Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';

const file = 'rag_configurations_results.csv';
const numeric = ['Chunk Size', 'Chunk Overlap', 'Top-K'];
const space: Space = {
  params: {
    'Chunk Size': { kind: 'choice', choices: [256, 384, 512], ordered: true },
    'Chunk Overlap': { kind: 'choice', choices: [0, 0.25], ordered: true },
    'Embedding Model': {
      kind: 'choice',
      choices: ['BAAI/bge-large-en-v1.5', 'ibm/slate-125m-english-rtrvr', 'intfloat/multilingual-e5-large'],
    },
    'Top-K': { kind: 'choice', choices: [3, 5, 10], ordered: true },
    'Generative Mode': {
      kind: 'choice',
      choices: ['ibm-granite/granite-3.1-8b-instruct', 'meta-llama/llama-3-1-8b-instruct', 'mistral_nemo_instruct'],
    },
  },
};
const columns = ['Context Correctness', 'LLMaaJ-AC', 'Lexical-AC', 'Lexical-FF'];
/** `LLMaaJ-AC` is the metric llmaaj-ac. */
const metrics = columns.map(column => [column.toLowerCase().replace(' ', '-'), column] as const);

const splits = ['AIArxiv-Dev', 'AIArxiv-Test', 'BioASQ-Dev', 'BioASQ-Dev-Sampled', 'BioASQ-Test', 'ClapNQ-Dev', 'ClapNQ-Dev-Sampled'];
const allSplits = [...splits, 'ClapNQ-Test', 'MiniWiki-Dev', 'MiniWiki-Test', 'WatsonQA-Dev', 'WatsonQA-Test'];
const splitOf = new Map(allSplits.map(split => [split.toLowerCase(), split]));

const singles = metrics.map(([name]) => name);
const pairs = singles.flatMap((a, i) => singles.slice(i + 1).map(b => `${a}+${b}`));
const whats = [...singles, ...pairs, singles.slice(1).join('+'), singles.join('+')];

export const ragHpo = tableCollection({
  id: 'rag-hpo',
  title: 'Retrieval-augmented generation: a complete grid of 162 configs on twelve splits',
  instances: [...splitOf.keys()],
  facts,
  whats: () => whats,
  measured: name => {
    const split = splitOf.get(name)!;
    const heldOut = split.includes('-Dev');
    return {
      data: 'rag-hpo-bench',
      cite: 'arXiv:2505.03452',
      licence: 'CC BY-NC-SA 4.0',
      space,
      configs: 162,
      metrics: Object.fromEntries(
        metrics.map(([metric, column]): [string, Metric] => [
          metric,
          { natural: 'max', column, ...(heldOut && { test: `test ${column}` }) },
        ]),
      ),
      load: () => remember(`rag-hpo ${name}`, () => open(split)),
      whyMissing: () => 'every config of the grid was measured',
    };
  },
});

function open(split: string): Table {
  const { size, indexOf, configAt } = gridOf(space);
  const names = Object.keys(space.params);
  const rows = csvRows(readData('rag-hpo-bench', file).toString(), file, ['Dataset', ...names, ...columns]);
  const of = (dataset: string, prefix: string): [string, Float64Array][] => {
    const values = columns.map((column): [string, Float64Array] => [`${prefix}${column}`, new Float64Array(size).fill(Number.NaN)]);
    for (const [name, ...cells] of rows) {
      if (name !== dataset) continue;
      const row = indexOf(Object.fromEntries(names.map((param, i) => [param, numeric.includes(param) ? Number(cells[i]) : cells[i]!])));
      for (const [i, [column, array]] of values.entries()) array[row] = numberIn(cells[names.length + i]!, file, column);
    }
    return values;
  };
  const test = split.replace(/-Dev.*/, '-Test');
  return {
    rows: size,
    levels: [1],
    rowOf: indexOf,
    configOf: configAt,
    columns: Object.fromEntries([...of(split, ''), ...(test === split ? [] : of(test, 'test '))]),
  };
}
