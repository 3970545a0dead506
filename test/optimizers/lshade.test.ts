import { describe, expect, it } from 'vitest';
import { lshade } from '../../optimizers/lshade.ts';
import type { Trial } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { initialConfig } from '../../src/space/index.ts';
import { bowl, box, type Line, measured, problemFor, run } from './kit.ts';

const problem = problemFor(lshade, box(5));
const lowest = (lines: readonly Line[]) =>
  Math.min(...lines.map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : Infinity)));

type F = (x: readonly number[]) => number;
const shift = [1.3, -2.1, 0.4, 3.2, -3.7, 2.2, -0.6, 1.9, -1.1, 0.8];
const sphere: F = x => x.reduce((s, v, i) => s + (v - shift[i]!) ** 2, 0);
const rastrigin: F = x => x.reduce((s, v, i) => s + 10 - 10 * Math.cos(2 * Math.PI * (v - shift[i]!)) + (v - shift[i]!) ** 2, 0);

describe('lshade', () => {
  it('begins with 18 n trials and ends with a population of four', () => {
    // generations show in what runs in parallel: with endless workers an ask waits exactly at the end of each
    const sizes: number[] = [];
    const live = lshade.start(problem, { full: 1000, workers: 1000 }, stream('lshade'), initialConfig(lshade.options));
    const evaluate = measured(problem, bowl);
    for (let id = 0; id < 1000; ) {
      const flying: Trial[] = [];
      for (let asked = live.ask(id); asked !== 'wait'; asked = live.ask(id)) {
        if (asked instanceof Promise || asked === 'done') throw new Error('neither is an answer of L-SHADE');
        flying.push({ id, config: asked.config, level: 1 });
        id++;
      }
      for (const trial of flying) live.tell(trial, evaluate(trial));
      sizes.push(flying.length);
    }

    expect(sizes[0]).toBe(90);
    let spent = 0;
    for (const [g, size] of sizes.entries()) {
      if (g > 1) expect(size).toBe(Math.max(4, Math.round(90 - (86 * spent) / 1000)));
      spent += size;
    }
    expect(sizes.at(-1)).toBeLessThan(7);
  });

  // medians of L-SHADE in minionpy 1.9.1 over 21 shifts: 3.4e-10 and 0.48; koi's own 4.7e-10 and 0.42
  it.each([
    ['sphere', sphere, 3e-11, 1e-8],
    ['Rastrigin', rastrigin, 0.03, 2.5],
  ] as const)('gets as far as a reference on the %s function in ten dimensions', (_name, f, low, high) => {
    const space = problemFor(lshade, box(10));
    const best = [1, 2, 3, 4, 5, 6, 7].map(seed => {
      const evaluate = ({ config }: Trial) => ({ status: 'ok' as const, costs: [f(Object.values(config) as number[])], seconds: 0 });
      return lowest(run(lshade, space, { seed, full: 10_000, evaluate }).lines);
    });

    const median = best.sort((a, b) => a - b)[3]!;
    expect(median).toBeGreaterThan(low);
    expect(median).toBeLessThan(high);
  });
});
