/**
 * Writes references/<version>/<scenario>.json from the installed models (see reference.ts for what stands in it). Per instance, at
 * full fidelity: 4,096 uniform random configs; then, for each metric, 24 generations of 32 children of the 8 best configs so far,
 * moved by Gaussian steps that shrink from 0.3 to 0.001 of the range. Floats have 6 digits. What is best is evaluated once more at
 * batch size 1, as trials are. Everything is seeded: another run writes the same, up to the rounding of another processor.
 *
 * Run: npx tsx tasks/yahpo/make-references.ts [1.0/lcbench …]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { toConfig, uniformPoint } from '../../src/space/index.ts';
import { digits, offspring, rounded, stepOf } from '../parts/offspring.ts';
import { costOf, goalOf, type Reference, referenceFile } from './reference.ts';
import { rowOf } from './row.ts';
import { type Scenario, scenarios } from './scenario.ts';
import { openModel } from './surrogate.ts';

const samples = 4096;
const generations = 24;
const parents = 8;
const children = 32;

interface Candidate {
  readonly point: Float64Array;
  readonly config: Config;
  /** [metrics] */
  readonly values: readonly number[];
}

/** The reference of one instance, from its model. */
export function makeReference(scenario: Scenario, instance: string): Reference {
  const { space, metrics } = scenario;
  const evaluate = evaluator(scenario, instance);
  const rng = stream('yahpo', 'reference', scenario.version, scenario.name, instance);
  const candidates = (points: readonly Float64Array[]): readonly Candidate[] => {
    const configs = points.map(point => rounded(space, toConfig(space, point), 6));
    return evaluate(configs).map((values, i) => ({ point: points[i]!, config: configs[i]!, values }));
  };
  const random = candidates(Array.from({ length: samples }, () => uniformPoint(space, rng)));
  const costs = metrics.map(metric => {
    const goal = goalOf(scenario, metric);
    return (candidate: Candidate): number => costOf(goal, candidate.values[goal.column]!);
  });
  let elites = costs.map(cost => best(random, cost));
  for (let generation = 0; generation < generations; generation++) {
    const step = stepOf(0.3, 0.001, generation, generations);
    // the children of all metrics at once: a model is quicker on many rows
    const born = candidates(elites.flatMap(elite => Array.from({ length: children }, () => offspring(elite.map(pointOf), step, rng))));
    elites = elites.map((elite, k) => best([...elite, ...born.slice(k * children, (k + 1) * children)], costs[k]!));
  }
  const found = elites.map(([first]) => first!.config);
  const single = evaluator(scenario, instance, 1);
  return {
    median: metrics.map((_, k) => digits(middle(random.map(({ values }) => values[k]!)), 4)),
    best: found.map(config => Object.keys(space.params).map(name => config[name] ?? null)),
    at: single(found).map((values, row) => values.map((value, k) => digits(value, k === row ? 9 : 4))),
  };
}

const pointOf = ({ point }: Candidate): Float64Array => point;

const best = (candidates: readonly Candidate[], cost: (candidate: Candidate) => number): readonly Candidate[] =>
  [...candidates].sort((a, b) => cost(a) - cost(b)).slice(0, parents);

/** Configs in, [configs × metrics] out, `most` rows at a time. */
function evaluator(scenario: Scenario, instance: string, most = 512): (configs: readonly Config[]) => readonly (readonly number[])[] {
  const { encoding, one, batch } = openModel(scenario);
  const rows = batch ? most : 1;
  const surrogate = rows === 1 ? one : batch!(rows);
  const fill = rowOf(scenario, encoding, instance)(surrogate);
  const full = scenario.fidelities.map(({ max }) => max);
  const width = scenario.metrics.length;
  return configs => {
    const answers: number[][] = [];
    for (let start = 0; start < configs.length; start += rows) {
      const some = configs.slice(start, start + rows);
      some.forEach((config, row) => fill(config, full, row));
      surrogate.run();
      some.forEach((_, row) => answers.push([...surrogate.metrics.slice(row * width, (row + 1) * width)]));
    }
    return answers;
  };
}

function middle(values: number[]): number {
  values.sort((a, b) => a - b);
  return (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.slice(2);
  for (const scenario of scenarios()) {
    if (wanted.length > 0 && !wanted.includes(`${scenario.version}/${scenario.name}`)) continue;
    const lines = scenario.instances.map(instance => `${JSON.stringify(instance)}:${JSON.stringify(makeReference(scenario, instance))}`);
    const file = fileURLToPath(referenceFile(scenario));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `{${lines.join(',\n')}}\n`);
  }
}
