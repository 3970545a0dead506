import { describe, expect, it } from 'vitest';
import { featureSpace } from '../../../optimizers/parts/features.ts';
import { sobolDesign } from '../../../optimizers/parts/sobol-design.ts';
import { stream } from '../../../src/random/index.ts';
import { box, spaces } from '../kit.ts';

/** All points of a design. */
function designOf(name: string, count: number) {
  const space = name === 'line' ? box(1) : spaces[name]!;
  const features = featureSpace(space);
  const next = sobolDesign(space, features, count, stream('design'));
  const points = [];
  for (let x = next(); x; x = next()) points.push(x);
  return { features, points };
}

describe('sobolDesign', () => {
  it('puts one of 16 points into each sixteenth of a line', () => {
    const { points } = designOf('line', 16);

    expect(points.map(x => Math.floor(16 * x[0]!)).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, k) => k));
  });

  it('leaves out repetitions and what is forbidden', () => {
    const forbidden = designOf('forbidden', 50);

    expect(designOf('tiny', 20).points.length).toBe(4);
    expect(forbidden.points.some(x => forbidden.features.isForbidden(x))).toBe(false);
    expect(forbidden.points.length).toBeGreaterThan(45);
  });
});
