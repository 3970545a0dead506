import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from './select.ts';

/** A suite's file (tasks/suites.ts), with where it comes from. */
export interface SubsetFile {
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly string[];
  readonly digest: string;
  readonly discrepancy: number;
  readonly exact: boolean;
  readonly against: string;
  readonly spread: string;
  readonly rankAgreement: number;
  readonly optimizers: readonly string[];
  readonly leftOut: readonly string[];
  readonly candidates: number;
  readonly seed: number;
  readonly steps: number;
  readonly source: string;
}

/** One file per set, named <name>-<set>. */
export const subsetFiles = ({ sets, candidates, against, ...from }: Selection, name: string): SubsetFile[] =>
  Object.entries(sets).map(([set, { tasks, digest, discrepancy, exact, rankAgreement, steps }]) => ({
    name: `${name}-${set}`,
    title: `${tasks.length} of ${candidates} tasks, star discrepancy ${discrepancy.toFixed(4)} from the ${against} ${against === 'full' ? 'set' : 'measure'}`,
    tasks,
    digest,
    discrepancy,
    exact,
    against,
    spread: from.spread,
    rankAgreement,
    optimizers: from.optimizers,
    leftOut: from.leftOut,
    candidates,
    seed: from.seed,
    steps,
    source: from.source,
  }));

/**
 * Writes <folder>/<name>-<set>.json and gives their paths. Throws, before it writes any, where a name cannot be a file's, or where a file is there with
 * other tasks.
 */
export function writeSubsets(selection: Selection, name: string, folder = join('tasks', 'subsets')): string[] {
  const files = subsetFiles(selection, name).map(file => ({ file, path: join(folder, `${file.name}.json`) }));
  for (const { file, path } of files) {
    if (!/^[a-z0-9][a-z0-9._-]*$/i.test(file.name))
      throw new Error(`${file.name} cannot name a suite; use letters, digits, dots, dashes and underscores`);
    if (existsSync(path) && digestIn(path) !== file.digest)
      throw new Error(`${path} is there already, with other tasks; choose another name, or remove it first`);
  }
  mkdirSync(folder, { recursive: true });
  for (const { file, path } of files) writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  return files.map(({ path }) => path);
}

function digestIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).digest;
  } catch {
    return undefined;
  }
}
