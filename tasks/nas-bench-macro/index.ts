/**
 * `nas-bench-macro/cifar10/accuracy` and its kin: networks of eight layers, each identity (0), a MobileNetV2 block with kernel 3
 * and expansion 3 (1), or with kernel 5 and expansion 6 (2); all 3⁸ were trained three times. Values are mean test accuracy
 * in %, parameters, and FLOPs of a forward pass.
 * X. Su et al. (2021). Prioritized Architecture Sampling with Monto-Carlo Tree Search. CVPR.
 */
import type { Space } from '../../src/contract/index.ts';
import { readData } from '../data/read.ts';
import { facts } from '../tables/facts/nas-bench-macro.ts';
import { gridOf } from '../tables/grid.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';

const layers = 8;
const space: Space = {
  params: Object.fromEntries(Array.from({ length: layers }, (_, i) => [`layer${i + 1}`, { kind: 'choice', choices: [0, 1, 2] }])),
};
const file = 'nas-bench-macro_cifar10.json';

export const nasBenchMacro = tableCollection({
  id: 'nas-bench-macro',
  title: 'NAS-Bench-Macro: all 6,561 networks of a space of eight layers',
  instances: ['cifar10'],
  facts,
  whats: () => ['accuracy', 'accuracy+params', 'accuracy+flops', 'accuracy+params+flops'],
  measured: () => ({
    data: 'nas-bench-macro',
    cite: 'arXiv:2103.11922',
    licence: 'Apache-2.0',
    space,
    configs: 3 ** layers,
    metrics: {
      accuracy: { natural: 'max', column: 'mean_acc' },
      params: { natural: 'min', column: 'params' },
      flops: { natural: 'min', column: 'flops' },
    },
    load: () => remember('nas-bench-macro', open),
    whyMissing: () => 'every network was trained',
  }),
});

type Network = Readonly<Record<'mean_acc' | 'params' | 'flops', number>>;

function open(): Table {
  const networks = JSON.parse(readData('nas-bench-macro', file).toString()) as Readonly<Record<string, Network>>;
  const { size, indexOf, configAt } = gridOf(space);
  const column = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  const columns = { mean_acc: column(), params: column(), flops: column() };
  for (const [digits, network] of Object.entries(networks)) {
    const row = Number.parseInt(digits, 3);
    for (const [name, values] of Object.entries(columns)) values[row] = network[name as keyof Network];
  }
  return { rows: size, levels: [1], rowOf: indexOf, configOf: configAt, columns };
}
