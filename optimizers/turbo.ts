/**
 * TuRBO-1: Bayesian optimization in a trust region that grows with successes, shrinks with failures and starts elsewhere when it is small.
 * D. Eriksson, M. Pearce, J. R. Gardner, R. Turner and M. Poloczek (2019). Scalable Global Optimization via Local Bayesian Optimization.
 * NeurIPS 32. Constants, bounds and details as in the authors' code (uber-research/TuRBO, turbo_1.py and gp.py).
 *
 * What differs: draws of the posterior are pathwise (parts/sampled-path.ts), not jointly Gaussian at all candidates, and without the noise;
 * hyperparameters are fitted when parts/surrogate.ts says; the design is Sobol's. Successes and failures are counted trial by trial, as
 * with batches of one, however many are in flight. A trial that was asked before a restart counts no more; a failed one is the worst of its
 * region. A config that was asked already is asked again only if all candidates were.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { below } from '../src/random/index.ts';
import { isForbidden, type Point, toConfig } from '../src/space/index.ts';
import { turboHyperpriors } from './parts/hyperpriors.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { type ModelSpace, modelSpace } from './parts/model-space.ts';
import { sampledPath } from './parts/sampled-path.ts';
import { sobolDimensions, sobolSequence } from './parts/sobol-sequence.ts';
import { type Surrogate, surrogate } from './parts/surrogate.ts';
import { designSize, type Known, type Past, surrogateRun } from './parts/surrogate-run.ts';
import { sidesOf, type TrustRegion, trustRegion } from './parts/trust-region.ts';
import { scaledByMedian } from './parts/warped-costs.ts';

interface Region extends Surrogate {
  readonly known: Known[];
  readonly size: TrustRegion;
  asked: number;
  best: number;
}

export const turbo: Optimizer = {
  id: 'turbo',
  cite: 'https://papers.nips.cc/paper/8788-scalable-global-optimization-via-local-bayesian-optimization',
  handles: ['continuous', 'integer', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      startupPerDimension: { kind: 'int', low: 1, high: 10, initial: 2 }, // of a region's design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { startupPerDimension } = options as { readonly startupPerDimension: number };
    const { axes, isSet } = modelSpace(problem.space);
    const startup = designSize(startupPerDimension * axes.length, budget);
    const begin = (): Region => ({
      known: [],
      size: trustRegion(axes.length),
      asked: 0,
      best: Infinity,
      ...surrogate(maternKernel(isSet, turboHyperpriors)),
    });
    const regionOf = new Map<number, { readonly region: Region; readonly counts: boolean }>(); // by trial in flight
    let region = begin();

    return surrogateRun(
      problem,
      rng,
      (past, id) => {
        if (region.size.isOver()) region = begin();
        const inDesign = region.asked++ < startup || region.known.filter(({ costs }) => costs).length < 2;
        regionOf.set(id, { region, counts: !inDesign });
        return inDesign ? past.design() : drawn(region, past, rng.fork(`candidates ${id}`));
      },
      trial => {
        const cost = trial.costs?.[0];
        const { region, counts } = regionOf.get(trial.id) ?? {};
        regionOf.delete(trial.id);
        if (!region) return; // of a space without a choice
        if (counts) region.size.learn(cost, region.best);
        region.known.push(trial);
        region.best = Math.min(region.best, cost ?? Infinity);
      },
    );
  },
};

/** The candidate at which a draw from the posterior is lowest. */
function drawn({ known, size, update, gp }: Region, { model, isNew }: Past, rng: Rng): { readonly point: Point } | undefined {
  const values = scaledByMedian(known.map(({ costs }) => costs?.[0]));
  update(known, values);
  const centre = known[values.indexOf(values.reduce((a, b) => Math.min(a, b)))]!.point;
  const path = sampledPath(gp, model.axes, values, rng);
  let best: { readonly point: Point; readonly value: number; readonly fresh: boolean } | undefined;
  for (const point of candidates(model, centre, sidesOf(size.length(), gp.theta.subarray(0, model.axes.length)), rng)) {
    const features = model.features(point);
    const value = path.value(features);
    if (best?.fresh && value <= best.value) continue;
    const fresh = isNew(features);
    if (!best || (fresh && !best.fresh) || (fresh === best.fresh && value > best.value)) best = { point, value, fresh };
  }
  return best;
}

/** min(100 d, 5000) Sobol points of the box; each takes some coordinates from there, with probability min(20 / d, 1), and at least one. */
function* candidates({ space, axes }: ModelSpace, centre: Point, sides: Float64Array, rng: Rng): Generator<Point> {
  const d = axes.length;
  const next = sobolSequence(Math.min(d, sobolDimensions), rng);
  const perturbed = Math.min(20 / d, 1);
  for (let k = Math.min(100 * d, 5000); k > 0; k--) {
    const u = next();
    const point = Float64Array.from(centre);
    const certain = below(d, rng);
    let moved = 0;
    const move = (f: number): void => {
      const c = centre[axes[f]!.index]!;
      const low = Math.max(0, c - sides[f]! / 2);
      const high = Math.min(1, c + sides[f]! / 2);
      point[axes[f]!.index] = low + (high - low) * (u[f] ?? rng.next());
      moved++;
    };
    for (let f = 0; f < d; f++) if (perturbed === 1 || rng.next() < perturbed) move(f);
    if (moved === 0) move(certain);
    if (!space.forbidden?.length || !isForbidden(space, toConfig(space, point))) yield point;
  }
}
