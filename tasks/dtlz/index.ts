/** `dtlz/dtlz2/d12/m3` and its kin: x0 … x(d−1) in [0, 1], m objectives, k = d − m + 1 distance coordinates. */
import { type Collection, defaultBudget, needsOf, type Objective, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval, vectorOf } from '../parts/coordinates.ts';
import { hasFront, shapes } from './fronts.ts';
import { type Dtlz, problems } from './problems.ts';

export const dtlz: Collection = {
  id: 'dtlz',
  title: 'DTLZ: seven problems with any number of objectives',
  /** With 2, 3 and 5 objectives and the paper's k, where the front is known; and pymoo's d10/m3 (d7/m3 for DTLZ1). */
  ids: () => Object.entries(problems).flatMap(([name, dtlz]) => sizesOf(dtlz).map(([d, m]) => `dtlz/${name}/d${d}/m${m}`)),
  /** With 2 to 10 objectives, in m to 100 dimensions. */
  find(id) {
    const [, name, dimensions, objectives] = /^dtlz\/(dtlz[1-7])\/d([1-9]\d*)\/m([1-9]\d*)$/.exec(id) ?? [];
    const d = Number(dimensions);
    const m = Number(objectives);
    return name && m >= 2 && m <= 10 && d >= m && d <= 100 ? dtlzTask(id, problems[name]!, d, m) : undefined;
  },
};

const sizesOf = ({ front, k }: Dtlz): readonly [d: number, m: number][] => [
  ...[2, 3, 5].filter(m => hasFront(front, m)).map((m): [number, number] => [k + m - 1, m]),
  ...(k === 5 ? [] : [[10, 3] as [number, number]]),
];

function dtlzTask(id: string, { g, costs, front }: Dtlz, d: number, m: number): Task {
  const shape = shapes[front];
  const [ideal, nadir] = [shape.ideal(m), shape.nadir(m)];
  const objectives = ideal.map((low, i): Objective => ({ name: `f${i + 1}`, natural: 'min', ideal: low, nadir: nadir[i]! }));
  const problem: Problem = { space: coordinates(d, () => interval(0, 1)), objectives: objectives as [Objective, ...Objective[]] };
  return {
    id,
    cite: 'doi:10.1007/1-84628-137-7_6',
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs: needsOf(problem),
    noisy: false,
    heldOut: false,
    best: () => ({ cost: ideal[0]!, source: 'closed form' }),
    ...(hasFront(front, m) && { front: { source: 'closed form', points: (n: number) => shape.points(m, n) } }),
    open() {
      const vector = vectorOf(problem.space);
      return ({ config }) => {
        const x = vector(config);
        return { status: 'ok', costs: costs(x.slice(0, m - 1), g(x.slice(m - 1))), seconds: 0 };
      };
    },
  };
}
