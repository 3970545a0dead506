/** `constrained/bnh`, `constrained/c2-dtlz2` and their kin: x0 …, constraints c1 …. */
import type { Collection, Task } from '../../src/contract/index.ts';
import { problems as dtlz } from '../dtlz/problems.ts';
import { closedForm, constraintNames, objectivesBetween } from '../parts/closed-form.ts';
import { coordinates, interval } from '../parts/coordinates.ts';
import { bnh } from './bnh.ts';
import type { Classic } from './classic.ts';
import { problems as constrainedDtlz } from './constrained-dtlz.ts';
import { frontOf } from './dtlz-fronts.ts';
import { kursawe } from './kursawe.ts';
import { osy } from './osy.ts';
import { pressureVessel } from './pressure-vessel.ts';
import { tnk } from './tnk.ts';
import { weldedBeam } from './welded-beam.ts';

const classics: Readonly<Record<string, Classic>> = { bnh, osy, tnk, 'welded-beam': weldedBeam, kursawe };

/** pymoo's dimensions, with three objectives; an id says the size only where it is another one. */
const usual = (name: string): readonly [d: number, m: number] => [name === 'c3-dtlz4' ? 7 : 12, 3];

export const constrained: Collection = {
  id: 'constrained',
  title: 'Constrained classics: BNH, OSY, TNK, welded beam, pressure vessel, Kursawe, C-DTLZ, DC-DTLZ',
  ids: () => [
    ...[...Object.keys(classics), 'pressure-vessel'].map(name => `constrained/${name}`),
    ...Object.keys(constrainedDtlz).flatMap(name => ['', '/d11/m2', '/d14/m5'].map(size => `constrained/${name}${size}`)),
  ],
  /** C-DTLZ and DC-DTLZ also as …/d11/m2: with 2 to 10 objectives and 5 or more distance coordinates, in up to 100 dimensions. */
  find(id) {
    const [, name, dimensions, objectives] = /^constrained\/([a-z0-9-]+)(?:\/d([1-9]\d*)\/m([1-9]\d*))?$/.exec(id) ?? [];
    if (!name) return undefined;
    if (Object.hasOwn(constrainedDtlz, name)) {
      const [d, m] = dimensions ? [Number(dimensions), Number(objectives)] : usual(name);
      return m >= 2 && m <= 10 && d >= m + 4 && d <= 100 ? dtlzTask(name, d, m) : undefined;
    }
    if (dimensions) return undefined;
    if (name === 'pressure-vessel') return pressureVessel(id);
    return Object.hasOwn(classics, name) ? classicTask(id, classics[name]!) : undefined;
  },
};

function classicTask(id: string, { cite, space, constraints, values, corners, source, points }: Classic): Task {
  return closedForm({
    id,
    cite,
    space,
    objectives: objectivesBetween(2, corners),
    ...(constraints > 0 && { constraints: constraintNames(constraints) }),
    best: () => ({ cost: corners().ideal[0]!, source }),
    ...(points && { front: { source, points } }),
    values,
  });
}

function dtlzTask(name: string, d: number, m: number): Task {
  const { base, violations, constraints, cite } = constrainedDtlz[name]!;
  const { g, costs } = dtlz[base]!;
  const [usualD, usualM] = usual(name);
  const front = () => frontOf(name, m);
  return closedForm({
    id: `constrained/${name}${d === usualD && m === usualM ? '' : `/d${d}/m${m}`}`,
    cite,
    space: coordinates(d, () => interval(0, 1)),
    objectives: objectivesBetween(m, front),
    constraints: constraintNames(constraints(m)),
    best: () => ({ cost: front().ideal[0]!, source: 'closed form: the lowest of the front' }),
    front: { source: 'closed form', points: n => front().points(n) },
    values(x) {
      const [position, distance] = [x.slice(0, m - 1), g(x.slice(m - 1))];
      const f = costs(position, distance);
      return { costs: f, violations: violations(f, position, distance) };
    },
  });
}
