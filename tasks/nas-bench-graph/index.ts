/**
 * `nas-bench-graph/cora/accuracy+latency+params` and its kin: graph neural networks of four nodes. `link` lists the parent of
 * each node (0 is the input), op1 … op4 are their operations; nodes that nothing reads go to the output. All 26,206 different
 * networks were trained (2,021 on proteins, with fewer operations), so the table is complete: of 59,049 descriptions only the
 * nine with four skips have no value. Accuracy on the validation set, in the role test on the test set, each the mean of
 * three runs (ROC AUC on proteins); latency in seconds; parameters in millions.
 * Y. Qin, Z. Zhang, X. Wang, Z. Zhang, W. Zhu (2022). NAS-Bench-Graph: Benchmarking Graph Neural Architecture Search. NeurIPS.
 */
import type { Space } from '../../src/contract/index.ts';
import { type Derived, derived } from '../data/cache.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { facts } from '../tables/facts/nas-bench-graph.ts';
import { gridOf } from '../tables/grid.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';
import { canonical } from './canonical.ts';

const links = ['0000', '0001', '0011', '0012', '0013', '0111', '0112', '0122', '0123'] as const;
const operations = ['gat', 'gcn', 'gin', 'cheb', 'sage', 'arma', 'graph', 'fc', 'skip'];
const operationsOfProteins = ['gcn', 'sage', 'arma', 'fc', 'skip'];
const operationsOf = (graph: string): readonly string[] => (graph === 'proteins' ? operationsOfProteins : operations);
const places = ['op1', 'op2', 'op3', 'op4'];
const columns = ['valid_perf', 'perf', 'latency', 'para'] as const;

const spaceOf = (graph: string): Space => ({
  params: {
    link: { kind: 'choice', choices: links },
    ...Object.fromEntries(places.map(place => [place, { kind: 'choice' as const, choices: operationsOf(graph) }])),
  },
});

export const nasBenchGraph = tableCollection({
  id: 'nas-bench-graph',
  title: 'NAS-Bench-Graph: all graph neural networks of a space of four nodes, on nine graphs',
  instances: ['cora', 'citeseer', 'pubmed', 'cs', 'physics', 'photo', 'computers', 'arxiv', 'proteins'],
  facts,
  whats: () => ['accuracy', 'accuracy+latency', 'accuracy+params', 'accuracy+latency+params'],
  measured: graph => ({
    data: 'nas-bench-graph',
    cite: 'arXiv:2206.09166',
    licence: 'Apache-2.0',
    space: spaceOf(graph),
    configs: graph === 'proteins' ? 2021 : 26_206,
    metrics: {
      accuracy: { natural: 'max', column: 'valid_perf', test: 'perf' },
      latency: { natural: 'min', column: 'latency' },
      params: { natural: 'min', column: 'para' },
    },
    load: () => remember(`nas-bench-graph ${graph}`, () => open(graph)),
    whyMissing: () => 'four skips make no network, and none was trained',
  }),
});

/** Each network of the data is a row; `row` says of each description which. */
function open(graph: string): Table {
  const { indexOf, configAt } = gridOf(spaceOf(graph));
  const { numbers } = derived('nas-bench-graph', `${graph}.csv`, 'table', 1, content => derive(graph, content.toString()));
  const { row, description, ...values } = numbers as Record<'row' | 'description' | (typeof columns)[number], Float64Array>;
  return {
    rows: description.length,
    levels: [1],
    rowOf: config => row[indexOf(config)] ?? -1,
    configOf: network => configAt(description[network]!),
    columns: values,
  };
}

export function derive(graph: string, csv: string): Derived {
  const ops = operationsOf(graph);
  const skip = ops.indexOf('skip');
  const { size, indexOf, configAt } = gridOf(spaceOf(graph));
  const rows = csvRows(csv, `${graph}.csv`, ['link', ...places, ...columns]);
  const description = Float64Array.from(rows, ([link, ...cells]) =>
    indexOf({ link: link!, ...Object.fromEntries(places.map((place, i) => [place, cells[i]!])) }),
  );
  const rowOf = new Map(Array.from(description, (index, row) => [index, row]));
  const row = Float64Array.from({ length: size }, (_, index) => {
    const { link, ...config } = configAt(index);
    const { parents, ops: order } = canonical(
      { parents: Array.from(link as string, Number), ops: Object.values(config).map(op => ops.indexOf(op as string)) },
      skip,
    );
    const same = indexOf({ link: parents.join(''), ...Object.fromEntries(places.map((place, i) => [place, ops[order[i]!]!])) });
    return rowOf.get(same) ?? -1;
  });
  const values = columns.map((column, i) => [
    column,
    Float64Array.from(rows, cells => numberIn(cells[1 + places.length + i]!, `${graph}.csv`, column)),
  ]);
  return { facts: null, numbers: { row, description, ...Object.fromEntries(values) } };
}

/** Makes the tables that open fast. */
export function prepare(): void {
  for (const graph of nasBenchGraph.instances) open(graph);
}
