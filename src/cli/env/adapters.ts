/** Ids such as `optuna-tpe`: optimizers of Python's packages, which run in the environments that `koi env` makes. */
import type { Command, OptimizerDescription } from '../../protocol/index.ts';
import { UsageError } from '../usage-error.ts';
import { entryPoint, pythonPackages } from './packages.ts';
import { interpreterIn, placeOf, stateOf } from './place.ts';

export interface Adapter {
  readonly package: string;
  readonly described: OptimizerDescription;
  readonly about: string;
  /** Distribution and version, such as optuna==5.0.0. */
  readonly origin: string;
  readonly installed: boolean;
}

/** Every optimizer of every package, installed or not. Looks once for each package's environment. */
export const adapters = (): readonly Adapter[] =>
  pythonPackages().flatMap(({ package: name, distribution, optimizers }) => {
    const installed = stateOf(name) === 'installed';
    return optimizers.map(({ about, ...described }) => ({ package: name, described, about, origin: distribution, installed }));
  });

/** What serves the optimizers of a package, or what words name, where its adapter takes some. Throws, with the command that installs it, where its environment is not there. */
export function commandFor(name: string, words: readonly string[] = []): Command {
  const state = stateOf(name);
  if (state !== 'installed')
    throw new UsageError(
      `the environment of ${name} is ${state === 'outdated' ? 'another koi’s' : 'not installed'}; run: koi env install ${name}`,
    );
  return { words: [interpreterIn(placeOf(name)), entryPoint, name, ...words], text: `koi env: ${name}` };
}
