/**
 * Writes references.ts from the installed data. The cost of a config is that at the full budget, its mean over the five seeds of a
 * role; a config of which a tuning seed fails is out. Of the pool, the best of all measured configs by tuning: exact. Of the
 * surrogate, the best by tuning of 4,096 random configs, of the measured ones and of what a local search reaches from the best of
 * these: 24 generations of 32 children of the 8 best so far, moved by Gaussian steps that shrink from 0.3 to 0.001 of the range.
 * Floats have 6 digits. Everything is seeded: another run writes the same.
 *
 * Run: npx tsx tasks/arlbench/make-references.ts
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Config, Evaluate, Role, Seed, Task } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { toConfig, toPoint, uniformPoint } from '../../src/space/index.ts';
import { digits, offspring, rounded, stepOf } from '../parts/offspring.ts';
import { arlbench, arlbenchPool } from './index.ts';
import { landscapeOf } from './landscape.ts';
import { landscapes } from './landscapes.ts';
import type { Reference } from './reference.ts';
import { half } from './surrogate.ts';

const samples = 4096;
const generations = 24;
const parents = 8;
const children = 32;

interface Candidate {
  readonly config: Config;
  /** In tuning. */
  readonly cost: number;
}

export async function poolReference(name: string): Promise<Reference> {
  const evaluate = await taskOf(arlbenchPool, name).open();
  return referenceOf(evaluate, best(landscapeOf(name).configs.map(candidateOf(evaluate)), 1)[0]!);
}

export async function surrogateReference(name: string): Promise<Reference> {
  const task = taskOf(arlbench, name);
  const { space } = task.problem;
  const evaluate = await task.open();
  const rng = stream('arlbench', 'reference', name);
  const candidates = (points: readonly Float64Array[]): readonly Candidate[] =>
    points.map(point => candidateOf(evaluate)(rounded(space, toConfig(space, point), 6)));

  const random = Array.from({ length: samples }, () => uniformPoint(space, rng));
  let elite = best(candidates([...random, ...landscapeOf(name).configs.map(config => toPoint(space, config))]), parents);
  for (let generation = 0; generation < generations; generation++) {
    const step = stepOf(0.3, 0.001, generation, generations);
    const points = elite.map(({ config }) => toPoint(space, config));
    elite = best([...elite, ...candidates(Array.from({ length: children }, () => offspring(points, step, rng)))], parents);
  }
  return referenceOf(evaluate, elite[0]!);
}

const taskOf = (collection: typeof arlbench, name: string): Task => collection.find(`${collection.id}/${name}/return`)!;

const candidateOf =
  (evaluate: Evaluate) =>
  (config: Config): Candidate => {
    const costs = costsOf(evaluate, config, 'tuning');
    return { config, cost: costs.length === half ? meanOf(costs) : Infinity };
  };

/** Of the seeds that ended. */
const costsOf = (evaluate: Evaluate, config: Config, role: Role): readonly number[] =>
  Array.from({ length: half }, (_, seed) => evaluate({ id: 0, config, level: 1 }, seed as Seed, role)).flatMap(outcome =>
    'costs' in outcome ? [outcome.costs[0]!] : [],
  );

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const best = (candidates: readonly Candidate[], n: number): readonly Candidate[] =>
  candidates.toSorted((a, b) => a.cost - b.cost).slice(0, n);

function referenceOf(evaluate: Evaluate, { config, cost }: Candidate): Reference {
  const ended = costsOf(evaluate, config, 'test');
  return { cost: digits(cost, 9), ...(ended.length === half && { test: digits(meanOf(ended), 9) }), config };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [pool, surrogate]: Record<string, Reference>[] = [{}, {}];
  for (const name of Object.keys(landscapes)) [pool![name], surrogate![name]] = [await poolReference(name), await surrogateReference(name)];
  writeFileSync(
    new URL('references.ts', import.meta.url),
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Written by make-references.ts. */
import type { References } from './reference.ts';

export const references: References = ${JSON.stringify({ arlbench: surrogate, 'arlbench-pool': pool }, undefined, 1)};
`,
  );
}
