/** What a model of the past remembers: the features of every config that was asked, and its cost. */
import type { Config, Outcome, Rng } from '../../src/contract/index.ts';
import type { FeatureSpace, Features } from './features.ts';

export interface SurrogateHistory {
  /** Trials that have ended, failed ones too. */
  readonly ended: readonly Ended[];
  /** Features of trials in flight. */
  inFlight(): Iterable<Features>;
  /** Costs of trials that did not fail. */
  readonly measured: number;
  /** The costs of those that have ended, in their order; one that failed has the worst cost so far. At least one did not fail. */
  costs(): readonly number[];
  isKnown(x: Features): boolean;
  /** A random config, one that was never asked if a hundred draws find one. */
  fresh(rng: Rng): Features;
  /** Remembers that x is asked, and gives its config. */
  ask(id: number, x: Features): Config;
  tell(id: number, outcome: Outcome): void;
}

/** `cost` is undefined where the trial failed. */
export interface Ended {
  readonly x: Features;
  readonly cost: number | undefined;
}

export function surrogateHistory(space: FeatureSpace): SurrogateHistory {
  const ended: Ended[] = [];
  const flying = new Map<number, Features>();
  const known = new Set<string>();
  const isKnown = (x: Features): boolean => known.has(x.join());
  let measured = 0;

  return {
    ended,
    inFlight: () => flying.values(),
    get measured() {
      return measured;
    },
    isKnown,

    costs() {
      const worst = ended.reduce((most, { cost }) => (cost === undefined || cost <= most ? most : cost), -Infinity);
      return ended.map(({ cost }) => cost ?? worst);
    },

    fresh(rng) {
      let x = space.sample(rng);
      for (let draws = 1; draws < 100 && isKnown(x); draws++) x = space.sample(rng);
      return x;
    },

    ask(id, x) {
      flying.set(id, x);
      known.add(x.join());
      return space.decode(x);
    },

    tell(id, outcome) {
      const x = flying.get(id)!;
      flying.delete(id);
      if (outcome.status === 'ok') measured++;
      ended.push({ x, cost: outcome.status === 'ok' ? outcome.costs[0]! : undefined });
    },
  };
}
