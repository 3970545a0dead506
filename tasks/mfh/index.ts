/**
 * `mfh/mfh3-good@z` and its kin: multi-fidelity Hartmann, as mf-prior-bench 1.10.0 has it (automl/mf-prior-bench,
 * src/mfpbench/synthetic/hartmann), for P. Mallik et al. (2023). PriorBand: Practical Hyperparameter Optimization in the
 * Age of Deep Learning. NeurIPS.
 *
 * With s = ln z / ln 100 for the level z in 1 … 100, the value is H with αᵢ − bias · (1 − s), plus noise · (1 − s) · |ε|,
 * ε ~ N(0, 1); at z = 100 it is H itself, without noise. Its clock is λ(z) = 0.05 + 0.95 (z / 100)², from K. Kandasamy et
 * al. (2017), Multi-fidelity Bayesian Optimisation with Continuous Approximations, section 5.
 *
 * Different here: ε comes from the trial's seed by koi's own generator; there it comes from a hash of config and level, so
 * that a config always meets the same noise. (Its repository once had (1 − s)², ε without modulus and z from 3; no release did.)
 */
import { type Collection, defaultBudget, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { generatorOf, normal } from '../../src/random/index.ts';
import { coordinates, interval, vectorOf } from '../parts/coordinates.ts';
import { hartmann, hartmann3, hartmann6 } from './hartmann.ts';

const functions = { mfh3: hartmann3, mfh6: hartmann6 } as const;
/** How much a low level flattens the function and blurs it. */
const qualities = {
  terrible: { bias: 4, noise: 5 },
  bad: { bias: 3.5, noise: 4 },
  moderate: { bias: 3, noise: 3 },
  good: { bias: 2.5, noise: 2 },
} as const;

export const mfh: Collection = {
  id: 'mfh',
  title: 'Multi-fidelity Hartmann functions',
  ids: () => Object.keys(functions).flatMap(name => Object.keys(qualities).map(quality => `mfh/${name}-${quality}@z`)),
  find(id) {
    const [, name, quality] = /^mfh\/(mfh[36])-(terrible|bad|moderate|good)@z$/.exec(id) ?? [];
    return name ? mfhTask(id, name as keyof typeof functions, quality as keyof typeof qualities) : undefined;
  },
};

function mfhTask(id: string, name: keyof typeof functions, quality: keyof typeof qualities): Task {
  const H = functions[name];
  const { bias, noise } = qualities[quality];
  const problem: Problem = {
    space: coordinates(H.x.length, () => interval(0, 1)),
    objectives: [{ name: 'value', natural: 'min' }],
    fidelity: { name: 'z', unit: '', min: 1, max: 100, integer: true, resumable: false },
  };
  return {
    id,
    cite: 'doi:10.48550/arXiv.2306.12370',
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(H.x.length), workers: 1 },
    needs: needsOf(problem),
    noisy: true,
    heldOut: false,
    best: () => ({
      cost: H.minimum,
      config: Object.fromEntries(H.x.map((x, i) => [`x${i}`, x])),
      source: 'the known global minimum of the Hartmann function, polished to double precision',
    }),
    open() {
      const vector = vectorOf(problem.space);
      return ({ config, level: z }, seed) => {
        const blur = 1 - Math.log(z) / Math.log(100);
        const value = hartmann(H, vector(config), bias * blur);
        const error = blur > 0 ? noise * blur * Math.abs(normal(generatorOf(seed))) : 0;
        return { status: 'ok', costs: [value + error], seconds: 0.05 + 0.95 * (z / 100) ** 2 };
      };
    },
  };
}
