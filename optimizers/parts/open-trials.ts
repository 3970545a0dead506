/** What a model of curves says of trials that did not fail. */
import type { Curve } from './curve-kernel.ts';
import type { CurveProcess } from './curve-process.ts';
import type { CurveSurrogate } from './curve-surrogate.ts';
import { farthestPoints } from './farthest-points.ts';
import type { FrozenTrial, FrozenTrials } from './frozen-trials.ts';
import { logExpectedImprovement } from './improvement.ts';

export interface OpenTrial {
  readonly trial: FrozenTrial;
  readonly curve: Curve;
  /** Of its cost at full fidelity. */
  readonly mean: number;
  /** By its own costs alone, hence an upper bound. */
  readonly variance: number;
}

/** Curves that the model learns from: up to half of them the longest, then again and again the one that is farthest from those chosen. */
const mostLearnt = 120;
/** Trials whose improvement is computed, those with the lowest bounds. */
const mostLooked = 25;
const leastSd = 1e-9;

/**
 * Brings the model up to date. Trials with costs or in flight, lowest predicted cost at the level `last` first; those in flight have what
 * is predicted for them as if it were told. Empty where the model has only failures.
 */
export function openTrials(trials: FrozenTrials, { process, update }: CurveSurrogate, first: number, last: number): readonly OpenTrial[] {
  const end = last / first;
  const told = [...trials.curves()].sort(([a, x], [b, y]) => y.times.length - x.times.length || a.id - b.id);
  const longer = told.filter(([, { times }]) => times.length > 1).length;
  const kept = farthestPoints(
    told.map(([{ features }]) => features),
    Math.min(longer, mostLearnt / 2),
    mostLearnt,
    process.covariance,
  );
  const curves = new Map(kept.map(i => told[i]!));
  if (![...curves.keys()].some(({ failed }) => !failed)) return [];
  update([...curves.values()], trials.costs());

  const flying = trials.all.filter(({ asked, failed }) => asked !== undefined && !failed);
  const prospects = flying.map(trial => ({ curve: curves.get(trial) ?? trials.unknown(trial.features), next: trial.asked! / first }));
  const { next } = process.forecast(prospects, end);
  for (const [i, trial] of flying.entries()) curves.set(trial, trials.extended(trial, curves.get(trial), next[i]!.mean));
  if (flying.length > 0) process.condition([...curves.values()]);

  const byFeatures = new Map(process.at(end).map(likely => [likely.curve.features, likely]));
  return [...curves.keys()]
    .filter(({ failed }) => !failed)
    .map(trial => ({ trial, ...byFeatures.get(trial.features)! }))
    .sort((a, b) => a.mean - b.mean);
}

/** Those of which most improvement upon `best` is expected at the time `end`. */
export function mostImproving(
  open: readonly OpenTrial[],
  process: CurveProcess,
  end: number,
  best: number,
  count: number,
): readonly OpenTrial[] {
  const boundOf = ({ mean, variance }: OpenTrial): number => mean - Math.sqrt(variance);
  const looked = [...open].sort((a, b) => boundOf(a) - boundOf(b)).slice(0, mostLooked);
  const prospects = looked.map(({ curve }) => ({ curve, next: end }));
  const { means, covariances } = process.forecast(prospects, end);
  const improvements = looked.map((_, i) =>
    logExpectedImprovement(best, means[i]!, Math.max(leastSd, Math.sqrt(covariances[i * looked.length + i]!))),
  );
  return looked
    .map((one, i) => ({ one, value: improvements[i]![0] }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ one }) => one);
}
