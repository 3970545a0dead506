/** Python's own optimizers, as their adapters describe them: optimizers/python/adapters.json, which `adapter.py --describe` writes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OptimizerDescription } from '../../protocol/index.ts';

/** One of Python's packages, with the optimizers that its adapter makes of it. */
export interface PythonPackage {
  readonly package: string;
  readonly title: string;
  /** As it is pinned: optuna==5.0.0. */
  readonly distribution: string;
  /** The first version of Python that it runs on, and the first on which it does not. */
  readonly python: readonly [string, string];
  /** It brings torch, with gigabytes of libraries. */
  readonly torch: boolean;
  /** Its adapter serves more than these optimizers: what the words of a command name, as in `carps mine.py`. */
  readonly takesWords?: true;
  readonly optimizers: readonly (OptimizerDescription & { readonly about: string })[];
}

/** The folder of the adapters, here and in dist alike. */
const folder = new URL('../../../optimizers/python/', import.meta.url);

export const entryPoint = fileURLToPath(new URL('adapter.py', folder));

/** The pinned requirements of a package. */
export const requirementsOf = (name: string): string => fileURLToPath(new URL(`adapters/${name}.txt`, folder));

let known: readonly PythonPackage[] | undefined;

/** Every package that has an adapter. Read once, when first asked for; starts no Python. */
export function pythonPackages(): readonly PythonPackage[] {
  known ??= JSON.parse(readFileSync(new URL('adapters.json', folder), 'utf8')) as PythonPackage[];
  return known;
}
