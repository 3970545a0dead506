/** `koi env`: the virtual environments in which Python's own optimizers run, one for each package. */
import { globOf, isGlob } from '../text/glob.ts';
import { nearest } from '../text/nearest.ts';
import { installEnvironment, removeEnvironment } from './env/install.ts';
import { type PythonPackage, pythonPackages } from './env/packages.ts';
import { environmentsFolder, manifestOf, placeOf, stateOf } from './env/place.ts';
import { columns, print, printJson, warn } from './print.ts';
import { UsageError } from './usage-error.ts';

export function listEnvironments(names: readonly string[], json: boolean): void {
  const facts = packagesOf(names).map(found => ({
    package: found.package,
    title: found.title,
    state: stateOf(found.package),
    python: manifestOf(found.package)?.python ?? null,
    torch: found.torch,
    optimizers: found.optimizers.map(({ id }) => id),
    folder: placeOf(found.package),
  }));
  if (json) printJson(facts);
  else
    print(
      columns(facts.map(f => [f.package, f.state === 'missing' ? '-' : f.state, f.torch ? 'torch, 3 GB' : '', f.optimizers.join(' ')])),
    );
}

/** Makes each environment that is not there already. */
export async function installEnvironments(names: readonly string[], json: boolean): Promise<void> {
  if (names.length === 0) throw new UsageError('which packages? Name some: koi env install optuna; koi env list lists them');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('stopped; the same command begins that environment anew')));
  const done = [];
  for (const found of packagesOf(names)) {
    const name = found.package;
    const before = stateOf(name) === 'installed';
    if (!before) await installWithProgress(found, stop.signal);
    done.push({ package: name, folder: placeOf(name), python: manifestOf(name)!.python, before });
    if (!json) print(`${name}: ${before ? 'was installed already' : 'installed'} in ${placeOf(name)}`);
  }
  if (json) printJson(done);
}

/** Says on stderr what is being done, again every ten seconds. */
async function installWithProgress(found: PythonPackage, signal: AbortSignal): Promise<void> {
  const began = Date.now();
  let doing = '';
  const say = (): void => warn(`${found.package}: ${doing}`);
  const timer = setInterval(() => warn(`${found.package}: ${doing}, ${Math.round((Date.now() - began) / 1e3)} s`), 10_000);
  const progress = (what: string): void => {
    doing = what;
    say();
  };
  try {
    await installEnvironment(found, { signal, progress });
  } finally {
    clearInterval(timer);
  }
}

export function removeEnvironments(names: readonly string[], json: boolean): void {
  if (names.length === 0) throw new UsageError(`which packages? Name some, or "*" for all in ${environmentsFolder()}`);
  const removed = packagesOf(names).map(({ package: name }) => ({ package: name, removed: removeEnvironment(name) }));
  if (json) printJson(removed);
  else
    for (const { package: name, removed: was } of removed)
      if (was || !names.some(isGlob)) print(`${name}: ${was ? 'removed' : 'was not installed'}`);
}

function packagesOf(names: readonly string[]): readonly PythonPackage[] {
  const all = pythonPackages();
  if (names.length === 0) return all;
  return names.flatMap(name => {
    const found = all.filter(known => (isGlob(name) ? globOf(name).test(known.package) : known.package === name));
    if (found.length > 0) return found;
    const every = all.map(known => known.package);
    throw new UsageError(`there is no adapter for a package ${name}; ${nearest(name, every)}; koi env list lists them`);
  });
}
