/** Evaluations per second of the BBOB functions, through the contract: a config in, an outcome out. */
import type { Config, Evaluate, Outcome, Seed } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { definitions } from '../../tasks/bbob/function.ts';
import { bbob } from '../../tasks/bbob/index.ts';

/** Prints one row per function: evaluations/s for d = 5 and d = 40, and their ratio to a bare sphere on vectors in the same run. */
export async function benchBbob(): Promise<void> {
  const rows = [5, 40].map(d => ({ d, configs: randomConfigs(d, 4096), sphere: sphereRate(d) }));
  console.log(`bare sphere on vectors: ${rows.map(({ d, sphere }) => `${perSecond(sphere)} for d = ${d}`).join(', ')}`);
  console.log(`${'function'.padEnd(37)}    d = 5  of sphere       d = 40  of sphere`);
  for (let fn = 1; fn <= 24; fn++) {
    const cells = rows.map(({ d, configs, sphere }) => {
      const evaluate = bbob.find(`bbob/f${fn}/d${d}/i1`)!.open() as Evaluate;
      const measured = rate(i => {
        const outcome = evaluate({ id: i, config: configs[i % configs.length]!, level: 1 }, 0 as Seed, 'tuning') as Outcome;
        return outcome.status === 'ok' ? outcome.costs[0]! : Number.NaN;
      });
      return `${perSecond(measured).padStart(9)}  ${(measured / sphere).toFixed(4).padStart(9)}`;
    });
    console.log(`f${fn}`.padEnd(4), definitions[fn]!.name.padEnd(32), cells.join('    '));
  }
}

function sphereRate(d: number): number {
  const points = randomConfigs(d, 4096).map(config => Float64Array.from(Object.values(config) as number[]));
  return rate(i => {
    const x = points[i % points.length]!;
    let sum = 0;
    for (let j = 0; j < d; j++) sum += x[j]! * x[j]!;
    return sum;
  });
}

function randomConfigs(d: number, n: number): Config[] {
  const rng = stream('bench', 'bbob', d);
  return Array.from({ length: n }, () => Object.fromEntries(Array.from({ length: d }, (_, i) => [`x${i}`, 10 * rng.next() - 5])));
}

/** Calls per second over about 0.2 s, after as much warming up. */
function rate(call: (i: number) => number): number {
  let sum = 0; // used below, so that no call can be dropped
  const timed = (milliseconds: number): number => {
    const start = performance.now();
    let calls = 0;
    while (performance.now() - start < milliseconds) for (const end = calls + 1000; calls < end; calls++) sum += call(calls);
    return (calls / (performance.now() - start)) * 1000;
  };
  timed(200);
  const measured = timed(200);
  return Number.isNaN(sum) ? 0 : measured;
}

const perSecond = (x: number): string => (x >= 1e6 ? `${(x / 1e6).toFixed(2)} M/s` : `${(x / 1e3).toFixed(0)} k/s`);
