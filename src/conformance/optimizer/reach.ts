import type { Config, Param } from '../../contract/index.ts';
import type { Named } from '../battery.ts';
import type { Check } from '../check.ts';
import { type OptimizerBench, onEach } from './bench.ts';

/**
 * Budgets of the runs after which everything must have been asked once, in multiples of the usual one; each run has its seed. Many
 * short ones first: where time grows with trials, a long one costs more than all of them.
 */
const patience = [...Array<number>(16).fill(1), 5, 25];

export const reach: readonly Check<OptimizerBench>[] = [
  {
    name: 'every integer of a short range is asked',
    capability: 'integer',
    run: bench =>
      onEach(bench.about('integer'), named =>
        missing(bench, named, param =>
          param.kind === 'int' && param.high - param.low < 5
            ? Array.from({ length: param.high - param.low + 1 }, (_, i) => param.low + i)
            : [],
        ),
      ),
  },
  {
    name: 'every choice is asked',
    capability: 'categorical',
    run: bench =>
      onEach(bench.about('categorical'), named => missing(bench, named, param => (param.kind === 'choice' ? param.choices : []))),
  },
  {
    name: 'every branch of a tree is asked',
    capability: 'conditional',
    run: bench =>
      onEach(bench.about('conditional'), named => missing(bench, named, param => (param.kind === 'choice' ? param.choices : ['any']))),
  },
];

/** What is never asked, whatever is told being noise: the first of the values that a parameter should take ('any': it should exist). */
async function missing(
  { run, full }: OptimizerBench,
  { name, problem }: Named,
  valuesOf: (param: Param) => readonly unknown[],
): Promise<string | undefined> {
  const wanted = new Map(
    Object.entries(problem.space.params).flatMap(([parameter, param]) => valuesOf(param).map(value => [`${parameter} = ${value}`, true])),
  );
  for (const [seed, times] of patience.entries()) {
    const { fresh } = await run({ problem: name, seed, full: times * full, outcomes: { kind: 'noise' } });
    for (const config of fresh) for (const line of valuesIn(config)) wanted.delete(line);
    if (wanted.size === 0) return undefined;
  }
  return `${[...wanted.keys()][0]} is never asked in ${patience.length} runs of ${full} to ${25 * full} evaluations`;
}

const valuesIn = (config: Config): readonly string[] =>
  Object.entries(config).flatMap(([parameter, value]) => [`${parameter} = ${value}`, `${parameter} = any`]);
