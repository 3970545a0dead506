/** `wfg/wfg4/d6/m2` and its kin: z1 … zd with z_i in [0, 2i], m objectives. */
import type { Collection, Space, Task } from '../../src/contract/index.ts';
import { closedForm, objectivesBetween } from '../parts/closed-form.ts';
import { interval } from '../parts/coordinates.ts';
import { cornersOf, frontOf } from './fronts.ts';
import { costsOf, positions, problems } from './problems.ts';

/** pymoo's d6/m2 and d10/m3, and the 20 distance coordinates of Huband et al. */
const sizes = [
  [6, 2],
  [10, 2],
  [24, 2],
  [10, 3],
  [24, 3],
  [14, 5],
  [28, 5],
  [38, 10],
] as const;

export const wfg: Collection = {
  id: 'wfg',
  title: 'WFG: nine problems with any number of objectives',
  ids: () => Object.keys(problems).flatMap(name => sizes.map(([d, m]) => `wfg/${name}/d${d}/m${m}`)),
  /** With 2 to 10 objectives, in up to 100 dimensions; WFG2 and 3 pair their distance coordinates, so there d must be even. */
  find(id) {
    const [, name, dimensions, objectives] = /^wfg\/(wfg[1-9])\/d([1-9]\d*)\/m([1-9]\d*)$/.exec(id) ?? [];
    const d = Number(dimensions);
    const m = Number(objectives);
    const even = name === 'wfg2' || name === 'wfg3';
    return name && m >= 2 && m <= 10 && d > positions(m) && d <= 100 && !(even && d % 2) ? wfgTask(id, name, d, m) : undefined;
  },
};

function wfgTask(id: string, name: string, d: number, m: number): Task {
  const problem = problems[name]!;
  const space: Space = { params: Object.fromEntries(Array.from({ length: d }, (_, i) => [`z${i + 1}`, interval(0, 2 * (i + 1))])) };
  const k = positions(m);
  const front = frontOf(name, m);
  return closedForm({
    id,
    cite: 'doi:10.1109/TEVC.2005.861417',
    space,
    objectives: objectivesBetween(m, () => cornersOf(name, m)),
    best: () => ({ cost: 0, source: 'closed form' }),
    ...(front && { front }),
    values: z => ({
      costs: costsOf(
        problem,
        Float64Array.from(z, (v, i) => v / (2 * (i + 1))),
        k,
        m,
      ),
    }),
  });
}
