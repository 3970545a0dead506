import type { Rng, Space } from '../../src/contract/index.ts';
import { allowed } from './allowed.ts';
import type { FeatureSpace, Features } from './features.ts';
import { sobolDimensions, sobolSequence } from './sobol-sequence.ts';

/**
 * Gives the first `count` points of a scrambled Sobol sequence, those that are forbidden or repeat an earlier config left out, and then
 * undefined. Coordinates beyond the 337th are drawn uniformly, one by one.
 */
export function sobolDesign(space: Space, features: FeatureSpace, count: number, rng: Rng): () => Features | undefined {
  const d = features.axes.length;
  const next = sobolSequence(Math.min(d, sobolDimensions), rng.fork('design'));
  const point = (): Float64Array => {
    const u = next();
    return d <= sobolDimensions ? u : Float64Array.from({ length: d }, (_, j) => u[j] ?? rng.next());
  };
  const seen = new Set<string>();
  let drawn = 0;

  return () => {
    while (drawn++ < count) {
      const { config } = allowed(space, rng, point);
      const x = features.encode(config);
      const before = seen.size;
      if (seen.add(x.join()).size > before) return x;
    }
    return undefined;
  };
}
