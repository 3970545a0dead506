/** Several sources as one: every run once, and nothing together that cannot be compared. */
import type { OptimizerFacts, TaskFacts } from '../../src/store/index.ts';
import type { KnownTask, Run, Source } from './source.ts';

export interface United {
  readonly tasks: readonly KnownTask[];
  readonly optimizers: readonly Pick<OptimizerFacts, 'id' | 'origin' | 'cite'>[];
  readonly runs: readonly Run[];
}

/** Throws a sentence where two sources contradict each other or mix roles; notes what makes a comparison doubtful. */
export function unite(sources: readonly Source[], note: (warning: string) => void): United {
  const runs = onceEach(sources, note);
  refuseMixedRoles(runs);
  refuseRivals(runs);
  noteSeeds(sources, note);
  return { tasks: tasksOf(sources, note), optimizers: optimizersOf(sources), runs };
}

const better: readonly Run['status'][] = ['done', 'failed', 'refused'];

/** A run in two folders (a copy, a continued copy) counts once: the better status, else the first folder named. */
function onceEach(sources: readonly Source[], note: (warning: string) => void): Run[] {
  const runs = new Map<string, Run>();
  const copies = new Map<string, number>();
  for (const run of sources.flatMap(source => source.runs)) {
    const other = runs.get(run.id);
    if (!other || better.indexOf(run.status) < better.indexOf(other.status)) runs.set(run.id, run);
    if (other) {
      const pair = `of ${run.source} are also in ${other.source}`;
      copies.set(pair, (copies.get(pair) ?? 0) + 1);
    }
  }
  for (const [pair, n] of copies) note(`${n} runs ${pair}; each counts once`);
  return [...runs.values()];
}

function refuseMixedRoles(runs: readonly Run[]): void {
  const tuning = runs.find(run => run.role === 'tuning');
  const test = runs.find(run => run.role === 'test');
  if (tuning && test)
    throw new Error(
      `${tuning.source} has tuning runs and ${test.source} test runs: what an optimizer was tuned on cannot rank it; read them apart`,
    );
}

/** Two different runs of one optimizer on one task and repetition: of other seeds, budgets or options under one name. */
function refuseRivals(runs: readonly Run[]): void {
  const seen = new Map<string, Run>();
  for (const run of runs) {
    if (run.status === 'refused') continue;
    const key = `${run.task}\0${run.optimizer}\0${run.repetition}`;
    const other = seen.get(key);
    if (other)
      throw new Error(
        `${run.source}: ${run.optimizer} on ${run.task}, repetition ${run.repetition}, differs from the run of that name in ${other.source} (another seed, budget, option or score); read them apart`,
      );
    seen.set(key, run);
  }
}

function noteSeeds(sources: readonly Source[], note: (warning: string) => void): void {
  const [first, ...others] = sources.flatMap(({ path, manifest }) => (manifest ? [{ path, seed: manifest.seed }] : []));
  const stranger = others.find(({ seed }) => seed !== first!.seed);
  if (stranger)
    note(
      `${first!.path} has seed ${first!.seed} and ${stranger.path} seed ${stranger.seed}: the same repetition met other random streams in them`,
    );
}

function tasksOf(sources: readonly Source[], note: (warning: string) => void): KnownTask[] {
  const tasks = new Map<string, { readonly task: KnownTask; readonly path: string }>();
  const unequal: string[] = [];
  for (const { path, tasks: named } of sources)
    for (const task of named) {
      const other = tasks.get(task.id);
      if (other?.task.facts && task.facts) {
        if (!sameProblem(other.task.facts, task.facts))
          throw new Error(`${path} and ${other.path} describe ${task.id} differently (its space, objectives or fidelity): read them apart`);
        if (other.task.budget !== task.budget)
          unequal.push(`${task.id} has a budget of ${other.task.budget} in ${other.path} and ${task.budget} in ${path}`);
      }
      if (!other || (!other.task.facts && task.facts)) tasks.set(task.id, { task, path });
    }
  if (unequal.length > 0) {
    const others = unequal.length > 1 ? ` (and ${unequal.length - 1} more tasks likewise)` : '';
    note(`${unequal[0]}${others}: they are compared by the share spent`);
  }
  return [...tasks.values()].map(({ task }) => task);
}

const sameProblem = (a: TaskFacts, b: TaskFacts): boolean => JSON.stringify(a.problem) === JSON.stringify(b.problem);

function optimizersOf(sources: readonly Source[]): United['optimizers'] {
  const optimizers = new Map<string, United['optimizers'][number]>();
  for (const optimizer of sources.flatMap(source => source.optimizers))
    if (!optimizers.has(optimizer.id)) optimizers.set(optimizer.id, optimizer);
  return [...optimizers.values()];
}
