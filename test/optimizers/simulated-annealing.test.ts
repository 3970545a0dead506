import { describe, expect, it } from 'vitest';
import { simulatedAnnealing } from '../../optimizers/simulated-annealing.ts';
import { box, type Line, measured, problemFor, run } from './kit.ts';

const problem = problemFor(simulatedAnnealing, box(1, 0, 1));
const x = ({ trial }: Line) => trial.config['x0'] as number;

describe('simulated-annealing', () => {
  it('roams at first, and ends in the lower of two valleys', () => {
    // minima at 0.2 (lower) and 0.8, with a barrier between them
    const valleys = ([u]: Float64Array) => Math.min(40 * (u! - 0.2) ** 2, 0.3 + 40 * (u! - 0.8) ** 2);
    const ends = Array.from({ length: 40 }, (_, seed) => {
      const { lines } = run(simulatedAnnealing, problem, { seed, full: 300, evaluate: measured(problem, valleys) });
      expect(new Set(lines.slice(10, 100).map(line => x(line) < 0.5)).size).toBe(2);
      return x(lines.at(-1)!); // a proposal near where the chain is, now and then further away
    });

    expect(ends.filter(end => Math.abs(end - 0.2) < 0.2).length).toBeGreaterThan(26);
  });

  it('takes ever shorter steps where nothing is ever refused', () => {
    const { lines } = run(simulatedAnnealing, problem, { seed: 1, full: 1000, evaluate: measured(problem, () => 0) });
    const typical = (part: readonly Line[]) => {
      const steps = part.slice(1).map((line, i) => Math.abs(x(line) - x(part[i]!)));
      return steps.sort((a, b) => a - b)[steps.length >> 1]!;
    };
    const [early, middle, late] = [lines.slice(20, 120), lines.slice(450, 550), lines.slice(900)].map(typical);

    // the median of |y| is τ ((1 + 1/τ)^½ − 1) ≈ √τ: 0.4 early, τ = 10⁻² half way, 10⁻⁴ at the end; mirrored at first
    expect(early).toBeGreaterThan(0.2);
    expect(middle! / 0.09).toBeGreaterThan(0.5);
    expect(middle! / 0.09).toBeLessThan(2);
    expect(late! / 0.012).toBeGreaterThan(0.5);
    expect(late! / 0.012).toBeLessThan(2);
  });
});
