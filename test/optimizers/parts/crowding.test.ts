import { describe, expect, it } from 'vitest';
import { crowdingDistance } from '../../../optimizers/parts/crowding.ts';

describe('crowdingDistance', () => {
  it('is the sum of the normalised gaps, Infinity at the ends', () => {
    // f₁ spans 10, f₂ spans 5; the neighbours of (2, 3) are (0, 5) and (6, 1)
    const front = [
      [2, 3],
      [10, 0],
      [0, 5],
      [6, 1],
    ];

    expect([...crowdingDistance(front)]).toEqual([6 / 10 + 4 / 5, Infinity, Infinity, 8 / 10 + 3 / 5]);
  });

  it('is Infinity for one point or two', () => {
    expect([...crowdingDistance([[1, 2]])]).toEqual([Infinity]);
    expect([
      ...crowdingDistance([
        [1, 2],
        [2, 1],
      ]),
    ]).toEqual([Infinity, Infinity]);
  });

  it('adds nothing for an objective without spread, and never is not a number', () => {
    const front = [
      [1, 7],
      [2, 7],
      [4, 7],
    ];

    expect([...crowdingDistance(front)]).toEqual([Infinity, 1, Infinity]);
    expect([
      ...crowdingDistance([
        [7, 7],
        [7, 7],
        [7, 7],
      ]),
    ]).toEqual([0, 0, 0]);
    expect([
      ...crowdingDistance([
        [-1e300, 1e300],
        [0, 0],
        [1e300, -1e300],
      ]),
    ]).toEqual([Infinity, 2, Infinity]);
  });
});
