import { describe, expect, it } from 'vitest';
import { adaptiveCoefficients, simplexSearch, standardCoefficients } from '../../../optimizers/parts/simplex-search.ts';

/** Rosenbrock's function of the unit cube blown up to [−2, 2]³. */
function rosenbrock(u: ArrayLike<number>): number {
  const x = Array.from(u, v => 4 * v - 2);
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2;
  return sum;
}

const initial = [
  [0.3, 0.95, 0.1],
  [0.4, 0.95, 0.1],
  [0.3, 0.85, 0.1],
  [0.3, 0.95, 0.2],
].map(x => Float64Array.from(x));

/** Points 10, 50, 100 and 159 (from 0) that SciPy 1.17.1 evaluates: minimize(method='Nelder-Mead', initial_simplex, bounds=[(0, 1)] * 3). */
const scipy = {
  standard: [
    [0.12222222222222234, 0.5537037037037046, 0.30740740740740746],
    [0.5553661420733216, 0.5172448424354135, 0.5016164962195502],
    [0.7026009229719805, 0.6715391828240724, 0.6098284037769689],
    [0.7500245434855242, 0.7498279661883331, 0.7498211542607727],
  ],
  adaptive: [
    [0.2757201646090535, 0.6539780521262009, 0.1589849108367627],
    [0.42662381526586707, 0.5355403963922496, 0.5025150402776444],
    [0.6128151313892413, 0.5368385091121468, 0.5006155987356433],
    [0.7106836385964399, 0.6840485219420405, 0.6316805012577971],
  ],
};

describe('simplexSearch', () => {
  it.each([
    ['standard', standardCoefficients, 286.82170010165134],
    ['adaptive', adaptiveCoefficients(3), 250.012168719912],
  ] as const)('evaluates the points that SciPy does, with %s coefficients', (name, coefficients, sum) => {
    const search = simplexSearch(initial, coefficients, 1e-10);
    const trace: Float64Array[] = [];
    for (let next = search.next(); !next.done && trace.length < 160; next = search.next(rosenbrock(next.value))) trace.push(next.value);

    [10, 50, 100, 159].forEach((at, k) => expect([...trace[at]!]).toEqual(scipy[name][k]!.map(v => expect.closeTo(v, 10))));
    expect(trace.reduce((s, x) => s + x.reduce((a, b) => a + b), 0)).toBeCloseTo(sum, 8);
  });

  it('returns once the simplex has collapsed', () => {
    const search = simplexSearch(initial, standardCoefficients, 1e-6);
    let evaluations = 0;
    let last: ArrayLike<number> = initial[0]!;
    for (let next = search.next(); !next.done; next = search.next(rosenbrock(next.value))) {
      evaluations++;
      last = next.value;
    }

    expect(evaluations).toBeLessThan(600);
    expect(Math.abs(last[0]! - 0.75)).toBeLessThan(1e-4);
  });

  it('returns at once on a plateau, and where every trial fails', () => {
    for (const cost of [3, Infinity]) {
      const search = simplexSearch(initial, standardCoefficients, 1e-10);
      let evaluations = 0;
      for (let next = search.next(); !next.done; next = search.next(cost)) evaluations++;
      expect(evaluations).toBe(4);
    }
  });
});
