/** Optimizers and tasks behind koi-plugin/1, for the command line. */
import { type Command, type OptimizerDescription, offersOf, PluginError, type TaskDescription } from '../protocol/index.ts';
import { UsageError } from './usage-error.ts';

export interface Offers {
  readonly optimizers: readonly OptimizerDescription[];
  readonly tasks: readonly TaskDescription[];
}

const asked = new Map<string, Promise<Offers>>();

/** What a command serves. It is started once for this, and ends; what goes wrong is a matter of usage. */
export function offersBy(command: Command): Promise<Offers> {
  const key = JSON.stringify(command);
  const found =
    asked.get(key) ??
    offersOf(command).catch((error): never => {
      throw error instanceof PluginError ? new UsageError(error.message) : error;
    });
  asked.set(key, found);
  return found;
}
