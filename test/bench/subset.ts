import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starDiscrepancy } from '../../analysis/subset/discrepancy.ts';
import { exchangeOf } from '../../analysis/subset/exchange.ts';
import { type Points, pointsAt, pointsOf } from '../../analysis/subset/points.ts';
import { readPoints } from '../../analysis/subset/read-points.ts';
import { selectSubset } from '../../analysis/subset/select.ts';
import { below, stream } from '../../src/random/index.ts';

/** Evaluations of a subset beside a plain loop over its critical grid, the exact discrepancy of many points, and what a search reaches in how long. */
export async function benchSubset(): Promise<void> {
  evaluations();
  exact();
  selections();
}

function evaluations(): void {
  const points = randomPoints(106, 3);
  const rng = stream('bench', 'subset');
  const rows = Int32Array.from({ length: 20 }, (_, i) => i);
  const exchange = exchangeOf(points, rows);
  const random = (): void => {
    const slot = below(20, rng);
    exchange.propose(slot, (rows[slot] = below(106, rng)));
    exchange.accept();
  };
  const plain = rate(() => {
    random();
    return criticalGrid(pointsAt(points, rows));
  });
  const searched = rate(() => {
    random();
    return exchange.search(0, Infinity, Infinity);
  });
  const row = (label: string, perSecond: number) =>
    console.log(label.padEnd(52), `${Math.round(perSecond)}/s`.padStart(12), `${(perSecond / plain).toFixed(0)} × bare`.padStart(12));
  console.log('exact star discrepancy of 20 of 106 points, d = 3, one exchange each');
  row('bare: every box of the critical grid', plain);
  row('worst box by depth-first search', searched);
}

/** Boxes of coordinates and 1, with the points in each counted. */
function criticalGrid({ size: n, values }: Points): number {
  const axes = [0, 1, 2].map(j => Float64Array.from({ length: n + 1 }, (_, i) => (i < n ? values[3 * i + j]! : 1)));
  const [xs, ys, zs] = axes as [Float64Array, Float64Array, Float64Array];
  let worst = 0;
  for (const x of xs)
    for (const y of ys)
      for (const z of zs) {
        let [open, closed] = [0, 0];
        for (let i = 0; i < n; i++) {
          const [a, b, c] = [xs[i]!, ys[i]!, zs[i]!];
          if (a <= x && b <= y && c <= z) closed++;
          if (a < x && b < y && c < z) open++;
        }
        worst = Math.max(worst, x * y * z - open / n, closed / n - x * y * z);
      }
  return worst;
}

function exact(): void {
  console.log('\nexact star discrepancy of random points (Dobkin, Eppstein and Mitchell)');
  for (const [n, d] of [
    [5000, 2],
    [1000, 3],
    [200, 4],
    [100, 5],
    [50, 7],
  ] as const) {
    const points = randomPoints(n, d);
    const began = performance.now();
    const { discrepancy } = starDiscrepancy(points);
    console.log(
      `  n = ${n}, d = ${d}`.padEnd(52),
      `${((performance.now() - began) / 1000).toFixed(2)} s`.padStart(12),
      discrepancy.toFixed(5).padStart(12),
    );
  }
}

function selections(): void {
  const folder = join(process.cwd(), '..', 'shared', 'verification');
  if (!existsSync(folder)) {
    console.log(`\nno selections: ${folder} is not there`);
    return;
  }
  console.log('\nselection against the uniform measure, and carps’ program in C (ORIGIN.md)');
  for (const [file, size, peer] of [
    ['carps/df_crit_2188.csv', 10, '0.281122 in 60 s'],
    ['carps/df_crit_2188.csv', 20, '0.2497 in 60 s'],
    ['carps/df_crit_2188.csv', 30, '0.2367 in 60 s'],
    ['subset/uniform-106x3.csv', 20, '0.134158 in 10 s'],
    ['subset/beta-1000x8.csv', 20, ''],
  ] as const) {
    const { names, columns, points } = readPoints(readFileSync(join(folder, file), 'utf8'), file);
    const values = names.map((_, row) => [...points.values.subarray(row * points.dimensions, (row + 1) * points.dimensions)]);
    for (const seconds of [1, 10]) {
      const began = performance.now();
      const { dev } = selectSubset({ names, optimizers: columns, values }, { size, asIs: true, sets: ['dev'], seconds }).sets;
      const took = (performance.now() - began) / 1000;
      const cells = [`${took.toFixed(1)} s`, dev!.discrepancy.toFixed(5), `${Math.round(dev!.steps / took)} exchanges/s`, peer];
      console.log(`  ${file}, k = ${size}`.padEnd(40), ...cells.map(cell => cell.padStart(18)));
    }
  }
}

function randomPoints(n: number, d: number): Points {
  const rng = stream('bench', 'subset', n, d);
  return pointsOf(Array.from({ length: n }, () => Array.from({ length: d }, () => rng.next())));
}

/** Calls per second over about a second, after a fifth of it of warming up. */
function rate(call: () => number): number {
  let sum = 0; // used below, so that no call can be dropped
  const timed = (milliseconds: number): number => {
    const start = performance.now();
    let calls = 0;
    for (; performance.now() - start < milliseconds; calls++) sum += call();
    return (calls / (performance.now() - start)) * 1000;
  };
  timed(200);
  const measured = timed(1000);
  if (Number.isNaN(sum)) throw new Error('a discrepancy is not a number');
  return measured;
}
