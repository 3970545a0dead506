import { spawnSync } from 'node:child_process';
import type { PythonPackage } from './packages.ts';

export interface Interpreter {
  /** The program itself: what stands for it on the path may depend on the folder (pyenv). */
  readonly path: string;
  /** Such as 3.11.7. */
  readonly version: string;
}

const script = 'import sys; print(sys.executable); print(sys.version.split()[0])';

/** A Python on the path on which the package runs, plain `python3` if it does. Throws, with what was found, where there is none. */
export function interpreterFor({ package: name, python: [first, end] }: Pick<PythonPackage, 'package' | 'python'>): Interpreter {
  const minors = Array.from({ length: minorOf(end) - minorOf(first) }, (_, i) => `python3.${minorOf(first) + i}`);
  const found = ['python3', 'python', ...minors].flatMap(look);
  const fits = found.find(({ version }) => minorOf(version) >= minorOf(first) && minorOf(version) < minorOf(end));
  if (fits) return fits;
  const there = found.length > 0 ? `only Python ${[...new Set(found.map(f => f.version))].join(', ')}` : 'no Python';
  throw new Error(`${name}: it runs on Python ${first} to 3.${minorOf(end) - 1}, and there is ${there} on the PATH; install one of these`);
}

function look(program: string): Interpreter[] {
  const { status, stdout } = spawnSync(program, ['-c', script], { encoding: 'utf8' });
  const [path, version] = status === 0 ? stdout.trim().split('\n') : [];
  return path && version?.startsWith('3.') ? [{ path, version }] : [];
}

const minorOf = (version: string): number => Number(version.split('.')[1]);
