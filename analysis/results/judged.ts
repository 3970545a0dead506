/** What each incumbent is worth: the numbers that are ranked, lower is better. */
import type { Kind } from '../../src/contract/index.ts';
import type { TaskFacts } from '../../src/store/index.ts';
import { archiveValues, type Corners } from './archive.ts';
import type { Incumbent, Run } from './source.ts';
import type { United } from './unite.ts';

export interface JudgedRun extends Run {
  readonly kind: Kind;
  /** Of each incumbent. */
  readonly worth: readonly Worth[];
}

/** Null: has none. */
export interface Worth {
  /** Tuning cost and mean test value, of one objective. */
  readonly cost: number | null;
  readonly test: number | null;
  /** Of the archive so far, of several objectives. */
  readonly hypervolume: number | null;
  /** Members of the archive that lie outside the reference box. */
  readonly beyond: number | null;
  /** One objective: the test value, or the tuning cost where it was never tested; several: −hypervolume. */
  readonly value: number | null;
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
    return { ...run, kind, worth: several ? archived(run.incumbents, cornersOf(run.task)) : run.incumbents.map(single) };
  });
}

function single({ costs, test: tests }: Incumbent): Worth {
  const cost = costs[0] ?? null;
  const test = tests?.[0] ?? null;
  return { cost, test, hypervolume: null, beyond: null, value: tests === undefined ? cost : test };
}

function archived(incumbents: readonly Incumbent[], corners: Corners | undefined): Worth[] {
  const values = corners && archiveValues(incumbents, corners);
  return incumbents.map((_, i) => {
    const { hypervolume = null, beyond = null } = values?.[i] ?? {};
    return { cost: null, test: null, hypervolume, beyond, value: hypervolume === null ? null : 0 - hypervolume };
  });
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
