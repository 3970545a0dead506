import { describe, expect, it } from 'vitest';
import { type Cma, cma } from '../../../optimizers/parts/cma.ts';
import { type StopReason, stopWatch } from '../../../optimizers/parts/cma-stop.ts';

/** n = 2, λ = 6: the histories of best costs span 10 + 10 generations. */
const state = (change: (state: Cma) => void = () => {}): Cma => {
  const fresh = cma([0.5, 0.5], 0.3, 6);
  change(fresh);
  return fresh;
};

/** The reason after so many generations with these costs. */
function reasonAfter(generations: number, costs: (g: number) => readonly number[], watched = state()): StopReason | undefined {
  const why = stopWatch(0.3);
  let reason: StopReason | undefined;
  for (let g = 0; g < generations && !reason; g++) reason = why(watched, costs(g));
  return reason;
}

const falling = (g: number): number[] => [100 - g, 101 - g, 102 - g, 103 - g, 104 - g, 105 - g];

describe('stopWatch', () => {
  it('lets a run go on that makes progress', () => {
    expect(reasonAfter(500, g => falling(g / 10))).toBeUndefined();
  });

  it('sees best costs that stay equal, after 10 + ⌈30 n / λ⌉ generations', () => {
    expect(reasonAfter(19, () => [1, 2, 3, 4, 5, 6])).toBeUndefined();
    expect(reasonAfter(20, () => [1, 2, 3, 4, 5, 6])).toBe('EqualFunValues');
  });

  it('sees costs that hardly differ', () => {
    expect(reasonAfter(20, g => [1 - 1e-14 * g, 1, 1, 1, 1, 1])).toBe('TolFun');
    expect(reasonAfter(20, g => [1 - 1e-14 * g, 1, 1, 1, 1, 2])).toBeUndefined();
  });

  it('sees that neither the best nor the median gets better', () => {
    expect(reasonAfter(129, g => [g % 2, 2, 3, 4 + (g % 2), 5, 6])).toBeUndefined();
    expect(reasonAfter(130, g => [g % 2, 2, 3, 4 + (g % 2), 5, 6])).toBe('Stagnation');
  });

  it.each<[StopReason, (state: Cma) => void]>([
    ['TolXUp', s => (s.sigma = 3001)],
    ['TolXUp', s => (s.sigma = Number.NaN)],
    ['ConditionCov', s => (s.D = Float64Array.of(1, 1e-8))],
    ['TolX', s => (s.sigma = 1e-13)],
    ['NoEffectCoord', s => s.mean.fill(1e6) && (s.sigma = 1e-10)],
    ['NoEffectAxis', s => s.mean.fill(1e3) && (s.sigma = 5e-13) && s.C.fill(1e6)],
  ])('sees %s', (reason, change) => {
    expect(reasonAfter(1, falling, state(change))).toBe(reason);
  });
});
