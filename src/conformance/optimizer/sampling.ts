import type { Capability, Config, Fidelity, Objective, Optimizer, Param, Problem, Value } from '../../contract/index.ts';
import { needsOf, refusal } from '../../contract/index.ts';
import { type Check, failed, passed, skipped, type Verdict } from '../check.ts';
import { chiSquare, chiSquareLimit } from '../chi-square.ts';
import { drive } from '../drive.ts';
import { bowl, type Outcomes } from '../outcomes.ts';
import type { OptimizerBench } from './bench.ts';

/** A parameter with cells of equal or known probability under uniform sampling on its own scale. */
interface Sampled {
  readonly capability: Capability;
  readonly param: Param;
  /** Expected shares of the cells; they sum to 1. */
  readonly shares: readonly number[];
  readonly cellOf: (value: Value) => number;
}

const bins = 10;
const equal = (n: number): readonly number[] => Array<number>(n).fill(1 / n);
const binOf = (u: number): number => Math.min(bins - 1, Math.floor(u * bins));

/** The share of a log integer's cell [k − ½, k + ½) on the log scale. */
const logShares = (low: number, high: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => Math.log((low + i + 0.5) / (low + i - 0.5)) / Math.log((high + 0.5) / (low - 0.5)));

const choices = ['a', 'b', 'c', 'd', 'e'];

const sampled: Readonly<Record<string, Sampled>> = {
  float: {
    capability: 'continuous',
    param: { kind: 'float', low: -3, high: 7 },
    shares: equal(bins),
    cellOf: x => binOf(((x as number) + 3) / 10),
  },
  'log float': {
    capability: 'continuous',
    param: { kind: 'float', low: 1e-6, high: 1, log: true },
    shares: equal(bins),
    cellOf: x => binOf(1 + Math.log10(x as number) / 6),
  },
  integer: { capability: 'integer', param: { kind: 'int', low: 1, high: 7 }, shares: equal(7), cellOf: k => (k as number) - 1 },
  'log integer': {
    capability: 'integer',
    param: { kind: 'int', low: 1, high: 16, log: true },
    shares: logShares(1, 16),
    cellOf: k => (k as number) - 1,
  },
  choice: { capability: 'categorical', param: { kind: 'choice', choices }, shares: equal(5), cellOf: c => choices.indexOf(c as string) },
  'ordered choice': {
    capability: 'categorical',
    param: { kind: 'choice', choices, ordered: true },
    shares: equal(5),
    cellOf: c => choices.indexOf(c as string),
  },
};

/** Trials from which a distribution is read off, of as many runs as it takes: long ones are slow where time grows with trials. */
const count = 1000;
/** Budgets after which a learner shows, in multiples of the usual one: a slow one need not be asked a thousand times. */
const patience = [1, 5, 25];

/**
 * Where the configs of new trials do not depend on what was told, they are a sample, and it must be uniform on each parameter's
 * own scale (χ² at a fixed seed and 10⁻⁶). A lattice is no sample: it asks for few different floats.
 */
export const sampling: readonly Check<OptimizerBench>[] = (
  [
    ['floats are sampled without bias, on linear and log scales', 'continuous'],
    ['integers are sampled without bias, on linear and log scales', 'integer'],
    ['choices are sampled without bias', 'categorical'],
  ] as const
).map(([name, capability]) => ({
  name,
  capability,
  async run(bench): Promise<Verdict> {
    if (bench.nondeterministic) return skipped('declared nondeterministic: a sampler cannot be told from a learner');
    const problem = problemOf(bench.optimizer);
    if (!problem) return skipped('it wants more of a space than this');
    const sample = await sampleOf(bench, problem);
    if (!sample) return skipped('it learns from what it is told');
    return judge(
      sample,
      Object.keys(sampled).filter(key => sampled[key]!.capability === capability),
    );
  },
}));

/** Of a bench, because three checks judge the same sample. */
const samples = new WeakMap<OptimizerBench, Promise<readonly Config[] | undefined>>();

function sampleOf(bench: OptimizerBench, problem: Problem): Promise<readonly Config[] | undefined> {
  const sample = samples.get(bench) ?? draw(bench, problem);
  samples.set(bench, sample);
  return sample;
}

/** Undefined where it learns. */
async function draw({ optimizer, options, full: usual, seconds = 300 }: OptimizerBench, problem: Problem) {
  const freshOf = async (full: number, outcomes: Outcomes, seed = 1): Promise<readonly Config[]> =>
    (await drive(optimizer, { problem, seed, full, workers: 1, outcomes, options, seconds })).fresh;
  let sample: readonly Config[] = [];
  let longest = 0;
  for (const full of new Set(patience.map(times => Math.min(count, times * usual)))) {
    longest = full;
    sample = await freshOf(full, bowl);
    const other = await freshOf(full, { kind: 'noise' });
    const both = Math.min(sample.length, other.length);
    if (JSON.stringify(sample.slice(0, both)) !== JSON.stringify(other.slice(0, both))) return undefined;
  }
  for (let seed = 2; (seed - 1) * longest < count; seed++) sample = [...sample, ...(await freshOf(longest, bowl, seed))];
  return sample;
}

function judge(configs: readonly Config[], names: readonly string[]): Verdict {
  const notes: string[] = [];
  const floats = configs.map(config => config['float']);
  if (floats[0] !== undefined && new Set(floats).size < floats.length / 2) return skipped('it asks for the points of a lattice');
  for (const name of names) {
    const { shares, cellOf } = sampled[name]!;
    const values = configs.map(config => config[name]!);
    const counts = shares.map(() => 0);
    for (const value of values) counts[cellOf(value)]!++;
    const [statistic, limit] = [chiSquare(counts, shares), chiSquareLimit(shares.length - 1)];
    const said = `${name}: χ² = ${statistic.toFixed(1)}, limit ${limit.toFixed(1)}`;
    if (!(statistic <= limit)) return failed(`${said}; ${values.length} trials fall as ${counts.join(' ')}`);
    notes.push(said);
  }
  return passed(notes.join('; '));
}

const epochs: Fidelity = { name: 'epochs', unit: '', min: 1, max: 9, integer: true, resumable: false };

/** All of these parameters that the optimizer handles: floats show a lattice, also where integers are judged. */
function problemOf(optimizer: Optimizer): Problem | undefined {
  const objective = (name: string): Objective => ({ name, natural: 'min' });
  const handled = Object.entries(sampled).filter(([, { capability }]) => optimizer.handles.includes(capability));
  const problem: Problem = {
    space: { params: Object.fromEntries(handled.map(([name, { param }]) => [name, param])) },
    objectives: optimizer.wants.includes('objectives') ? [objective('f0'), objective('f1')] : [objective('f0')],
    ...(optimizer.wants.includes('fidelity')
      ? { fidelity: optimizer.wants.includes('checkpoints') ? { ...epochs, resumable: true, checkpoints: true } : epochs }
      : {}),
  };
  return refusal(optimizer, { needs: needsOf(problem), problem }).length === 0 ? problem : undefined;
}
