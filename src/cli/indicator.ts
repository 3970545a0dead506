import { readFileSync } from 'node:fs';
import { hypervolume } from '../../analysis/statistics/hypervolume.ts';
import { indicators } from '../../analysis/statistics/indicators.ts';
import type { IndicatorArguments } from './commands/indicator.ts';
import { print, printJson } from './print.ts';
import { UsageError } from './usage-error.ts';

type Points = number[][];

/** `koi indicator`: one number per set of points. */
export function indicatorCommand({ name, points, reference, front, json }: IndicatorArguments): void {
  const sets = readSets(points);
  const values = name === 'hv' ? volumes(sets, reference) : sets.map(set => indicators[name](set, frontOf(name, front)));
  if (json) printJson(values);
  else for (const value of values) print(String(value));
}

function volumes(sets: readonly Points[], reference: string | undefined): number[] {
  const corner = reference?.split(',').map(Number);
  if (!corner?.length || corner.some(Number.isNaN)) throw new UsageError('hv needs a reference point: --reference 1.1,1.1');
  return sets.map(set => hypervolume(set, corner));
}

function frontOf(name: string, path: string | undefined): Points {
  if (path === undefined) throw new UsageError(`${name} needs a reference front: --front file`);
  return readSets(path).flat();
}

/** Sets of points, separated by blank lines. */
function readSets(path: string): Points[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: there is no such file of points`);
  }
  const sets: Points[] = [[]];
  text.split(/\r?\n/).forEach((line, i) => {
    const plain = line.replace(/#.*/, '').trim();
    if (plain === '') {
      // a line that is only a comment separates nothing
      if (line.trim() === '' && sets.at(-1)!.length > 0) sets.push([]);
      return;
    }
    const point = plain.split(/[\s,]+/).map(Number);
    if (point.some(Number.isNaN)) throw new UsageError(`${path}:${i + 1}: "${plain}" is not a point`);
    if (sets[0]![0] && point.length !== sets[0]![0].length)
      throw new UsageError(`${path}:${i + 1}: ${point.length} numbers, where the first point has ${sets[0]![0].length}`);
    sets.at(-1)!.push(point);
  });
  if (sets.at(-1)!.length === 0) sets.pop();
  if (sets.length === 0) throw new UsageError(`${path}: it has no points`);
  return sets;
}
