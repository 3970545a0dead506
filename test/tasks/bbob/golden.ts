import { readFileSync } from 'node:fs';
import type { Config, Outcome, Seed, Task } from '../../../src/contract/index.ts';

/** What COCO answered; test/golden/bbob.py says how the file was made. */
export const golden = <Row>(name: string): readonly Row[] =>
  (JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), 'utf8')) as { rows: Row[] }).rows;

/** The point of a row, as in bbob.py: k = 0 inside [−5, 5]^d, k = 1 inside [−6.1, 6.1]^d. */
export function goldenPoint(fn: number, d: number, instance: number, k: 0 | 1): Float64Array {
  const n = [9973, 12007][k]!;
  return Float64Array.from({ length: d }, (_, j) => ((7919 * j + 104729 * k + 3001 * instance + 1709 * fn) % n) / 1000 - (n - 1) / 2000);
}

export const configOf = (x: ArrayLike<number>): Config => Object.fromEntries(Array.from(x, (value, i) => [`x${i}`, value]));

/** The costs of one point, through a freshly opened task. */
export async function costsAt(task: Task, x: ArrayLike<number>): Promise<readonly number[]> {
  const evaluate = await task.open();
  const outcome: Outcome = await evaluate({ id: 0, config: configOf(x), level: 1 }, 0 as Seed, 'tuning');
  if (outcome.status !== 'ok') throw new Error(outcome.reason);
  return outcome.costs;
}

export const relative = (value: number, reference: number): number => Math.abs(value - reference) / Math.abs(reference);
