import type { Budget, Config, Evaluate, Optimizer, Outcome, Problem, Rng, Run, Seed, Trial } from '../contract/index.ts';
import type { TrialRow } from '../store/index.ts';
import { reader } from './ask.ts';
import { evaluateOnce, messageOf } from './evaluate.ts';
import { incumbents } from './incumbent.ts';
import { ledger } from './ledger.ts';

export type Phase = 'start' | 'ask' | 'evaluate' | 'tell' | 'test';

/** One run, ready to go. */
export interface Cell {
  readonly problem: Problem;
  readonly budget: Budget;
  readonly optimizer: Optimizer;
  readonly options: Config;
  readonly rng: Rng;
  readonly seedOf: (trial: Trial) => Seed<'tuning'>;
  readonly evaluate: Evaluate;
  /** Outcomes known from an earlier attempt: answered from there, not evaluated again. */
  readonly known: (id: number, level: number) => Outcome | undefined;
  /** Called before each step, with the trial's id (for ask: how many were told); a throw in it ends the run as failed. */
  readonly enter: (phase: Phase, id: number, level: number) => void;
}

/** What a cell writes: one line per trial, in the order in which they are told. */
export type Line = Omit<TrialRow, 'run'>;

export interface End {
  readonly status: 'done' | 'failed';
  readonly reason: string;
  readonly trials: number;
  readonly spent: number;
  readonly seconds: number;
}

/** A trial that has been evaluated and waits to be told. */
interface Flight {
  readonly trial: Trial;
  readonly outcome: Outcome;
  readonly spent: number;
  readonly lands: number;
  readonly askSeconds: number;
  readonly evaluateSeconds: number;
}

/** Sums of fractions of fidelity may exceed the budget by rounding alone. */
const slack = 1 + 1e-9;

/**
 * One run: ask, charge, evaluate, tell, record, until the budget is spent or the optimizer is done.
 * Only what is a promise is awaited, so that a run of cheap trials never leaves this loop. With more than one worker the
 * evaluations in flight are told in the order in which they end on the task's clock: parallel work, simulated exactly.
 */
export async function runCell(cell: Cell, record: (line: Line) => void): Promise<End> {
  const { problem, budget, enter } = cell;
  const asks = reader(problem);
  const books = ledger(problem);
  const isIncumbent = incumbents(problem);
  const flying: Flight[] = [];
  const lap = stopwatch();
  const secondsOf = timesheet(problem);
  let [fresh, told, spent, clock] = [0, 0, 0, 0];
  let phase: Phase = 'start';
  let over = false;
  let begun: Run | undefined;

  const write = ({ trial, outcome, spent, lands, askSeconds, evaluateSeconds }: Flight, tellSeconds: number): void => {
    const incumbent = isIncumbent(trial.level, outcome);
    record({ trial, outcome, spent, seconds: lands, incumbent, askSeconds, evaluateSeconds, tellSeconds });
    told++;
  };

  try {
    enter(phase, 0, 0);
    const run = (begun = cell.optimizer.start(problem, budget, cell.rng, cell.options));
    lap();
    for (;;) {
      while (!over && flying.length < budget.workers) {
        enter((phase = 'ask'), told, 0);
        let answer = run.ask(fresh);
        if (answer instanceof Promise) answer = await answer;
        if (answer === 'wait' && flying.length === 0) throw new Error('it waits although no trial is in flight');
        if (answer === 'wait') break;
        if (answer === 'done' || clock >= (budget.seconds ?? Infinity)) {
          over = true;
          break;
        }
        const { trial, wrong } = asks.read(answer, fresh);
        const price = books.price(trial);
        if (spent + price > budget.full * slack) {
          over = true;
          break;
        }
        spent += price;
        books.pay(trial);
        if (trial.id === fresh) fresh++;

        const askSeconds = lap();
        enter((phase = 'evaluate'), trial.id, trial.level);
        let outcome = wrong
          ? ({ status: 'invalid', reason: wrong, seconds: 0 } as const)
          : (cell.known(trial.id, trial.level) ?? evaluateOnce(cell.evaluate, trial, cell.seedOf(trial), 'tuning', problem));
        if (outcome instanceof Promise) outcome = await outcome;
        flying.push({ trial, outcome, spent, lands: clock + secondsOf(trial, outcome.seconds), askSeconds, evaluateSeconds: lap() });
      }

      const landed = firstToLand(flying);
      if (!landed) break;
      const { trial, outcome } = landed;
      clock = landed.lands;
      asks.told(trial, outcome);
      try {
        enter((phase = 'tell'), trial.id, trial.level);
        const telling = run.tell(trial, outcome);
        if (telling instanceof Promise) await telling;
      } finally {
        write(landed, lap());
      }
    }
    begun = undefined;
    await run.stop?.();
    return { status: 'done', reason: '', trials: told, spent, seconds: clock };
  } catch (error) {
    // what was measured is recorded even if it can no longer be told
    for (const flight of flying) write(flight, 0);
    await (async () => begun?.stop?.())().catch(() => {}); // why it failed is known
    return { status: 'failed', reason: `${phase}: ${messageOf(error)}`, trials: told, spent, seconds: clock };
  }
}

/** What an evaluation took on the task's clock: all of it, or what is new where the trial is resumed or goes on from another. */
function timesheet({ fidelity }: Problem): (trial: Trial, seconds: number) => number {
  if (!fidelity?.resumable) return (_, seconds) => seconds;
  const before = new Map<number, number>();
  const states = new WeakMap<Trial, number>(); // of a trial at one level
  return (trial, seconds) => {
    const taken = before.get(trial.id) ?? (trial.from && states.get(trial.from)) ?? 0;
    const all = Math.max(taken, seconds);
    before.set(trial.id, all);
    if (fidelity.checkpoints) states.set(trial, all);
    return all - taken;
  };
}

/** A clock that tells the seconds since it was last asked: one look at the time for each step. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1e3;
    last = now;
    return seconds;
  };
}

/** Takes out the flight that ends first on the task's clock; of equals, the one that was asked first. */
function firstToLand(flying: Flight[]): Flight | undefined {
  if (flying.length < 2) return flying.pop();
  let first = 0;
  for (let i = 1; i < flying.length; i++) if (flying[i]!.lands < flying[first]!.lands) first = i;
  return flying.splice(first, 1)[0];
}
