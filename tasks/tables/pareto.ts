import type { Metric, Table } from './table.ts';

/** A row with its costs. */
export interface Point {
  readonly row: number;
  readonly costs: readonly number[];
}

/** The rows of a table at full fidelity that have a value for every metric. */
export function costsOf({ rows, levels, columns }: Table, metrics: readonly Metric[]): readonly Point[] {
  const last = levels.length - 1;
  const points: Point[] = [];
  for (let row = 0; row < rows; row++) {
    const costs = metrics.map(({ natural, column }) => {
      const value = columns[column]![row * levels.length + last]!;
      return natural === 'max' ? 0 - value : value;
    });
    if (!costs.some(Number.isNaN)) points.push({ row, costs });
  }
  return points;
}

/** Those that no other dominates, of equal ones the first, in lexicographic order of their costs. */
export function nonDominated(points: readonly Point[]): readonly Point[] {
  const front: Point[] = [];
  // in this order a point can only be dominated by one before it
  for (const point of [...points].sort((a, b) => compare(a.costs, b.costs)))
    if (!front.some(({ costs }) => costs.every((cost, i) => cost <= point.costs[i]!))) front.push(point);
  return front;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((cost, k) => cost !== b[k]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/** About n of a list, evenly spaced, the first and the last among them; all, where there are no more than n. */
export const spaced = <T>(all: readonly T[], n: number): readonly T[] =>
  all.length <= n ? all : Array.from({ length: n }, (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, n - 1))]!);
