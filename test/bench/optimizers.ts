import { findOptimizer } from '../../optimizers/index.ts';
import type { Config, Objective, Outcome, Problem } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { initialConfig } from '../../src/space/index.ts';
import { numericsShare } from './numerics-share.ts';

interface Case {
  readonly optimizer: string;
  readonly dimensions: number;
  readonly objectives: 1 | 2;
  readonly trials: number;
  /** Microseconds per ask and tell that it should not exceed. */
  readonly limit: number;
}

const cases: readonly Case[] = [
  { optimizer: 'random', dimensions: 5, objectives: 1, trials: 200_000, limit: 1 },
  { optimizer: 'sobol', dimensions: 5, objectives: 1, trials: 200_000, limit: 2 },
  { optimizer: 'halton', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'latin-hypercube', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'grid', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'one-plus-one-es', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'simulated-annealing', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'pattern-search', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'spsa', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'nelder-mead', dimensions: 5, objectives: 1, trials: 100_000, limit: 3 },
  { optimizer: 'de', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'jade', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'lshade', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'pso', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'cma-es', dimensions: 10, objectives: 1, trials: 50_000, limit: 15 },
  { optimizer: 'cma-es', dimensions: 40, objectives: 1, trials: 10_000, limit: 150 },
  { optimizer: 'sep-cma-es', dimensions: 10, objectives: 1, trials: 100_000, limit: 15 },
  { optimizer: 'ipop-cma-es', dimensions: 10, objectives: 1, trials: 50_000, limit: 15 },
  { optimizer: 'bipop-cma-es', dimensions: 10, objectives: 1, trials: 50_000, limit: 15 },
  { optimizer: 'cma-es-margin', dimensions: 10, objectives: 1, trials: 50_000, limit: 15 },
  { optimizer: 'regularized-evolution', dimensions: 5, objectives: 1, trials: 200_000, limit: 3 },
  { optimizer: 'genetic', dimensions: 5, objectives: 1, trials: 100_000, limit: 5 },
  { optimizer: 'tpe', dimensions: 5, objectives: 1, trials: 200, limit: 150 },
  { optimizer: 'tpe-multivariate', dimensions: 5, objectives: 1, trials: 200, limit: 250 },
  { optimizer: 'random-forest', dimensions: 5, objectives: 1, trials: 200, limit: 20_000 },
  { optimizer: 'bore', dimensions: 5, objectives: 1, trials: 200, limit: 20_000 },
  { optimizer: 'mcts', dimensions: 5, objectives: 1, trials: 200, limit: 20_000 },
  { optimizer: 'tree-smbo', dimensions: 5, objectives: 1, trials: 200, limit: 30_000 },
  { optimizer: 'gp', dimensions: 8, objectives: 1, trials: 200, limit: 30_000 },
  { optimizer: 'gp-pruned', dimensions: 8, objectives: 1, trials: 200, limit: 30_000 },
  { optimizer: 'turbo', dimensions: 8, objectives: 1, trials: 100, limit: 30_000 },
  { optimizer: 'gp-mixed', dimensions: 8, objectives: 1, trials: 100, limit: 30_000 },
  { optimizer: 'parego', dimensions: 8, objectives: 2, trials: 100, limit: 30_000 },
  { optimizer: 'gp-ehvi', dimensions: 8, objectives: 2, trials: 100, limit: 60_000 },
  { optimizer: 'nsga2', dimensions: 10, objectives: 2, trials: 20_000, limit: 20 },
  { optimizer: 'nsga3', dimensions: 10, objectives: 2, trials: 10_000, limit: 100 },
  { optimizer: 'moead', dimensions: 10, objectives: 2, trials: 20_000, limit: 30 },
  { optimizer: 'sms-emoa', dimensions: 10, objectives: 2, trials: 20_000, limit: 60 },
  { optimizer: 'mo-cma-es', dimensions: 10, objectives: 2, trials: 10_000, limit: 100 },
  { optimizer: 'motpe', dimensions: 5, objectives: 2, trials: 200, limit: 200 },
  { optimizer: 'hyperband', dimensions: 5, objectives: 1, trials: 100_000, limit: 3 },
  { optimizer: 'asha', dimensions: 5, objectives: 1, trials: 20_000, limit: 3 },
  { optimizer: 'median-stopping', dimensions: 5, objectives: 1, trials: 20_000, limit: 3 },
  { optimizer: 'dehb', dimensions: 5, objectives: 1, trials: 20_000, limit: 30 },
  { optimizer: 'bohb', dimensions: 5, objectives: 1, trials: 1000, limit: 500 },
  { optimizer: 'freeze-thaw', dimensions: 8, objectives: 1, trials: 200, limit: 30_000 },
  { optimizer: 'mo-asha', dimensions: 5, objectives: 2, trials: 1000, limit: 500 },
  { optimizer: 'mo-dehb', dimensions: 5, objectives: 2, trials: 1000, limit: 500 },
];

const repetitions = 9;

/**
 * The optimizers' own time per trial: ask and tell on a sphere, less a bare loop that evaluates the same configs, medians of nine; the
 * share of it in shared numerics; and the exponent with which the time of a trial grows over trials (0: every trial takes the same).
 */
export async function benchOptimizers(): Promise<void> {
  console.log('optimizer       d   µs/trial   limit   times a bare loop  in numerics  grows as trials^');
  for (const one of cases) {
    const times = Array.from({ length: repetitions }, (_, repetition) => measure(one, repetition));
    const [whole, bare, growth] = [median(times, t => t.whole), median(times, t => t.bare), median(times, t => t.growth)];
    const share = await numericsShare(() => void measure(one, repetitions));
    const own = whole - bare;
    const cells = [one.optimizer.padEnd(12), String(one.dimensions).padStart(4), own.toFixed(2).padStart(10)];
    const more = [(whole / bare).toFixed(1).padStart(9), `${Math.round(100 * share)} %`.padStart(21), growth.toFixed(2).padStart(16)];
    console.log([...cells, String(one.limit).padStart(7), ...more].join(' '), own > one.limit ? ' over' : '');
  }
}

interface Times {
  readonly whole: number;
  readonly bare: number;
  /** log₂ of the time of the last half of the trials over that of the quarter before it, a trial; the first is twice as far. */
  readonly growth: number;
}

function measure({ optimizer, dimensions, objectives, trials }: Case, repetition: number): Times {
  const chosen = findOptimizer(optimizer)!;
  const names = Array.from({ length: dimensions }, (_, i) => `x${i}`);
  const problem = problemOf(names, objectives, chosen.wants.includes('fidelity'));
  const run = chosen.start(problem, { full: trials, workers: 1 }, stream('bench', repetition), initialConfig(chosen.options));
  const configs: Config[] = [];

  const marks: number[] = []; // when a quarter and a half were done
  const began = performance.now();
  for (let fresh = 0; fresh < trials; fresh++) {
    if (fresh === trials >> 2 || fresh === trials >> 1) marks.push(performance.now());
    const asked = run.ask(fresh) as { id: number; config: Config; level?: number };
    configs.push(asked.config);
    run.tell({ level: 1, ...asked }, sphere(asked.config, names, objectives));
  }
  const between = performance.now();
  let sum = 0;
  for (const config of configs) sum += (sphere(config, names, objectives) as { costs: readonly number[] }).costs[0]!;
  const ended = performance.now();
  if (!(sum >= 0)) throw new Error('the sphere is never negative');

  const [quarter, half] = marks as [number, number];
  return {
    whole: (1e3 * (between - began)) / trials,
    bare: (1e3 * (ended - between)) / trials,
    growth: Math.log2((between - half) / (half - quarter) / 2),
  };
}

function problemOf(names: readonly string[], objectives: 1 | 2, fidelity: boolean): Problem {
  const f: Objective = { name: 'f', natural: 'min' };
  return {
    space: { params: Object.fromEntries(names.map(name => [name, { kind: 'float', low: -5, high: 5 }])) },
    objectives: objectives === 1 ? [f] : [f, { name: 'g', natural: 'min' }],
    ...(fidelity ? { fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 81, resumable: true } } : {}),
  };
}

/** The squared distances from 0 and from (1, …, 1). */
function sphere(config: Config, names: readonly string[], objectives: 1 | 2): Outcome {
  let f = 0;
  let g = 0;
  for (const name of names) {
    const x = config[name] as number;
    f += x * x;
    g += (x - 1) * (x - 1);
  }
  return { status: 'ok', costs: objectives === 1 ? [f] : [f, g], seconds: 0 };
}

const median = (times: readonly Times[], of: (t: Times) => number): number => times.map(of).sort((a, b) => a - b)[times.length >> 1]!;
