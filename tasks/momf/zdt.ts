/**
 * `momf/zdt1/d10@z` and its kin: ZDT seen through a bias that fades as z goes to 100, where it is ZDT itself.
 * koi's own combination: the distance g gets the resolution error of H. Wang, Y. Jin, J. Doherty (2018), A Generic Test
 * Suite for Evolutionary Multifidelity Optimization, IEEE Transactions on Evolutionary Computation 22(6), 836–850 (MFB1):
 *
 *   e = mean over the tail of θ (1 + cos(10πθ uᵢ + ½πθ + π)),  θ = 1 − z / 100,  uᵢ = xᵢ scaled to [0, 1],
 *
 * a ripple whose height, frequency and phase all change with z, so that low levels draw the search to other places. There
 * e is a sum without the 1: the mean keeps its size in every dimension, the 1 keeps a biased point from beating the front.
 */
import { defaultBudget, type Fidelity, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { vectorOf } from '../parts/coordinates.ts';
import { zdt } from '../zdt/index.ts';
import { problems } from '../zdt/problems.ts';

const fidelity: Fidelity = { name: 'z', unit: '%', min: 1, max: 100, integer: true, resumable: false };

/** The biased task of a ZDT name in d dimensions; undefined where ZDT has none. */
export function biasedZdt(id: string, name: string, d: string): Task | undefined {
  const base = zdt.find(`zdt/${name}/d${d}`);
  if (!base) return undefined;
  const { f1, g, h, bound = 0 } = problems[name]!;
  const problem: Problem = { ...base.problem, fidelity };
  return {
    ...base,
    id,
    cite: 'doi:10.1109/TEVC.2017.2758360',
    problem,
    budget: { full: defaultBudget(Number(d)), workers: 1 },
    needs: needsOf(problem),
    open() {
      const vector = vectorOf(problem.space);
      return ({ config, level: z }) => {
        const x = vector(config);
        const f = f1(x[0]!);
        const gz = g(x) + ripple(x, 1 - z / fidelity.max, bound);
        return { status: 'ok', costs: [f, gz * h(f, gz)], seconds: z / fidelity.max };
      };
    },
  };
}

/** e: 0 at θ = 0, in [0, 2θ] otherwise. */
function ripple(x: readonly number[], theta: number, bound: number): number {
  if (theta === 0) return 0;
  let sum = 0;
  for (let i = 1; i < x.length; i++) {
    const u = bound ? (x[i]! + bound) / (2 * bound) : x[i]!;
    sum += 1 + Math.cos(10 * Math.PI * theta * u + 0.5 * Math.PI * theta + Math.PI);
  }
  return (theta * sum) / (x.length - 1);
}
