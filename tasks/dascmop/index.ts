/** `dascmop/dascmop1/d30/s5` and its kin: x0 … x29 in [0, 1], constraints c1 …, difficulties s1 … s16. */
import type { Collection, Task } from '../../src/contract/index.ts';
import { closedForm, constraintNames, objectivesBetween } from '../parts/closed-form.ts';
import { coordinates, interval } from '../parts/coordinates.ts';
import { lazy } from '../parts/lazy.ts';
import { type Difficulty, difficulties, planarViolations, spatialViolations } from './constraints.ts';
import { type DascmopFront, frontOf } from './fronts.ts';
import { type Dascmop, dimensions, problems } from './problems.ts';

export const dascmop: Collection = {
  id: 'dascmop',
  title: 'DASCMOP: nine constrained problems of sixteen difficulties',
  ids: () => Object.keys(problems).flatMap(name => difficulties.map((_, i) => `dascmop/${name}/d${dimensions}/s${i + 1}`)),
  find(id) {
    const [, name, s] = /^dascmop\/(dascmop[1-9])\/d30\/s([1-9]\d?)$/.exec(id) ?? [];
    const difficulty = difficulties[Number(s) - 1];
    return name && difficulty ? dascmopTask(id, problems[name]!, difficulty) : undefined;
  },
};

const space = coordinates(dimensions, () => interval(0, 1));

/** Of the fronts that were asked for; DASCMOP4, 5, 6 have those of 1, 2, 3, and 9 that of 8: only the way there differs. */
const fronts = new Map<Dascmop['base'], Map<Difficulty, () => DascmopFront>>();
function sharedFront({ base, m }: Dascmop, difficulty: Difficulty): () => DascmopFront {
  const known = fronts.get(base) ?? new Map<Difficulty, () => DascmopFront>();
  fronts.set(base, known);
  const front = known.get(difficulty) ?? lazy(() => frontOf(base, m, difficulty));
  known.set(difficulty, front);
  return front;
}

function dascmopTask(id: string, problem: Dascmop, difficulty: Difficulty): Task {
  const { m, base, distance } = problem;
  const violations = m === 2 ? planarViolations : spatialViolations;
  const front = sharedFront(problem, difficulty);
  const open = m === 2 || front().points; // with three objectives, nothing is computed
  return closedForm({
    id,
    cite: 'doi:10.1162/evco_a_00259',
    space,
    objectives: objectivesBetween(m, front),
    constraints: constraintNames(m === 2 ? 11 : 7),
    best: () => ({ cost: front().ideal[0]!, source: 'closed form: the lowest of the front' }),
    ...(open && {
      front: {
        source: 'closed form: the least feasible distance of every feasible position',
        points: n => front().points!(n),
      },
    }),
    values(x) {
      const position = x.slice(0, m - 1);
      const g = distance(x);
      const f = base(position).map(fi => fi + g);
      return { costs: f, violations: violations(difficulty, position, f, g) };
    },
  });
}
