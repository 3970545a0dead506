/**
 * `steplaw/dense-n214663680-d100000000000/loss` and its kin: the smoothed final training loss of a language model of N
 * parameters on D tokens, over learning rate and batch size. Each was trained on a grid, of which a few points are missing
 * or diverged. Nearest-neighbour table: a config has the value of the nearest measured one, both parameters on a log scale.
 * H. Li et al. (2025). Predictable Scale: Part I, Step Law.
 */
import type { Config, Space } from '../../src/contract/index.ts';
import { readData } from '../data/read.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { facts } from '../tables/facts/steplaw.ts';
import { nearestRow } from '../tables/nearest.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';
import { type Model, models } from './models.ts';

const spaceOf = ({ lr, bs }: Model): Space => ({
  params: {
    lr: { kind: 'float', low: lr[0], high: lr[1], log: true },
    bs: { kind: 'int', low: bs[0], high: bs[1], log: true },
  },
});

export const steplaw = tableCollection({
  id: 'steplaw',
  title: 'Language models: loss over learning rate and batch size, 17 dense and 16 mixture-of-experts models',
  instances: Object.keys(models),
  facts,
  whats: () => ['loss'],
  measured: name => {
    const model = models[name]!;
    return {
      data: 'steplaw',
      cite: 'arXiv:2503.04715',
      licence: 'none stated',
      about: `nearest-neighbour table: the value of the nearest of ${model.configs} measured configs, lr and bs on a log scale`,
      space: spaceOf(model),
      configs: model.configs,
      metrics: { loss: { natural: 'min', column: 'loss' } },
      ...(name.startsWith('moe') && { seconds: 'seconds' }),
      load: () => remember(`steplaw ${name}`, () => open(name)),
      whyMissing: () => 'the nearest measured config has no loss',
    };
  },
});

function open(name: string): Table {
  const rows = runsOf(name);
  const configs: Config[] = rows.map(({ lr, bs }) => ({ lr, bs }));
  const column = (key: 'loss' | 'seconds'): Float64Array => Float64Array.from(rows, row => row[key]);
  return {
    rows: rows.length,
    levels: [1],
    rowOf: nearestRow(spaceOf(models[name]!), configs),
    configOf: row => configs[row]!,
    columns: { loss: column('loss'), seconds: column('seconds') },
  };
}

interface Run {
  readonly lr: number;
  readonly bs: number;
  readonly loss: number;
  readonly seconds: number;
}

/** The runs of a model: dense-n<N>-d<D>, or moe-<experts>-d<D>. */
export function runsOf(name: string): readonly Run[] {
  const dense = name.startsWith('dense');
  const file = dense ? 'dense_lr_bs_loss.csv' : 'moe_lr_bs_loss.csv';
  const columns = ['lr', 'bs', 'smooth loss', 'D', ...(dense ? ['N'] : ['moe_name', 'total_time'])];
  const rows = csvRows(readData('steplaw', file).toString(), file, columns);
  return rows.flatMap(cells => {
    const [lr, bs, loss, D] = cells.slice(0, 4).map((cell, i) => numberIn(cell, file, columns[i]!)) as [number, number, number, number];
    const of = dense ? `dense-n${cells[4]}-d${D}` : `moe-${cells[4]}-d${D}`;
    return of === name ? [{ lr, bs, loss, seconds: dense ? 0 : numberIn(cells[5]!, file, 'total_time') }] : [];
  });
}
