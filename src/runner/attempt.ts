import { hostname } from 'node:os';
import type { Evaluate, Optimizer, Task, Trial } from '../contract/index.ts';
import { nthSeed, seedOf, stream } from '../random/index.ts';
import type { StudyWriter } from '../store/index.ts';
import type { Beat, Step } from './beat.ts';
import { type End, runCell } from './cell.ts';
import { failure, messageOf } from './evaluate.ts';
import { judge } from './judge.ts';
import type { Attempt } from './messages.ts';
import { note } from './note.ts';
import { rowOf, runOf } from './spec.ts';

/** What a child has at hand to do runs with. */
export interface Workshop {
  task(ref: string): Task | Promise<Task>;
  open(task: Task): Promise<Evaluate>;
  optimizer(ref: string): Optimizer | Promise<Optimizer>;
  readonly writer: StudyWriter;
  readonly beat: Beat;
  readonly versions: string;
}

/**
 * One attempt at a run: replays what is known, does the rest, judges the incumbents and commits the run's row.
 * Whatever a plugin does ends up in the rows; only a store that cannot be written throws.
 */
export async function attempt({ spec, known, untestable, fatal, careful }: Attempt, shop: Workshop): Promise<End> {
  const began = performance.now();
  const run = runOf(spec);
  const task = await shop.task(spec.taskRef);
  const store = guarded(shop.writer);
  const replay = known.length > 0 ? new Map(known.map(({ id, level, outcome }) => [`${id} ${level}`, outcome])) : undefined;
  const found: Trial[] = [];

  const enter = (phase: Step['phase'], id: number, level: number): void => {
    shop.beat.enter(phase, id, level);
    if (careful) note({ step: { phase, id, level } });
    if (fatal && fatal.step.phase === phase && fatal.step.id === id) throw new Error(fatal.reason);
  };

  store.write(w => w.begin(run, task.problem));
  const end = await work().catch((error): End => ({ ...nothing, reason: `open: ${messageOf(error)}` }));
  store.assertWritten();

  const wallSeconds = (performance.now() - began) / 1e3;
  shop.writer.run({
    run,
    ...rowOf(spec),
    ...end,
    wallSeconds,
    finished: Date.now(),
    host: hostname(),
    versions: shop.versions,
  });
  return end;

  async function work(): Promise<End> {
    const optimizer = await shop.optimizer(spec.ref); // a plugin's start-up is no step of the run
    enter('open', 0, 0);
    const evaluate = await shop.open(task);
    const tuning = seedOf('tuning', spec.seed, spec.role, spec.task, spec.repetition);
    const cell = {
      problem: task.problem,
      budget: spec.budget,
      optimizer,
      options: spec.options,
      rng: stream('optimizer', spec.seed, spec.role, spec.task, spec.repetition, spec.label),
      seedOf: (trial: Trial) => nthSeed(tuning, trial.id),
      evaluate,
      known: (id: number, level: number) => replay?.get(`${id} ${level}`),
      enter,
    };
    const end = await runCell(cell, line => {
      store.write(w => w.trial({ run, ...line }));
      shop.beat.count();
      if (line.incumbent) found.push(line.trial);
    });

    const test = seedOf('test', spec.seed, spec.role, spec.task, spec.repetition);
    const seeds = Array.from({ length: spec.testSeeds }, (_, n) => nthSeed(test, n));
    const unless: Evaluate = (trial, seed, role) =>
      untestable.includes(trial.id) ? failure('it ended the process') : evaluate(trial, seed, role);
    const entering = (trial: Trial): void => enter('test', trial.id, trial.level);
    await judge(task, found, seeds, unless, entering, verdict => store.write(w => w.test({ run, ...verdict })));
    return end;
  }
}

const nothing = { status: 'failed', trials: 0, spent: 0, seconds: 0 } as const;

/** Remembers the store's own error, so that it is not taken for the plugin's in whose loop it was thrown. */
function guarded(writer: StudyWriter) {
  let broken: { readonly error: unknown } | undefined;
  return {
    write(use: (writer: StudyWriter) => void): void {
      try {
        use(writer);
      } catch (error) {
        broken ??= { error };
        throw error;
      }
    },
    assertWritten(): void {
      if (broken) throw broken.error;
    },
  };
}
