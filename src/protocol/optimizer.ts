import type { Answer, Capability, Optimizer, Outcome, Run, Trial } from '../contract/index.ts';
import type { Connection } from './connection.ts';
import { hostOf } from './host.ts';
import type { OptimizerDescription, Params } from './messages.ts';
import type { Command } from './process.ts';

export interface PluginOptimizer extends Optimizer {
  /** The same seed gives the same asks in another process. */
  readonly deterministic: boolean;
}

type Told = NonNullable<Params<'ask'>['tell']>[number];

/** The optimizer that a command serves. `seconds`: how long one step may take. */
export function optimizerOf(command: Command, described: OptimizerDescription, seconds = 600): PluginOptimizer {
  const host = hostOf(command, 'optimizer');
  const { id, cite, handles, wants, deterministic, seeded } = described;
  const options = described.options as Optimizer['options'];

  return {
    ...{ id, cite, handles, wants, options, deterministic },
    start(problem, budget, rng, chosen) {
      const seed = seeded ? Math.floor(rng.next() * 2 ** 31) : 0;
      const begin = async (): Promise<Connection> => {
        const connection = await host.take();
        try {
          const its = problem as Params<'start'>['problem'];
          await connection.call('start', { optimizer: id, problem: its, budget, seed, options: chosen }, seconds);
        } catch (error) {
          host.give(connection);
          throw error;
        }
        return connection;
      };
      return runOf(begin(), connection => host.give(connection), seconds);
    },
  };
}

/** Tells go with the next ask, in one message. What goes wrong at the start is said at the first ask. */
function runOf(begun: Promise<Connection>, release: (connection: Connection) => void, seconds: number): Run<Capability> {
  let connection: Connection | undefined;
  let told: Told[] = [];
  begun.catch(() => {});

  const ask = (fresh: number): Answer<Capability> | Promise<Answer<Capability>> => {
    const params = told.length > 0 ? { fresh, tell: told } : { fresh };
    told = [];
    return connection!.call('ask', params, seconds) as ReturnType<typeof ask>;
  };
  return {
    ask(fresh) {
      if (connection) return ask(fresh);
      return begun.then(its => {
        connection = its;
        return ask(fresh);
      });
    },
    tell(trial, outcome) {
      told.push({ trial: trialMessage(trial), outcome: outcomeMessage(outcome) });
    },
    async stop() {
      const its = await begun.catch(() => undefined);
      if (!its?.alive) return;
      await its.call('stop', told.length > 0 ? { tell: told } : {}, seconds);
      release(its);
    },
  };
}

const trialMessage = (trial: Trial): Told['trial'] => (trial.from ? { ...trial, from: trial.from.id } : trial) as Told['trial'];

/** JSON has no infinity: a violation beyond all numbers becomes the largest there is. */
function outcomeMessage(outcome: Outcome): Told['outcome'] {
  if (outcome.status !== 'ok' || !outcome.violations || outcome.violations.every(Number.isFinite)) return outcome as Told['outcome'];
  return {
    ...outcome,
    violations: outcome.violations.map(v => Math.min(Math.max(v, -Number.MAX_VALUE), Number.MAX_VALUE)),
  } as Told['outcome'];
}
