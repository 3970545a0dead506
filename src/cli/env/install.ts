import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '../../../tasks/data/lock.ts';
import { type Interpreter, interpreterFor } from './interpreter.ts';
import { type PythonPackage, requirementsOf } from './packages.ts';
import { digestOf, environmentsFolder, interpreterIn, type Manifest, manifestIn, placeOf } from './place.ts';

export interface InstallOptions {
  readonly progress?: (doing: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Makes the environment of a package in a hidden folder, installs its pinned requirements with uv or else pip, and only then puts it
 * in place: a half-made one is never used. What was downloaded stays in uv's or pip's own cache, so that another attempt goes on from
 * there. Throws with one line that says what is missing.
 */
export async function installEnvironment(found: PythonPackage, { progress = () => {}, signal }: InstallOptions = {}): Promise<Manifest> {
  const name = found.package;
  const python = interpreterFor(found);
  const place = placeOf(name);
  const [incoming, outgoing] = ['incoming', 'outgoing'].map(what => join(environmentsFolder(), `.${name}.${what}`)) as [string, string];
  const release = lock(join(environmentsFolder(), `.${name}.lock`), name);
  try {
    rmSync(incoming, { recursive: true, force: true });
    mkdirSync(incoming, { recursive: true });
    const uv = uvProgram();
    progress(`a virtual environment with Python ${python.version}`);
    await (uv ? venvByUv(uv, python, incoming, name, signal) : venvByPython(python, incoming, name, signal));
    progress(`its packages, with ${uv ? 'uv' : 'pip'}`);
    await packages(uv, incoming, name, signal);

    const manifest: Manifest = { package: name, requirements: digestOf(name), python: python.version, installed: new Date().toISOString() };
    writeFileSync(manifestIn(incoming), `${JSON.stringify(manifest, null, 2)}\n`);
    rmSync(outgoing, { recursive: true, force: true });
    rename(place, outgoing);
    renameSync(incoming, place);
    rmSync(outgoing, { recursive: true, force: true });
    return manifest;
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    throw error;
  } finally {
    release();
  }
}

/** Takes an environment away, whole or not; false where there is none. */
export function removeEnvironment(name: string): boolean {
  const release = lock(join(environmentsFolder(), `.${name}.lock`), name);
  try {
    const outgoing = join(environmentsFolder(), `.${name}.outgoing`);
    rmSync(outgoing, { recursive: true, force: true });
    const was = rename(placeOf(name), outgoing);
    for (const folder of [outgoing, join(environmentsFolder(), `.${name}.incoming`)]) rmSync(folder, { recursive: true, force: true });
    return was;
  } finally {
    release();
  }
}

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** uv as `$UV` names it or as it is on the path; undefined where there is none. */
const uvProgram = (): string | undefined => [process.env['UV'] || 'uv'].find(uv => spawnSync(uv, ['--version']).status === 0);

async function venvByUv(uv: string, { path }: Interpreter, folder: string, name: string, signal?: AbortSignal): Promise<void> {
  const said = await run([uv, 'venv', '--quiet', '--no-project', '--allow-existing', '--python', path, folder], signal);
  if (said !== undefined) throw new Error(`${name}: uv cannot make a virtual environment: ${said}`);
}

async function venvByPython({ path }: Interpreter, folder: string, name: string, signal?: AbortSignal): Promise<void> {
  const said = await run([path, '-m', 'venv', folder], signal);
  if (said === undefined) return;
  const lacks = /ensurepip|No module named '?venv/.test(said);
  throw new Error(
    lacks
      ? `${name}: ${path} has no module venv; install it (Debian: apt install python3-venv), or uv`
      : `${name}: python -m venv fails: ${said}`,
  );
}

/** All requirements are pinned, those of requirements too: nothing is resolved. */
async function packages(uv: string | undefined, folder: string, name: string, signal?: AbortSignal): Promise<void> {
  const python = interpreterIn(folder);
  const words = uv
    ? [uv, 'pip', 'install', '--quiet', '--no-config', '--no-deps', '--python', python, '-r', requirementsOf(name)]
    : [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r', requirementsOf(name)];
  const said = await run(words, signal);
  if (said === undefined) return;
  const offline = /resolve|connect|network|timed out|dns|ConnectionError|NewConnectionError|No matching distribution/i.test(said);
  throw new Error(
    `${name}: ${uv ? 'uv' : 'pip'} cannot install its packages: ${said}${offline ? '; is the package index reachable? The same command goes on from there' : ''}`,
  );
}

/** Runs a program to its end: undefined if all went well, else the line in which it says why not. */
function run([program, ...words]: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, words, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    let said = '';
    for (const pipe of [child.stdout, child.stderr])
      pipe.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    child.once('error', error => reject(signal?.aborted ? signal.reason : error));
    child.once('close', code => resolve(code === 0 ? undefined : reasonIn(said) || `exit code ${code}`));
  });
}

/** The line that says most: the innermost cause (uv), an error (pip), or the last one. */
function reasonIn(said: string): string {
  const lines = said
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const telling = lines.filter(line => /caused by|error|ensurepip|No module named/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? '').replace(/^(error|caused by|ERROR):?\s*/i, '').slice(0, 300);
}
