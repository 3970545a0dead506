/** What each incumbent is worth: the numbers that are ranked, lower is better. */
import type { Kind } from '../../src/contract/index.ts';
import type { TaskFacts } from '../../src/store/index.ts';
import { type ArchiveValue, archiveValues, type Corners } from './archive.ts';
import type { Run } from './source.ts';
import type { United } from './unite.ts';

export interface JudgedRun extends Run {
  readonly kind: Kind;
  /** Of several objectives: its archive after each incumbent, or undefined where the task has no ideal and nadir. */
  readonly archive: 'none' | readonly ArchiveValue[] | undefined;
}

/** Every run of a united source, judged by its task's facts; a score table's tasks are blackbox unless known. */
export function judge({ tasks, runs }: United, note: (warning: string) => void): JudgedRun[] {
  const facts = new Map(tasks.map(task => [task.id, task.facts]));
  const cornersOf = memo((id: string) => {
    const corners = cornersIn(facts.get(id));
    if (!corners) note(`${id} has several objectives but no ideal and nadir: its hypervolume is unknown, and it cannot be ranked`);
    return corners;
  });
  return runs.map(run => {
    const kind = run.kind ?? facts.get(run.task)?.kind ?? 'bb';
    // a score of a task with several objectives is one number, and ranked as it stands
    const several = run.rows !== undefined && (kind === 'mo' || kind === 'momf');
    if (!several) return { ...run, kind, archive: 'none' };
    const corners = cornersOf(run.task);
    return { ...run, kind, archive: corners && archiveValues(run.incumbents, corners) };
  });
}

/** Tuning cost of the incumbent number `step`, and its mean test value: of one objective, else null. */
export const costOf = ({ archive, incumbents }: JudgedRun, step: number): number | null =>
  archive === 'none' ? (incumbents[step]?.costs[0] ?? null) : null;
export const testOf = ({ archive, incumbents }: JudgedRun, step: number): number | null =>
  archive === 'none' ? (incumbents[step]?.test?.[0] ?? null) : null;

/** Worth of the archive after it: of several objectives, else null. */
export const archiveOf = ({ archive }: JudgedRun, step: number): ArchiveValue | null =>
  archive === 'none' ? null : (archive?.[step] ?? null);

/** What is ranked. One objective: the test value, or the tuning cost where it was never tested; several: −hypervolume. */
export function rankedOf(run: JudgedRun, step: number): number | null {
  if (run.archive === 'none') return run.incumbents[step]?.test === undefined ? costOf(run, step) : testOf(run, step);
  const worth = archiveOf(run, step);
  return worth && 0 - worth.hypervolume;
}

function cornersIn(facts: TaskFacts | undefined): Corners | undefined {
  const ideal = facts?.problem.objectives.map(objective => objective.ideal ?? Number.NaN) ?? [Number.NaN];
  const nadir = facts?.problem.objectives.map(objective => objective.nadir ?? Number.NaN) ?? [Number.NaN];
  return ideal.every((low, i) => low < nadir[i]!) ? { ideal, nadir } : undefined;
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return key => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
