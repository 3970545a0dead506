import type { TaskCurves } from '../../../analysis/charts/convergence.ts';
import type { TaskRank } from '../../../analysis/charts/rank-heatmap.ts';
import type { PairTest, Ranking, RankPoint } from '../../../analysis/ranking.ts';
import { normal, stream } from '../../../src/random/index.ts';

/** Names as studies have them, from short to overlong. */
// biome-ignore format: a list
export const names = [
  'random', 'sobol', 'nelder-mead', 'de', 'cma-es', 'tpe', 'successive-halving', 'hyperband', 'nsga2', 'mo-hyperband', 'bohb', 'dehb', 'smac-hpo',
  'smac-blackbox', 'hebo', 'optuna-tpe', 'optuna-cma-es', 'de(size=50)', 'de(size=50, crossover=0.9)', 'pso', 'gp-ei', 'gp-ucb', 'ax', 'turbo', 'skopt-forest',
  'nevergrad-ngopt', 'mine.mjs(restarts=3)', 'irace', 'pycma', 'random(seed=2)',
];

export interface Example {
  readonly ranking: Ranking;
  readonly points: readonly RankPoint[];
}

/** A made-up study: optimizer a is as good as its place in the list, plus noise, and starts to differ as the budget is spent. */
export function example(count: number, tasks = 16, optimizers: readonly string[] = names.slice(0, count)): Example {
  const rng = stream('example', count, tasks);
  const strength = optimizers.map((_, i) => normal(rng) + (i === 0 ? 1.5 : 0));
  const start = optimizers.map(() => normal(rng));
  const perTask = Array.from({ length: tasks }, () => optimizers.map(() => normal(rng)));
  const noise = perTask.map(row => row.map(() => normal(rng)));
  const rankRows = (f: number) =>
    perTask.map((row, t) =>
      ranked(
        row.map(
          (e, a) => strength[a]! * Math.sqrt(f) * 1.3 + start[a]! * (1 - f) + e * 0.8 + 0.4 * noise[t]![a]! * Math.cos(9 * f + a + t),
        ),
      ),
    );
  const fractions = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
  const points = fractions.flatMap(fraction => {
    const rows = rankRows(fraction);
    return optimizers.map((optimizer, a) => ({
      fraction,
      optimizer,
      ...interval(
        rows.map(row => row[a]!),
        count,
      ),
    }));
  });

  const last = rankRows(1);
  const found = optimizers
    .map((id, a) => ({
      id,
      ...interval(
        last.map(row => row[a]!),
        count,
      ),
      iqm: Math.max(0, 0.4 - 0.2 * strength[a]!),
      wins: last.filter(row => row[a] === Math.min(...row)).length,
    }))
    .sort((a, b) => a.rank - b.rank);
  // Demšar 2006, equation for CD with q(0.05; k, ∞) near 1.96 √2 … 5.6, good enough for a picture
  const criticalDifference = (2.77 + 1.27 * Math.log(count - 1)) * Math.sqrt((count * (count + 1)) / (12 * tasks));
  const alike = (a: { rank: number }, b: { rank: number }) => Math.abs(a.rank - b.rank) < criticalDifference * 0.6;
  const pairs: PairTest[] = found.flatMap((a, i) =>
    found
      .slice(i + 1)
      .map(b => ({ a: a.id, b: b.id, statistic: 10, p: alike(a, b) ? 0.2 : 0.0001, holm: alike(a, b) ? 0.4 : 0.004, a12: 0.7 })),
  );
  return {
    points,
    ranking: {
      tasks,
      repetitions: 10,
      imputed: 3,
      dropped: [],
      optimizers: found,
      friedman: { statistic: 61.2, p: 3.1e-10, imanDavenport: 14.3, imanDavenportP: 1.2e-12, uncorrected: 60.8 },
      nemenyi: { alpha: 0.05, criticalDifference, groups: cliques(found, (a, b) => Math.abs(a.rank - b.rank) < criticalDifference) },
      wilcoxonHolm: { pairs, groups: cliques(found, alike) },
    },
  };
}

/** Maximal runs of neighbours in rank order that are all related to each other. */
function cliques<T extends { id: string }>(sorted: readonly T[], related: (a: T, b: T) => boolean): string[][] {
  const runs = sorted.map((a, i) => sorted.slice(i).filter(b => a === b || related(a, b)));
  return runs.filter((run, i) => i === 0 || !run.every(x => runs[i - 1]!.includes(x))).map(run => run.map(x => x.id));
}

function interval(values: readonly number[], worst: number): { rank: number; low: number; high: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const error =
    values.length > 1 ? 1.96 * Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1) / values.length) : 0;
  return { rank: mean, low: Math.max(1, mean - error), high: Math.min(worst, mean + error) };
}

/** 1 is the largest. */
function ranked(values: readonly number[]): number[] {
  return values.map(v => 1 + values.filter(w => w > v).length + (values.filter(w => w === v).length - 1) / 2);
}

/** Made-up anytime curves: `count` optimizers on tasks with a known optimum, without one, and with two objectives. */
export function exampleCurves(count: number, tasks: number, steps = 50): TaskCurves[] {
  const measures = ['regret', 'regret', 'cost', 'hypervolume'] as const;
  return Array.from({ length: tasks }, (_, t) => {
    const measure = measures[t % 4]!;
    const points = names.slice(0, count).flatMap((optimizer, a) => {
      const rng = stream('curves', t, a);
      const speed = 1 + 3 * rng.next();
      const depth = measure === 'regret' ? 4 + 10 * rng.next() : 1 + rng.next();
      return Array.from({ length: steps }, (_, i) => {
        const fraction = (i + 1) / steps;
        const level = Math.round(depth * fraction ** (1 / speed) * 8) / 8;
        const at = (shift: number) =>
          measure === 'regret'
            ? 10 ** (3 - level + shift)
            : measure === 'cost'
              ? 12 + 9 * Math.exp(-level + shift)
              : 1.2 - 0.6 * Math.exp(-level + shift);
        const [low, high] = [at(-0.4), at(0.4)].sort((x, y) => x - y) as [number, number];
        return { optimizer, fraction, median: at(0), low, high };
      });
    });
    return { task: `${['bbob', 'mfh', 'noisy(bbob', 'zdt'][t % 4]}/f${t + 1}/d5/i1${t % 4 === 2 ? ',sigma=0.1)' : ''}`, measure, points };
  });
}

/** Made-up mean ranks per task. */
export function exampleTaskRanks(count: number, tasks: number): TaskRank[] {
  const rng = stream('task ranks', count);
  const strength = names.slice(0, count).map(() => normal(rng));
  return Array.from({ length: tasks }, (_, t) =>
    ranked(strength.map(s => 1.5 * s + normal(rng))).map((rank, a) => ({
      task: `bbob/f${t + 1}/d5/i1`,
      optimizer: names[a]!,
      rank: Math.min(count, Math.max(1, rank + 0.2 * normal(rng))),
    })),
  ).flat();
}
