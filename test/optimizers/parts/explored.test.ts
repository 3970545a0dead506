import { describe, expect, it } from 'vitest';
import { explored } from '../../../optimizers/parts/explored.ts';
import type { Config, Space } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { whyInvalid } from '../../../src/space/index.ts';
import { spaces } from '../kit.ts';

const space: Space = {
  params: {
    rate: { kind: 'float', low: 1e-6, high: 1, log: true },
    shift: { kind: 'float', low: -5, high: 5 },
    top: { kind: 'float', low: 0, high: 1 },
    units: { kind: 'int', low: 1, high: 1000, log: true },
    few: { kind: 'int', low: 1, high: 9 },
    size: { kind: 'choice', choices: ['s', 'm', 'l'], ordered: true },
    kind: { kind: 'choice', choices: ['a', 'b', 'c'] },
  },
};
const config: Config = { rate: 0.01, shift: -2, top: 0.9, units: 100, few: 2, size: 'm', kind: 'b' };

const draws = (of: Space, from: Config, resample: number): readonly Config[] => {
  const rng = stream('explored');
  return Array.from({ length: 400 }, () => explored(of, from, resample, 0.2, rng));
};
/** The values of a parameter, each once, ascending. */
const values = (configs: readonly Config[], name: string): readonly unknown[] =>
  [...new Set(configs.map(c => (typeof c[name] === 'number' ? Number(c[name].toPrecision(12)) : c[name])))].sort();

describe('explored', () => {
  it('multiplies numbers by 0.8 or 1.2 within their bounds, moves integers by at least one, and goes to neighbours', () => {
    const near = draws(space, config, 0);

    expect(values(near, 'rate')).toEqual([0.008, 0.012]);
    expect(values(near, 'shift')).toEqual([-1.6, -2.4]);
    expect(values(near, 'top')).toEqual([0.72, 1]);
    expect(values(near, 'units')).toEqual([120, 80]);
    expect(values(near, 'few')).toEqual([1, 3]);
    expect(values(near, 'size')).toEqual(['l', 's']);
    expect(values(near, 'kind')).toEqual(['b']);
  });

  it('goes up as often as down, each parameter by itself', () => {
    const near = draws(space, config, 0);
    const both = near.filter(c => (c['rate'] as number) > 0.01 === (c['units'] as number) > 100);

    expect(both.length).toBeGreaterThan(150); // 200 ± 50 is 5 standard deviations
    expect(both.length).toBeLessThan(250);
  });

  it('draws each parameter anew with the probability that was asked for', () => {
    const kept = draws(space, config, 0.25).filter(c => Math.abs(Math.abs((c['rate'] as number) / 0.01 - 1) - 0.2) < 1e-9);

    expect(kept.length).toBeGreaterThan(255); // 300 ± 45 is 5 standard deviations
    expect(kept.length).toBeLessThan(345);
    expect(values(draws(space, config, 1), 'kind')).toEqual(['a', 'b', 'c']);
  });

  it('asks for what is active and allowed', () => {
    for (const [name, of] of Object.entries(spaces)) {
      let from = explored(of, {}, 0, 0.2, stream(name));
      for (const seed of Array(50).keys()) {
        expect(whyInvalid(of, from)).toBeUndefined();
        from = explored(of, from, 0.25, 0.2, stream(name, seed));
      }
    }
  });
});
