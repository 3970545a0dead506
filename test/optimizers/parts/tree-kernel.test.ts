import { describe, expect, it } from 'vitest';
import { factorise } from '../../../optimizers/parts/cholesky.ts';
import type { Covariance } from '../../../optimizers/parts/kernel.ts';
import { maternKernel } from '../../../optimizers/parts/matern-kernel.ts';
import type { Features } from '../../../optimizers/parts/model-space.ts';
import { treeKernel } from '../../../optimizers/parts/tree-kernel.ts';
import { treeSpace } from '../../../optimizers/parts/tree-space.ts';
import { normal, stream } from '../../../src/random/index.ts';
import { toPoint, uniformPoint } from '../../../src/space/index.ts';
import { spaces } from '../kit.ts';

const space = spaces['conditional']!; // momentum if sgd, solver, beta if adam, nesterov if sgd and momentum is high, steps
const tree = treeSpace(space);
const kernel = treeKernel(tree.isSet, tree.groups);
const theta = Float64Array.from(kernel.hyperparameters, (_, k) => Math.log(0.5) + 0.1 * k);
const features = (config: Parameters<typeof toPoint>[1]): Features => tree.features(toPoint(space, config));

/** k(x, y) */
function covariance(k: Covariance, x: Features, y: Features): number {
  const out = new Float64Array(1);
  k.row(x, [y], 1, out);
  return out[0]!;
}

function randomFeatures(n: number): readonly Features[] {
  const rng = stream('tree', n);
  return Array.from({ length: n }, () => tree.features(uniformPoint(space, rng)));
}

describe('treeSpace', () => {
  it('groups parameters by condition, and says which groups are active', () => {
    expect(tree.groups).toEqual([
      { features: [0], activity: 5 },
      { features: [1, 4] },
      { features: [2], activity: 6 },
      { features: [3], activity: 7 },
    ]);
    expect([...features({ solver: 'adam', beta: 0.7, steps: 3 }).slice(5)]).toEqual([0, 1, 0]);
    expect([...features({ momentum: 0.9, solver: 'sgd', nesterov: true, steps: 3 }).slice(5)]).toEqual([1, 0, 1]);
  });
});

describe('treeKernel', () => {
  it('is Matérn’s where there are no conditions', () => {
    const isSet = [false, true, false];
    const logs = [-1, 0.3, 0.2, 0.4, -5];
    const one = treeKernel(isSet, [{ features: [0, 1, 2] }]).at(logs);
    const matern = maternKernel(isSet).at(logs);
    const [x, y] = [Float64Array.of(0.2, 1, 0.9), Float64Array.of(0.5, 2, 0.1)];

    expect(covariance(one, x, y)).toBeCloseTo(covariance(matern, x, y), 14);
    expect(one.variance).toBe(matern.variance);
  });

  it('adds what both configs have, and what both lack', () => {
    const sigma = theta.slice(5).map(Math.exp);
    const adam = features({ solver: 'adam', beta: 0.7, steps: 3 });
    const none = features({ solver: 'none', steps: 3 });
    const root = 5 * Math.exp(-2 * theta[1]!); // the solvers differ
    const matern = (1 + Math.sqrt(root) + root / 3) * Math.exp(-Math.sqrt(root));

    expect(covariance(kernel.at(theta), adam, none)).toBeCloseTo(sigma[0]! + sigma[1]! * matern + sigma[3]!, 12);
    expect(covariance(kernel.at(theta), adam, adam)).toBeCloseTo(kernel.at(theta).variance, 12);
  });

  it('is positive definite', () => {
    const points = randomFeatures(40);
    const K = new Float64Array(820);
    points.forEach((x, i) => {
      kernel.at(theta).row(x, points, i + 1, K, (i * (i + 1)) / 2);
      K[(i * (i + 1)) / 2 + i]! += 1e-9;
    });

    expect(factorise(K, 40)).toBe(true);
  });

  it('has the gradients of finite differences', () => {
    const n = 8;
    const points = randomFeatures(n);
    const rng = stream('weights');
    const W = Float64Array.from({ length: (n * (n + 1)) / 2 }, () => normal(rng));
    const sum = (logs: ArrayLike<number>): number => {
      let total = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++)
          total += (i === j ? 1 : 2) * W[(i * (i + 1)) / 2 + j]! * covariance(kernel.at(logs), points[i]!, points[j]!);
      return total;
    };
    const gradient = new Float64Array(theta.length);
    kernel.at(theta).parameterGradient(points, n, W, gradient);

    for (let p = 0; p < theta.length - 1; p++)
      expect(gradient[p]!).toBeCloseTo((sum(theta.with(p, theta[p]! + 1e-5)) - sum(theta.with(p, theta[p]! - 1e-5))) / 2e-5, 6);

    const x = features({ momentum: 0.8, solver: 'sgd', nesterov: true, steps: 9 });
    const weights = W.slice(0, n);
    const at = (y: Features): number => points.reduce((total, point, i) => total + weights[i]! * covariance(kernel.at(theta), y, point), 0);
    const slope = new Float64Array(5);
    kernel.at(theta).inputGradient(x, points, n, weights, slope);

    for (const f of [0, 4]) expect(slope[f]!).toBeCloseTo((at(x.with(f, x[f]! + 1e-5)) - at(x.with(f, x[f]! - 1e-5))) / 2e-5, 6);
    expect([slope[1], slope[3]]).toEqual([0, 0]);
  });
});
