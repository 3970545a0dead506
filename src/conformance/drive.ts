import type { Answer, Capability, Config, Optimizer, Problem, Rng } from '../contract/index.ts';
import { nthSeed, seedOf, stream } from '../random/index.ts';
import { type End, type Line, runCell } from '../runner/cell.ts';
import { type Outcomes, onPurpose, outcomeOf } from './outcomes.ts';
import { within } from './within.ts';

/** One run on one problem, as plain data but for the optimizer. */
export interface Drive {
  readonly problem: Problem;
  readonly seed: number;
  /** Full evaluations. */
  readonly full: number;
  /** Evaluations in flight; with more than one, they end in another order than they began. */
  readonly workers: number;
  readonly outcomes: Outcomes;
  readonly options: Config;
  /** After which a run that does not end is given up. */
  readonly seconds: number;
}

/** What was seen of a run. */
export interface Seen {
  readonly end: End;
  /** In the order in which they were told. */
  readonly lines: readonly Line[];
  /** Every answer to an ask as JSON, in order. */
  readonly answers: readonly string[];
  /** Configs of new trials, in the order of asking. */
  readonly fresh: readonly Config[];
  /** How often it drew from its stream. */
  readonly draws: number;
  /** Most evaluations in flight at a time. */
  readonly mostInFlight: number;
  readonly waits: number;
  /** Waits with nothing in flight: nothing could ever end them. */
  readonly idleWaits: number;
}

/** An optimizer that asks so often without spending its budget will never spend it. */
const mostAsks = 100_000;

/** Runs an optimizer in the runner's own loop, and looks over its shoulder. */
export async function drive(optimizer: Optimizer, { problem, seed, full, workers, outcomes, options, seconds }: Drive): Promise<Seen> {
  const answers: string[] = [];
  const fresh: Config[] = [];
  const lines: Line[] = [];
  let [asks, told, draws, evaluated, mostInFlight, waits, idleWaits] = [0, 0, 0, 0, 0, 0, 0];

  const look = (id: number, answer: Answer<Capability>): Answer<Capability> => {
    answers.push(JSON.stringify(answer));
    if (answer === 'wait') {
      waits++;
      if (evaluated === told) idleWaits++;
    } else if (answer !== 'done' && answer.id === id) fresh.push(answer.config);
    return answer;
  };
  const observed: Optimizer = {
    ...optimizer,
    start(...given) {
      const run = optimizer.start(...given);
      return {
        ask(id) {
          const answer = run.ask(id);
          return answer instanceof Promise ? answer.then(late => look(id, late)) : look(id, answer);
        },
        tell(trial, outcome) {
          told++;
          return run.tell(trial, outcome);
        },
        stop: () => run.stop?.(),
      };
    },
  };
  const counted = (rng: Rng): Rng => ({
    next() {
      draws++;
      return rng.next();
    },
    fork: key => counted(rng.fork(key)),
  });

  const seeds = seedOf('tuning', 'conformance', seed);
  const run = runCell(
    {
      problem,
      budget: { full, workers },
      optimizer: observed,
      options,
      rng: counted(stream('conformance', seed)),
      seedOf: ({ id }) => nthSeed(seeds, id),
      evaluate: outcomeOf(outcomes, problem, workers > 1),
      known: () => undefined,
      enter(phase) {
        if (phase === 'ask' && ++asks > mostAsks) throw new Error(`it asked ${mostAsks} times and has still not spent its budget`);
        if (phase === 'evaluate') mostInFlight = Math.max(mostInFlight, ++evaluated - told);
      },
    },
    line => lines.push(line),
  );
  const end = await within(seconds, `a run of ${full} evaluations`, run);
  return { end, lines, answers, fresh, draws, mostInFlight, waits, idleWaits };
}

/** Why a run is not in order, whatever was told: it failed, or it asked for what is not in the problem; undefined if it is. */
export function whyUnsound({ end, lines }: Pick<Seen, 'end' | 'lines'>): string | undefined {
  if (end.status === 'failed') return `the run fails: ${end.reason}`;
  const bad = lines.find(({ outcome }) => outcome.status === 'invalid' && outcome.reason !== onPurpose);
  if (bad?.outcome.status === 'invalid') return `trial ${bad.trial.id} is invalid: ${bad.outcome.reason}`;
  return lines.length === 0 ? 'it asks for nothing' : undefined;
}
