/**
 * BOHB's model: S. Falkner, A. Klein and F. Hutter (2018). BOHB: Robust and Efficient Hyperparameter Optimization at Scale. ICML,
 * PMLR 80, 1437–1446. Algorithm 2, as in HpBandSter 0.7.4.
 */
import type { Config, Rng, Space } from '../../src/contract/index.ts';
import { isForbidden, type Point, toConfig, toPoint, uniformConfig } from '../../src/space/index.ts';
import { filledIn } from './filled-in.ts';
import { type ProductKernel, productKernel } from './product-kernel.ts';

export interface BohbSettings {
  readonly samples: number;
  readonly randomFraction: number;
  readonly goodPercent: number;
  readonly widening: number;
}

/** A config that was evaluated at some level; the cost Infinity if it failed. */
export interface Evaluated {
  readonly id: number;
  readonly config: Config;
  readonly cost: number;
}

/** With its point. */
type Known = Evaluated & { readonly point: Point };

export interface BohbModel {
  learn(level: number, evaluated: Evaluated): void;
  propose(): Config;
}

/** The lowest cost first; of equals the one asked first. */
export const byCost = (a: Evaluated, b: Evaluated): number => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.id - b.id);

/** Learns from every trial, and proposes configs: random ones until some level has enough trials, and a share of them ever after. */
export function bohbModel(space: Space, settings: BohbSettings, rng: Rng): BohbModel {
  const params = Object.values(space.params);
  const choices = params.map(param => (param.kind === 'choice' && !param.ordered ? param.choices.length : 0));
  const least = params.length + 1; // N_min
  const levels = new Map<number, Known[]>(); // best first
  let highest = -Infinity; // level with enough trials
  let model: { readonly good: ProductKernel; readonly bad: ProductKernel } | undefined; // of them; undefined until it is needed again

  const estimate = () => {
    const ranked = levels.get(highest)!;
    const [good, bad] = sizes(ranked.length);
    return {
      good: productKernel(filledIn(space, ranked.slice(0, good), choices, rng), choices),
      bad: productKernel(filledIn(space, ranked.slice(good, good + bad), choices, rng), choices),
    };
  };

  /** N_{b,l} = max(N_min, q · N_b), N_{b,g} = max(N_min, (1 − q) · N_b), eq. (3), as far as there are so many. */
  const sizes = (n: number): readonly [number, number] => {
    const good = Math.max(least, Math.floor((settings.goodPercent * n) / 100));
    return [good, Math.min(n - good, Math.max(least, Math.floor(((100 - settings.goodPercent) * n) / 100)))];
  };

  return {
    learn(level: number, evaluated: Evaluated): void {
      if (level < highest) return;
      const here = levels.get(level) ?? [];
      levels.set(level, here);
      here.splice(rankIn(here, evaluated), 0, { ...evaluated, point: toPoint(space, evaluated.config) });
      const [good, bad] = sizes(here.length);
      if (good < least || bad < least) return;
      highest = level;
      model = undefined;
    },

    propose(): Config {
      if (highest === -Infinity || rng.next() < settings.randomFraction) return uniformConfig(space, rng);
      model ??= estimate();
      const config = toConfig(space, likeliest(model.good, model.bad, settings, rng));
      return isForbidden(space, config) ? uniformConfig(space, rng) : config;
    },
  };
}

/** Of N_s draws from the widened l the one with the largest l / g, eq. (2). */
function likeliest(good: ProductKernel, bad: ProductKernel, { samples, widening }: BohbSettings, rng: Rng): Point {
  let best = good.sample(widening, rng);
  let lowest = ratio(best);
  for (let i = 1; i < samples; i++) {
    const point = good.sample(widening, rng);
    const value = ratio(point);
    if (value < lowest) {
      lowest = value;
      best = point;
    }
  }
  return best;

  function ratio(point: Point): number {
    return Math.max(1e-32, bad.density(point)) / Math.max(1e-32, good.density(point));
  }
}

function rankIn(ranked: readonly Evaluated[], evaluated: Evaluated): number {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCost(ranked[middle]!, evaluated) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
