import { describe, expect, it } from 'vitest';
import { minimise, type Smooth } from '../../../optimizers/parts/projected-lbfgs.ts';

const how = { iterations: 200, reach: 0.1 };

const rosenbrock: Smooth = (x, gradient) => {
  const [a, b] = [x[0]!, x[1]!];
  gradient[0] = -400 * a * (b - a * a) - 2 * (1 - a);
  gradient[1] = 200 * (b - a * a);
  return 100 * (b - a * a) ** 2 + (1 - a) ** 2;
};

describe('projected L-BFGS', () => {
  it('follows the valley of Rosenbrock to its end', () => {
    const { x, value } = minimise(rosenbrock, [-1.2, 1], [-5, -5], [5, 5], how);

    expect(value).toBeLessThan(1e-12);
    expect(x[0]).toBeCloseTo(1, 5);
  });

  it('stops at a bound where the constrained minimum lies on it', () => {
    const { x } = minimise(rosenbrock, [-1.2, 0], [-5, -5], [0.5, 5], how);

    expect(x[0]).toBe(0.5);
    expect(x[1]).toBeCloseTo(0.25, 6);
  });

  it('never leaves the box and never accepts what is not finite', () => {
    const seen: number[] = [];
    const f: Smooth = (x, gradient) => {
      seen.push(x[0]!);
      gradient[0] = -1;
      return x[0]! > 0.7 ? Number.NaN : -x[0]!;
    };

    const { x, value } = minimise(f, [2], [0], [1], how);
    expect(value).toBeNaN(); // it began there
    expect(x[0]).toBe(1);
    expect(minimise(f, [0.2], [0], [1], how).x[0]).toBeLessThanOrEqual(0.7);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });

  it('solves a badly scaled quadratic in about as many steps as it has dimensions', () => {
    const f: Smooth = (x, gradient) => {
      let sum = 0;
      for (let j = 0; j < x.length; j++) {
        gradient[j] = 10 ** j * (x[j]! - 0.3);
        sum += (10 ** j * (x[j]! - 0.3) ** 2) / 2;
      }
      return sum;
    };

    expect(minimise(f, [1, 1, 1, 1], [0, 0, 0, 0], [1, 1, 1, 1], { iterations: 40, reach: 0.1 }).value).toBeLessThan(1e-8);
  });
});
