import type { Rng } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { type Annealed, type AnnealOptions, annealSubset } from './anneal.ts';
import { digestOf } from './digest.ts';
import { starDiscrepancy } from './discrepancy.ts';
import { bestOfAll, binomial } from './enumerate.ts';
import { normalise, type Spread } from './normalise.ts';
import { type Points, pointsAt, pointsOf } from './points.ts';
import { rankAgreement } from './rank-agreement.ts';
import { optimizersOf, type Scores, tasksOf } from './scores.ts';

export interface SelectOptions {
  /** Tasks of each set. */
  readonly size: number;
  /** Names of the sets; ['dev', 'test'] by default. */
  readonly sets?: readonly string[] | undefined;
  /** What a set shall resemble: the uniform measure on [0, 1]^d (default, as in carps: diverse), or the full set (representative). */
  readonly against?: 'uniform' | 'full' | undefined;
  /** The values are in [0, 1] already. */
  readonly asIs?: boolean | undefined;
  readonly spread?: Spread | undefined;
  /** Optimizers that have no say in the choice; how well the sets rank them with the others is then a test of it. */
  readonly leaveOut?: readonly string[] | undefined;
  /** 1 by default. */
  readonly seed?: number | undefined;
  /** Of each set: exchanges to try. By default as many as fit into a fixed amount of work, of some ten seconds or of `seconds`. */
  readonly steps?: number | undefined;
  /** Of all sets together: the clock ends the search here, should the machine be too slow for the work. */
  readonly seconds?: number | undefined;
}

export interface Subset {
  /** In the order of the scores. */
  readonly tasks: readonly string[];
  readonly discrepancy: number;
  /** False: `discrepancy` is a lower bound. */
  readonly exact: boolean;
  /** Kendall's τ of the rankings of all optimizers, those left out too, on this set and on all tasks. */
  readonly rankAgreement: number;
  readonly digest: string;
  /** Exchanges tried, or all subsets, where they are few. The same seed and as many steps give the same set. */
  readonly steps: number;
  /** The clock ended the search: only `steps` repeats it. */
  readonly late: boolean;
}

export interface Selection {
  readonly sets: Readonly<Record<string, Subset>>;
  readonly seed: number;
  /** Of the tasks of all sets, in order; of a single set, its own. */
  readonly digest: string;
  /** Of the scores it was chosen from. */
  readonly source: string;
  readonly against: 'uniform' | 'full';
  readonly spread: Spread | 'as-is';
  /** Whose scores decided. */
  readonly optimizers: readonly string[];
  readonly leftOut: readonly string[];
  /** Tasks that could be chosen. */
  readonly candidates: number;
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/** Elementary steps of a set that nothing else limits, and for each second of a limit: less than most machines do in it. */
const effort = 1e8;
const effortPerSecond = 5e6;
const few = 20_000;
/** Of the discrepancy of a set, in the end: some seconds. */
const finalEffort = 5e8;

/**
 * Disjoint sets of tasks with a small star discrepancy in the space of the optimizers' scores. They are chosen one after the other, each from what the
 * earlier left, as carps does it. The same scores and options give the same sets, unless the clock ends the search; then the result says so.
 */
export function selectSubset(scores: Scores, options: SelectOptions): Selection {
  const { size, sets = ['dev', 'test'], against = 'uniform', asIs = false, leaveOut = [], seed = 1, seconds } = options;
  const { complete, warnings } = withoutMissing(scores);
  const optimizers = scores.optimizers.filter(name => !leaveOut.includes(name));
  refuse(scores, complete, optimizers, options);
  const spread = asIs ? 'as-is' : (options.spread ?? (scores.scale ? 'linear' : 'ranks'));
  const chosenFrom = optimizersOf(complete, optimizers);
  const points = pointsOf(spread === 'as-is' ? chosenFrom.values : normalise(chosenFrom, spread), row => `task ${complete.names[row]}`);

  const chosen: Record<string, Subset> = {};
  let left = complete.names.map((_, task) => task);
  for (const set of sets) {
    const { rows, steps, late } = search(pointsAt(points, left), size, stream('subset', seed, set), {
      full: against === 'full' ? points : undefined,
      steps: options.steps,
      effort: options.steps ? undefined : seconds === undefined ? effort : (effortPerSecond * seconds) / sets.length,
      deadline: seconds === undefined ? undefined : performance.now() + (seconds * 1000) / sets.length,
    });
    const picked = rows.map(row => left[row]!);
    chosen[set] = { ...subsetOf(complete, points, picked, against), steps, late };
    if (chosen[set].discrepancy > 1 - 1e-9)
      warnings.push(`${set}: its discrepancy is 1, as that of all sets tried, so the choice says nothing; choose against the full set`);
    left = left.filter(task => !picked.includes(task));
  }
  return {
    sets: chosen,
    seed,
    digest: digestOf(Object.values(chosen).flatMap(set => set.tasks)),
    source: digestOf([scores.names, scores.optimizers, scores.values]),
    against,
    spread,
    optimizers,
    leftOut: leaveOut,
    candidates: complete.names.length,
    warnings,
  };
}

/** Tries all subsets where they are few: then no other is better. */
function search(points: Points, size: number, rng: Rng, options: AnnealOptions): Pick<Annealed, 'rows' | 'steps' | 'late'> {
  const subsets = binomial(points.size, size);
  return subsets <= few
    ? { rows: bestOfAll(points, size, options.full), steps: subsets, late: false }
    : annealSubset(points, size, rng, options);
}

function subsetOf(scores: Scores, points: Points, picked: readonly number[], against: 'uniform' | 'full'): Omit<Subset, 'steps' | 'late'> {
  const tasks = picked.map(task => scores.names[task]!);
  const { discrepancy, exact } = starDiscrepancy(pointsAt(points, picked), {
    against: against === 'full' ? points : undefined,
    effort: finalEffort,
  });
  return { tasks, discrepancy, exact, rankAgreement: rankAgreement(scores.values, picked), digest: digestOf(tasks) };
}

function withoutMissing(scores: Scores): { complete: Scores; warnings: string[] } {
  const tasks = scores.names.map((_, task) => task);
  const missing = tasks.filter(task => scores.values[task]!.some(Number.isNaN));
  if (missing.length === 0) return { complete: scores, warnings: [] };
  const names = missing.slice(0, 3).map(task => scores.names[task]);
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  const warning = `${missing.length} of ${tasks.length} tasks cannot be chosen, because a score is missing: ${names.join(', ')}${more}`;
  return {
    complete: tasksOf(
      scores,
      tasks.filter(task => !missing.includes(task)),
    ),
    warnings: [warning],
  };
}

/** Throws one sentence where nothing can be chosen. */
function refuse(
  scores: Scores,
  complete: Scores,
  optimizers: readonly string[],
  { size, sets = ['dev', 'test'], leaveOut = [] }: SelectOptions,
): void {
  const repeated = (names: readonly string[]): string | undefined => names.find((name, i) => names.indexOf(name) < i);
  const [task, set] = [repeated(scores.names), repeated(sets)];
  const stranger = leaveOut.find(name => !scores.optimizers.includes(name));
  const [tasks, needed] = [complete.names.length, size * sets.length];
  if (task !== undefined) throw new Error(`task ${task} stands twice in the scores; name each once`);
  if (set !== undefined || sets.length === 0 || sets.includes(''))
    throw new Error(`sets ${sets.join(',')}: give each set a name of its own`);
  if (stranger !== undefined) throw new Error(`optimizer ${stranger} is not in the scores; they have ${scores.optimizers.join(', ')}`);
  if (optimizers.length < 2) throw new Error(`${optimizers.length} optimizers: a subset is chosen by the scores of at least two`);
  if (!Number.isInteger(size) || size < 1) throw new Error(`size ${size}: give the number of tasks in a set, a whole number from 1`);
  if (needed > tasks) throw new Error(`${sets.length} sets of ${size} tasks need ${needed}, but there are ${tasks}; choose a smaller size`);
}
