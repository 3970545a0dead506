import type { Rng } from '../../src/contract/index.ts';
import type { Point } from '../../src/space/index.ts';
import { acquisition } from './acquisition.ts';
import { largestAcquisition } from './acquisition-search.ts';
import { uniformCandidate } from './allowed.ts';
import type { CurveProcess } from './curve-process.ts';
import type { Features, ModelSpace } from './model-space.ts';

/** A config that may become a trial. */
export interface FreshConfig {
  readonly point: Point;
  readonly features: Features;
}

/** Searches cost more than all else, hence configs stay for so many rounds each if nobody takes them. */
const rounds = 10;

/** Where less is expected, a random config: what is left are copies of the best trials. Costs have standard deviation 1. */
const leastImprovement = 0.05;

/** Configs whose asymptotes, by a process of curves, promise most improvement; one is sought for each that was taken or is old. */
export function freshConfigs(model: ModelSpace, process: CurveProcess, count: number, rng: Rng) {
  let waiting: { readonly config: FreshConfig; age: number }[] = [];

  return {
    /** Where `isNew` says so, for improvement upon the asymptote `best`. `anchors`: good points. */
    upon(best: number, anchors: readonly Point[], isNew: (x: Features) => boolean): readonly FreshConfig[] {
      waiting = waiting.filter(one => one.age++ < rounds * count);
      while (waiting.length < count) {
        const others = new Set(waiting.map(({ config }) => config.features.join()));
        const target = acquisition(process, 'log-ei', best, 0);
        const sought = largestAcquisition(model, target, anchors, x => isNew(x) && !others.has(x.join()), rng);
        const isPromising = target.value(model.features(sought.point)) > Math.log(leastImprovement);
        const { point } = isPromising ? sought : uniformCandidate(model.space, rng);
        waiting.push({ config: { point, features: model.features(point) }, age: 0 });
      }
      return waiting.map(({ config }) => config);
    },

    take(config: FreshConfig): void {
      waiting = waiting.filter(one => one.config !== config);
    },
  };
}
