/** `zdt/zdt1/d30` and its kin: x0 in [0, 1], the rest too, but [−5, 5] for ZDT4. */
import { type Collection, defaultBudget, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval, vectorOf } from '../parts/coordinates.ts';
import { spread } from '../parts/spread.ts';
import { problems, type Zdt } from './problems.ts';

export const zdt: Collection = {
  id: 'zdt',
  title: 'ZDT: five bi-objective problems',
  /** In the paper's dimensions: 30, and 10 for ZDT4 and ZDT6. */
  ids: () => Object.keys(problems).map(name => `zdt/${name}/d${name === 'zdt4' || name === 'zdt6' ? 10 : 30}`),
  /** In 2 to 100 dimensions. */
  find(id) {
    const [, name, dimensions] = /^zdt\/(zdt[12346])\/d([1-9]\d*)$/.exec(id) ?? [];
    const d = Number(dimensions);
    return name && d >= 2 && d <= 100 ? zdtTask(id, problems[name]!, d) : undefined;
  },
};

function zdtTask(id: string, { f1, g, h, bound, segments, ideal, nadir }: Zdt, d: number): Task {
  const problem: Problem = {
    space: coordinates(d, i => (bound && i > 0 ? interval(-bound, bound) : interval(0, 1))),
    objectives: [
      { name: 'f1', natural: 'min', ideal: ideal[0], nadir: nadir[0] },
      { name: 'f2', natural: 'min', ideal: ideal[1], nadir: nadir[1] },
    ],
  };
  return {
    id,
    cite: 'doi:10.1162/106365600568202',
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs: needsOf(problem),
    noisy: false,
    heldOut: false,
    best: () => ({ cost: ideal[0], source: 'closed form' }),
    front: { source: 'closed form: g = 1', points: n => spread(segments, n).map(f => [f, h(f, 1)]) },
    open() {
      const vector = vectorOf(problem.space);
      return ({ config }) => {
        const x = vector(config);
        const f = f1(x[0]!);
        const gx = g(x);
        return { status: 'ok', costs: [f, gx * h(f, gx)], seconds: 0 };
      };
    },
  };
}
