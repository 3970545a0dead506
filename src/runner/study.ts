import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import pLimit from 'p-limit';
import { attemptIn, committedRuns, openWriter, type PartialTrial, partialRuns } from '../store/index.ts';
import type { Attempt } from './messages.ts';
import type { Plan } from './plan.ts';
import { type Died, type Ended, openPool, type Pool, type PoolOptions } from './pool.ts';
import { type RunSpec, rowOf, runOf } from './spec.ts';

export interface StudyOptions extends Omit<PoolOptions, 'told'> {
  /** Processes at a time. */
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly progress?: {
    /** Runs of the plan that an earlier start has done. */
    resumed(runs: readonly RunSpec[]): void;
    told(trials: number): void;
    ended(spec: RunSpec, status: 'done' | 'failed', reason: string): void;
  };
}

/**
 * Does what is left of a plan: the rows in the folder say what was done, runs that were begun are continued from their own
 * rows, and everything else is run in children. Resolves when all is committed or the signal fired; rejects, with one line,
 * when rows cannot be written or no child can start. Starting it again continues.
 */
export async function runStudy(plan: Plan, options: StudyOptions): Promise<void> {
  const { folder, workers, signal, progress } = options;
  mkdirSync(folder, { recursive: true });
  for (let round = 0; round < 3; round++) {
    const committed = committedRuns(folder);
    const isDone = (spec: RunSpec): boolean => committed.has(runOf(spec));
    const left = plan.runs.filter(spec => !isDone(spec));
    if (round === 0) {
      recordRefusals(
        plan.refused.filter(({ spec }) => !isDone(spec)),
        folder,
        options.versions,
      );
      progress?.resumed(plan.runs.filter(isDone));
    }
    if (left.length === 0 || signal?.aborted) return;

    const partial = partialRuns(folder);
    const pool = openPool({ ...options, told: trials => progress?.told(trials) });
    const limit = pLimit(workers);
    const stop = (): void => void pool.end(1000);
    signal?.addEventListener('abort', stop);
    try {
      await Promise.all(
        left.map(spec =>
          limit(async () => {
            if (signal?.aborted) return;
            const known = partial.get(runOf(spec)) ?? [];
            const ended = await finish(spec, known, pool, folder, signal);
            if (ended) progress?.ended(spec, ended.status, ended.reason);
          }),
        ),
      );
    } finally {
      signal?.removeEventListener('abort', stop);
      limit.clearQueue();
      await pool.end();
    }
    if (signal?.aborted) return;
  }
  throw new Error(`${folder}: some runs end without a row, three times over; start again with --workers 1 to see which`);
}

type Done = Extract<Ended, { how: 'done' }>;

/** Tries a run until it is committed, learning from each child that died over it. Undefined if the study was stopped. */
async function finish(
  spec: RunSpec,
  known: readonly PartialTrial[],
  pool: Pool,
  folder: string,
  signal?: AbortSignal,
): Promise<Done | undefined> {
  let attempt: Attempt = { spec, known, untestable: [], careful: false };
  for (let deaths = 1; ; deaths++) {
    const ended = await pool.run(attempt);
    if (ended.how === 'done') return ended;
    if (signal?.aborted) return undefined;
    attempt = learn(attempt, ended, attemptIn(folder, ended.name, runOf(spec)), deaths);
  }
}

/** More deaths than this over one run, and it fails at the step where the last one happened. */
const mostDeaths = 20;

/** The next attempt, after a child died over this one: with the step to blame if it is known, else with eyes open. */
function learn(attempt: Attempt, { status, reason, step }: Died, rows: readonly PartialTrial[], deaths: number): Attempt {
  // rows on disk may be fewer than what an earlier child had and re-did; what is known is never unlearned
  const before = new Set(rows.map(row => `${row.id} ${row.level}`));
  const known = [...attempt.known.filter(trial => !before.has(`${trial.id} ${trial.level}`)), ...rows];
  if (!step) return { ...attempt, known, careful: true };
  if (step.phase === 'evaluate' && deaths <= mostDeaths)
    return { ...attempt, known: [...known, { id: step.id, level: step.level, outcome: { status, reason, seconds: 0 } }] };
  if (step.phase === 'test') return { ...attempt, known, untestable: [...attempt.untestable, step.id] };
  return { ...attempt, known, fatal: { step, reason: deaths > mostDeaths ? `${reason} (and ${deaths - 1} times before)` : reason } };
}

function recordRefusals(refused: Plan['refused'], folder: string, versions: string): void {
  if (refused.length === 0) return;
  const writer = openWriter(folder, `refused-${process.pid}-${Date.now().toString(36)}`);
  const nothing = { trials: 0, spent: 0, seconds: 0, wallSeconds: 0, finished: Date.now(), host: hostname(), versions };
  for (const { spec, reason } of refused) writer.run({ run: runOf(spec), ...rowOf(spec), status: 'refused', reason, ...nothing });
  writer.close();
}
