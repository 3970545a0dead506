/** `mw/mw1/d15` and its kin: x0 … x(d−1), constraints c1 …; MW4, 8 and 14 have three objectives, the others two. */
import type { Collection, Task } from '../../src/contract/index.ts';
import { closedForm, constraintNames, objectivesBetween } from '../parts/closed-form.ts';
import { coordinates, interval } from '../parts/coordinates.ts';
import { fronts } from './fronts.ts';
import { type Mw, problems } from './problems.ts';

export const mw: Collection = {
  id: 'mw',
  title: 'MW: fourteen constrained problems',
  /** In the paper's dimensions. */
  ids: () => Object.keys(problems).map(name => `mw/${name}/d15`),
  /** In 4 to 100 dimensions; the fronts are the same in all. */
  find(id) {
    const [, name, dimensions] = /^mw\/(mw[1-9]\d?)\/d([1-9]\d*)$/.exec(id) ?? [];
    const d = Number(dimensions);
    const problem = problems[name ?? ''];
    return problem && d >= 4 && d <= 100 ? mwTask(id, name!, problem, d) : undefined;
  },
};

function mwTask(id: string, name: string, { m, high, distance, costs, violations }: Mw, d: number): Task {
  const front = fronts[name]!;
  return closedForm({
    id,
    cite: 'doi:10.1109/TEVC.2019.2896967',
    space: coordinates(d, () => interval(0, high)),
    objectives: objectivesBetween(m, front),
    constraints: constraintNames(violations(new Array<number>(m).fill(1)).length),
    best: () => ({ cost: front().ideal[0]!, source: 'closed form: the lowest of the front' }),
    front: { source: 'closed form: g = 1 or the edge of a constraint', points: n => front().points(n) },
    values(x) {
      const f = costs(x.slice(0, m - 1), distance(x, m), d);
      return { costs: f, violations: violations(f) };
    },
  });
}
