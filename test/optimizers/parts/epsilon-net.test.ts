import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epsilonNet } from '../../../optimizers/parts/epsilon-net.ts';

describe('epsilonNet', () => {
  it('takes the lowest first cost, then always the farthest from all before', () => {
    const front = [
      [0.5, 0.5],
      [1, 0],
      [0, 1],
      [0.2, 0.7],
      [0.9, 0.2],
    ];

    expect(epsilonNet(front)).toEqual([2, 1, 0, 3, 4]);
  });

  it('does not care for the units of a cost', () => {
    const front = [
      [3, 900],
      [1, 2000],
      [2.2, 1000],
      [9, 5],
      [4, 600],
    ];

    expect(epsilonNet(front.map(([a, b]) => [a!, b! * 1e6]))).toEqual(epsilonNet(front));
  });

  it('gives every index once, even among equals', () => {
    const fronts = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 15 });
    fc.assert(
      fc.property(fronts, front => {
        expect([...epsilonNet(front)].sort((a, b) => a - b)).toEqual([...front.keys()]);
      }),
    );
  });
});
