/** The loop that all optimizers with a Gaussian process share, and what they know when they propose a point. */
import type { Budget, Problem, Rng, Run } from '../../src/contract/index.ts';
import { type Point, toConfig } from '../../src/space/index.ts';
import { allowed, type Candidate, uniformCandidate } from './allowed.ts';
import { type Features, type ModelSpace, modelSpace } from './model-space.ts';
import { sobolDimensions, sobolSequence } from './sobol-sequence.ts';

export interface Asked {
  readonly point: Point;
  readonly features: Features;
}

/** A trial that was told. */
export interface Known extends Asked {
  readonly id: number;
  /** Absent where it failed. */
  readonly costs?: readonly number[];
}

export interface Past {
  readonly model: ModelSpace;
  /** In the order of telling. */
  readonly known: readonly Known[];
  readonly flying: readonly Asked[];
  /** Trials so far. */
  readonly asked: number;
  /** Whether these features were never asked for. */
  isNew(features: Features): boolean;
  /** The next point of an endless Sobol sequence. */
  design(): Candidate;
}

/** Undefined for a uniform random point. */
export type Propose = (past: Past, id: number) => Pick<Candidate, 'point'> | undefined;

/** Trials of a design: so many, but no more than a quarter of the budget, as SMAC has it, and at least two. */
export const designSize = (trials: number, { full }: Budget): number => Math.max(2, Math.min(trials, Math.floor(full / 4)));

/** A design first; then, as soon as two trials have costs, proposals. */
export const afterDesign =
  (size: number, propose: Propose): Propose =>
  (past, id) => {
    if (past.asked < size) return past.design();
    return past.known.filter(({ costs }) => costs).length < 2 ? undefined : propose(past, id);
  };

/** `learn` sees each trial as it is told. */
export function surrogateRun(
  { space }: Problem,
  rng: Rng,
  propose: Propose,
  learn: (trial: Known) => void = () => {},
): Pick<Run<'concurrent'>, 'tell'> & { ask(id: number): { readonly id: number } & Pick<Candidate, 'config'> } {
  const model = modelSpace(space);
  const known: Known[] = [];
  const flights = new Map<number, Asked>();
  const seen = new Set<string>();
  const sequence = designOf(Object.keys(space.params).length, rng);
  const isNew = (features: Features): boolean => !seen.has(features.join());
  const design = (): Candidate => allowed(space, rng, sequence);
  let asked = 0;

  return {
    ask(id) {
      const past: Past = { model, known, flying: [...flights.values()], asked: asked++, isNew, design };
      const { point } = (model.axes.length > 0 && propose(past, id)) || uniformCandidate(space, rng);
      const features = model.features(point);
      seen.add(features.join());
      flights.set(id, { point, features });
      return { id, config: toConfig(space, point) };
    },

    tell({ id }, outcome) {
      const flight = flights.get(id)!;
      flights.delete(id);
      const trial: Known = outcome.status === 'ok' ? { id, ...flight, costs: outcome.costs } : { id, ...flight };
      known.push(trial);
      learn(trial);
    },
  };
}

export function designOf(d: number, rng: Rng): () => Point {
  const next = sobolSequence(Math.min(d, sobolDimensions), rng.fork('scrambling'));
  return () =>
    Float64Array.from(
      { length: d },
      (
        (point: Point) => (_: unknown, j: number) =>
          point[j] ?? rng.next()
      )(next()),
    );
}

const anchors = 5;

/** The points of the trials with the lowest values, from where a search may begin. */
export const bestPoints = (known: readonly Asked[], values: ArrayLike<number>): readonly Point[] =>
  known
    .map((_, i) => i)
    .sort((a, b) => values[a]! - values[b]!)
    .slice(0, anchors)
    .map(i => known[i]!.point);
