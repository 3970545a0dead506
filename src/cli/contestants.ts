import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOptimizer, optimizers } from '../../optimizers/index.ts';
import type { Config, Optimizer, Value } from '../contract/index.ts';
import { type Command, optimizerOf as pluginOptimizer, pluginRef, refOf, warm } from '../protocol/index.ts';
import type { Contestant } from '../runner/plan.ts';
import { initialConfig, whyInvalid } from '../space/index.ts';
import { globOf } from '../text/glob.ts';
import { nearest } from '../text/nearest.ts';
import { type Adapter, adapters, commandFor } from './env/adapters.ts';
import { commandOf, isModule } from './plugin-command.ts';
import { offersBy } from './plugins.ts';
import { warn } from './print.ts';
import { UsageError } from './usage-error.ts';

/** A string as on the command line, or an id with its options as in a study file. */
export type OptimizerChoice = string | { readonly id: string; readonly options: Readonly<Record<string, Value>> };

/** Every optimizer that is meant: by id, glob, `id(option=value,…)`, the path of a module, or a command. */
export async function contestants(choices: readonly OptimizerChoice[]): Promise<Contestant[]> {
  const found = await Promise.all(choices.map(expand));
  return found.flat();
}

async function expand(choice: OptimizerChoice): Promise<Contestant[]> {
  const { id, options } = typeof choice === 'string' ? split(choice) : choice;
  if (isModule(id)) {
    const path = resolve(id);
    return [contestant(await load(path), path, path, options)];
  }
  const command = commandOf(id);
  if (command) return served(command, options);
  if (findOptimizer(id)) return [contestant(findOptimizer(id)!, id, 'native', options)];
  const adapter = adapters().find(({ described }) => described.id === id);
  if (adapter) return [adapted(adapter, options)];
  const glob = globOf(id);
  const matches = optimizers.filter(optimizer => glob.test(optimizer.id));
  const others = adapters().filter(({ described }) => glob.test(described.id));
  const ready = others.filter(({ installed }) => installed);
  if (matches.length + others.length === 0)
    throw new UsageError(
      `there is no optimizer ${id}; ${nearest(
        id,
        [...optimizers, ...adapters().map(({ described }) => described)].map(o => o.id),
      )}`,
    );
  if (matches.length + ready.length === 0) commandFor(others[0]!.package); // says what to install
  const absent = [...new Set(others.filter(({ installed }) => !installed).map(other => other.package))];
  if (absent.length > 0) warn(`koi: ${id} also means optimizers of ${absent.join(', ')}, which are not installed; koi env install`);
  return [
    ...matches.map(optimizer => contestant(optimizer, optimizer.id, 'native', options)),
    ...ready.map(other => adapted(other, options)),
  ];
}

/** An optimizer of one of Python's packages, in its environment. */
function adapted({ package: name, described, origin }: Adapter, options: Readonly<Record<string, Value>>): Contestant {
  const command = commandFor(name);
  return contestant(pluginOptimizer(command, described), refOf({ plugin: 'optimizer', command, described }), origin, options);
}

/** All optimizers that a command serves. */
export async function served(command: Command, options: Readonly<Record<string, Value>> = {}): Promise<Contestant[]> {
  const { optimizers: offered, tasks } = await offersBy(command);
  if (offered.length === 0) throw new UsageError(`${command.text}: it serves no optimizer${tasks.length > 0 ? ', only tasks' : ''}`);
  return offered.map(described =>
    contestant(pluginOptimizer(command, described), refOf({ plugin: 'optimizer', command, described }), command.text, options),
  );
}

/** `de(size=50, scale=0.7)` → its id and options. */
export function split(text: string): { id: string; options: Record<string, Value> } {
  const match = /^([^()]+)\((.*)\)$/.exec(text.trim());
  if (!match) return { id: text.trim(), options: {} };
  const pairs = match[2]!.split(',').filter(part => part.trim());
  return { id: match[1]!.trim(), options: Object.fromEntries(pairs.map(pair => optionOf(pair, text))) };
}

function optionOf(pair: string, text: string): [string, Value] {
  const at = pair.indexOf('=');
  if (at < 0) throw new UsageError(`optimizer ${text}: "${pair.trim()}" is not an option; write name=value`);
  const value = pair.slice(at + 1).trim();
  return [
    pair.slice(0, at).trim(),
    value === 'true' ? true : value === 'false' ? false : value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value,
  ];
}

function contestant(optimizer: Optimizer, ref: string, origin: string, given: Readonly<Record<string, Value>>): Contestant {
  const names = Object.keys(optimizer.options.params);
  const stranger = Object.keys(given).find(name => !names.includes(name));
  if (stranger !== undefined)
    throw new UsageError(
      `optimizer ${optimizer.id}: it has no option ${stranger}; ${names.length > 0 ? nearest(stranger, names) : 'it has none at all'}`,
    );
  const options: Config = { ...initialConfig(optimizer.options), ...given };
  const wrong = whyInvalid(optimizer.options, options);
  if (wrong) throw new UsageError(`optimizer ${optimizer.id}: option ${wrong}`);
  const said = names.filter(name => name in given).map(name => `${name}=${given[name]}`);
  return { label: said.length > 0 ? `${optimizer.id}(${said.join(',')})` : optimizer.id, ref, origin, optimizer, options };
}

/** A module's default export as an optimizer; throws, with the path, if it is none. */
async function load(path: string): Promise<Optimizer> {
  const found = (await loadDefault(path)) as Partial<Optimizer> | undefined;
  const wrong =
    typeof found !== 'object' || found === null
      ? 'its default export is not an optimizer'
      : typeof found.id !== 'string'
        ? 'it has no id'
        : typeof found.start !== 'function'
          ? 'it has no function start(problem, budget, rng, options)'
          : !Array.isArray(found.handles)
            ? 'it does not say what it handles, for example handles: ["continuous"]'
            : undefined;
  if (wrong) throw new UsageError(`${path}: ${wrong}`);
  return { cite: '', wants: [], options: { params: {} }, ...found } as Optimizer;
}

/** The default export of a module; throws, with its path, if it cannot be loaded. */
export async function loadDefault(path: string): Promise<unknown> {
  if (!existsSync(path)) throw new UsageError(`${path}: there is no such file`);
  try {
    const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
    return module.default;
  } catch (error) {
    throw new UsageError(`${path}: it cannot be loaded: ${String((error as Error).message ?? error).split('\n')[0]}`);
  }
}

/** For a child: the optimizer of a contestant's `ref`. `timeout`: seconds that one step may take. */
export async function optimizerOf(ref: string, timeout?: number): Promise<Optimizer> {
  const plugin = pluginRef(ref);
  if (plugin?.plugin === 'optimizer') {
    await warm(plugin.command, 'optimizer');
    return pluginOptimizer(plugin.command, plugin.described, timeout);
  }
  return findOptimizer(ref) ?? (await load(ref));
}
