/**
 * Writes references/<family>.ts (see reference.ts for what stands in it). Per task, at full fidelity, in the role tuning: random
 * configs, then generations of children of the leaders, moved by Gaussian steps that shrink from 0.3 to 0.03 of the range. Every
 * config is looked at with one seed, leaders with several, the first of them with many; all with the same seeds. Leaders are those of
 * the least mean error, of several objectives also some that no other dominates. In the end, those that lead are evaluated with new
 * seeds, and the best with as many seeds in the role test. Who fails once is out. Floats have 4 digits. Everything is seeded and nothing
 * depends on measured time: another run writes the same.
 *
 * Run: npx tsx tasks/train/make-references.ts [svm …]
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Config, Evaluate, Role, Seed } from '../../src/contract/index.ts';
import { seedOf, stream } from '../../src/random/index.ts';
import { toConfig, uniformPoint } from '../../src/space/index.ts';
import { digits, offspring, rounded, stepOf } from '../parts/offspring.ts';
import { nonDominated, spaced } from '../tables/pareto.ts';
import { train } from './index.ts';
import type { Reference, References } from './reference.ts';

const families = ['svm', 'tree', 'forest', 'logistic', 'ridge', 'mlp', 'pruned-mlp'];

/** How much is spent: less on networks, which take longest. */
const efforts = {
  fitted: { random: 64, generations: 3, children: 12, leaders: 8, several: 4, many: 12, last: 6, seeds: 16 },
  network: { random: 16, generations: 2, children: 6, leaders: 4, several: 3, many: 6, last: 4, seeds: 8 },
};

interface Candidate {
  readonly point: Float64Array;
  readonly config: Config;
  /** [seeds × objectives]; undefined once it has failed. */
  looks: readonly (readonly number[])[] | undefined;
}

const seedsOf = <R extends Role>(role: R, what: string, n: number): readonly Seed<R>[] =>
  Array.from({ length: n }, (_, k) => seedOf(role, 'train', 'reference', what, k));
const searchSeeds = seedsOf('tuning', 'search', efforts.fitted.many);

/** The reference of one task. */
export async function makeReference(id: string): Promise<Reference> {
  const task = train.find(id)!;
  const effort = efforts[id.includes('mlp-') ? 'network' : 'fitted'];
  const { space } = task.problem;
  const evaluate = await task.open();
  const rng = stream('train', 'reference', task.id);
  let evaluations = 0;

  const candidate = (point: Float64Array): Candidate => ({ point, config: rounded(space, toConfig(space, point), 4), looks: [] });
  const look = async (some: readonly Candidate[], n: number): Promise<void> => {
    for (const candidate of some)
      while (candidate.looks && candidate.looks.length < n) {
        candidate.looks = await looked(evaluate, candidate, searchSeeds[candidate.looks.length]!, 'tuning');
        evaluations++;
      }
  };
  /** The leaders, better known than the others. */
  const leading = async (all: readonly Candidate[]): Promise<readonly Candidate[]> => {
    for (const n of [effort.several, effort.several]) await look(leadersOf(all, effort.leaders), n);
    await look(leadersOf(all, 2), effort.many);
    return leadersOf(all, effort.leaders);
  };

  const all = Array.from({ length: effort.random }, () => candidate(uniformPoint(space, rng)));
  await look(all, 1);
  for (let generation = 0; generation < effort.generations; generation++) {
    const parents = (await leading(all)).map(({ point }) => point);
    const step = stepOf(0.3, 0.03, generation, effort.generations);
    const born = Array.from({ length: effort.children }, () => candidate(offspring(parents, step, rng)));
    await look(born, 1);
    all.push(...born);
  }
  const last = leadersOf(await leading(all), effort.last).map(({ point, config }): Candidate => ({ point, config, looks: [] }));
  for (const seed of seedsOf('tuning', 'last', effort.seeds))
    for (const one of last) one.looks &&= await looked(evaluate, one, seed, 'tuning');
  const front = nonDominated(last.flatMap((one, row) => (one.looks ? [{ row, costs: meansOf(one.looks).map(x => digits(x, 4)) }] : [])));
  const best: Candidate = { ...last[front[0]!.row]!, looks: [] };
  for (const seed of seedsOf('test', 'last', effort.seeds)) best.looks &&= await looked(evaluate, best, seed, 'test');
  return {
    error: front[0]!.costs[0]!,
    test: digits(meansOf(best.looks!)[0]!, 4),
    config: best.config,
    seeds: effort.seeds,
    evaluations,
    ...(task.problem.objectives.length > 1 && { front: front.map(({ costs }) => costs) }),
  };
}

/** What is known of a candidate, and one evaluation more. */
async function looked(evaluate: Evaluate, { config, looks }: Candidate, seed: Seed, role: Role): Promise<Candidate['looks']> {
  const outcome = await evaluate({ id: 0, config, level: 1 }, seed, role);
  return outcome.status === 'ok' ? [...looks!, outcome.costs] : undefined;
}

const meansOf = (looks: readonly (readonly number[])[]): readonly number[] =>
  looks[0]!.map((_, k) => looks.reduce((sum, costs) => sum + costs[k]!, 0) / looks.length);

/** The n of the least error; of several objectives half of them, and the rest from the front. */
function leadersOf(all: readonly Candidate[], n: number): readonly Candidate[] {
  const points = all.flatMap(({ looks }, row) => (looks ? [{ row, costs: meansOf(looks) }] : []));
  const byError = points.toSorted((a, b) => a.costs[0]! - b.costs[0]!);
  const front = points[0]!.costs.length > 1 ? spaced(nonDominated(points), n - (n >> 1)) : [];
  return [...new Set([...byError.slice(0, n - front.length), ...front].map(({ row }) => all[row]!))];
}

/** What is searched for: the objectives that are not measured in seconds, all at once. */
function searchedIn(prefix: string): readonly string[] {
  const variants = [...train.ids()].filter(id => id.startsWith(`train/${prefix}-`) && !id.includes('@') && !id.includes('seconds'));
  return variants.filter(id => !variants.includes(`${id}+size`));
}

/** After each task, so that what was found is kept whatever happens. */
function write(family: string, found: References): void {
  const text = JSON.stringify(found, undefined, 1);
  writeFileSync(
    new URL(`references/${family}.ts`, import.meta.url),
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found\n/** Written by make-references.ts. */\nimport type { References } from '../reference.ts';\n\nexport const references: References = ${text};\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const family of process.argv.length > 2 ? process.argv.slice(2) : families) {
    const found: Record<string, Reference> = {};
    for (const id of searchedIn(family)) {
      found[id.slice('train/'.length)] = await makeReference(id);
      write(family, found);
      console.log(id);
    }
  }
