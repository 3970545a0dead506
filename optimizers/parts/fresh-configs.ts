import type { Rng } from '../../src/contract/index.ts';
import type { Point } from '../../src/space/index.ts';
import { acquisition } from './acquisition.ts';
import { largestAcquisitions } from './acquisition-search.ts';
import { uniformCandidate } from './allowed.ts';
import type { Curve } from './curve-kernel.ts';
import type { CurveProcess } from './curve-process.ts';
import { logExpectedImprovement } from './improvement.ts';
import type { Features, ModelSpace } from './model-space.ts';

/** A config that may become a trial. */
export interface FreshConfig {
  readonly point: Point;
  readonly features: Features;
}

/** Searches cost more than all else, hence configs stay for so many rounds if nobody takes them. */
const rounds = 10;
/** The best of a search, among which one config after another is chosen. */
const mostLooked = 30;
const leastSd = 1e-9;

/**
 * Configs whose asymptotes, by a process of curves, promise most improvement; all of them from one search, and sought anew when they were
 * taken or are old. `unknown` is the curve of a config without costs.
 */
export function freshConfigs(model: ModelSpace, process: CurveProcess, unknown: (features: Features) => Curve, count: number, rng: Rng) {
  let waiting: readonly FreshConfig[] = [];
  let age = 0;

  const search = (best: number, anchors: readonly Point[], isNew: (x: Features) => boolean): readonly FreshConfig[] => {
    const points = largestAcquisitions(model, acquisition(process, 'log-ei', best, 0), anchors, rng);
    const found = new Map<string, FreshConfig>();
    for (const point of points) {
      const features = model.features(point);
      if (isNew(features)) found.set(features.join(), found.get(features.join()) ?? { point, features });
      if (found.size === mostLooked) break;
    }
    const configs = [...found.values()];
    const prospects = configs.map(({ features }) => ({ curve: unknown(features), next: Infinity }));
    const { means, covariances } = process.forecast(prospects, Infinity);
    const chosen = oneByOne(best, means, covariances, count).map(i => configs[i]!);
    if (chosen.length > 0) return chosen;
    const { point } = uniformCandidate(model.space, rng);
    return [{ point, features: model.features(point) }];
  };

  return {
    /** Where `isNew` says so, for improvement upon the asymptote `best`. `anchors`: good points. */
    upon(best: number, anchors: readonly Point[], isNew: (x: Features) => boolean): readonly FreshConfig[] {
      if (waiting.length === 0 || ++age > rounds) {
        waiting = search(best, anchors, isNew);
        age = 0;
      }
      return waiting;
    },

    take(config: FreshConfig): void {
      waiting = waiting.filter(one => one !== config);
    },
  };
}

/**
 * Indices of those that promise most improvement, each as if those before it were known and just as predicted: else they would be copies
 * of one another. D. Ginsbourger, R. Le Riche and L. Carraro (2010), Kriging Is Well-Suited to Parallelize Optimization (kriging believer).
 */
function oneByOne(best: number, means: Float64Array, covariances: Float64Array, count: number): readonly number[] {
  const m = means.length;
  const C = Float64Array.from(covariances);
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, m)) {
    const values = Array.from(means, (mean, i) =>
      chosen.includes(i) ? -Infinity : logExpectedImprovement(best, mean, Math.max(leastSd, Math.sqrt(C[i * m + i]!)))[0],
    );
    const top = values.indexOf(Math.max(...values));
    chosen.push(top);
    const column = Float64Array.from(means, (_, i) => C[i * m + top]!);
    const pivot = Math.max(leastSd * leastSd, column[top]!);
    for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) C[i * m + j]! -= (column[i]! * column[j]!) / pivot;
    for (let i = 0; i < m; i++) C[i * m + i] = Math.max(0, C[i * m + i]!);
  }
  return chosen;
}
