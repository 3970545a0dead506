import { setFlagsFromString } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config, Param, Space } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import {
  holds,
  initialConfig,
  isForbidden,
  scaleOf,
  scalesOf,
  toConfig,
  toPoint,
  uniformConfig,
  uniformPoint,
  whyInvalid,
} from '../../src/space/index.ts';
import { chiSquare } from '../random/chi-square.ts';
import { configOf, param, space } from './arbitrary.ts';

const near = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a)) : a === b;
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('scaleOf', () => {
  it('decodes every u in [0, 1] to a value of the parameter', () => {
    fc.assert(fc.property(param, unit, (p, u) => whyInvalid({ params: { p } }, { p: scaleOf(p).decode(u) }) === undefined));
  });

  it('gets back what it encoded: cells exactly, floats up to rounding', () => {
    fc.assert(
      fc.property(param, unit, (p, u) => {
        const { encode, decode } = scaleOf(p);
        const value = decode(u);
        const again = decode(encode(value));
        expect(p.kind === 'float' ? near(again, value) : again === value).toBe(true);
      }),
    );
  });

  it('reaches both ends, and increases with u', () => {
    fc.assert(
      fc.property(param, unit, unit, (p, u, v) => {
        const { decode } = scaleOf(p);
        const place = (value: unknown): number => (p.kind === 'choice' ? p.choices.indexOf(value as never) : (value as number));
        const [first, last] = p.kind === 'choice' ? [0, p.choices.length - 1] : [p.low, p.high];
        expect(near(place(decode(0)), first)).toBe(true);
        expect(near(place(decode(1)), last)).toBe(true);
        expect(Math.sign(place(decode(u)) - place(decode(v))) * Math.sign(u - v)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('puts a value in the middle of its cell', () => {
    const { decode, encode } = scaleOf({ kind: 'int', low: 1, high: 4 });

    expect([1, 2, 3, 4].map(encode)).toEqual([0.125, 0.375, 0.625, 0.875]);
    expect([0, 0.2499, 0.25, 0.9999, 1].map(decode)).toEqual([1, 1, 2, 4, 4]);
  });

  it.each<[string, Param, (cell: number) => number]>([
    ['integers', { kind: 'int', low: -3, high: 6 }, () => 1 / 10],
    ['choices', { kind: 'choice', choices: ['a', 'b', 'c'] }, () => 1 / 3],
    // P(k) = log((k + ½) / (k − ½)) / log((12 + ½) / (2 − ½))
    ['log integers', { kind: 'int', low: 2, high: 12, log: true }, cell => Math.log((cell + 2.5) / (cell + 1.5)) / Math.log(12.5 / 1.5)],
  ])('gives uniform points unbiased %s', (_, p, probability) => {
    const { decode, cells } = scaleOf(p);
    const rng = stream('unbiased', cells);
    const place = (value: unknown): number => (p.kind === 'choice' ? p.choices.indexOf(value as never) : (value as number) - p.low);
    const draws = Array.from({ length: 50_000 }, () => place(decode(rng.next())));

    expect(
      chiSquare(
        draws,
        Array.from({ length: cells }, (_, cell) => probability(cell)),
      ),
    ).toBeLessThan(0.999);
  });

  it('gives uniform points log-uniform floats', () => {
    const { decode } = scaleOf({ kind: 'float', low: 1e-4, high: 1, log: true });
    const rng = stream('log');
    const draws = Array.from({ length: 50_000 }, () => Math.floor((Math.log10(decode(rng.next()) as number) + 4) * 5));

    expect(chiSquare(draws, new Array(20).fill(0.05))).toBeLessThan(0.999);
  });

  it('counts its values', () => {
    const cells = (p: Param): number => scaleOf(p).cells;

    expect(cells({ kind: 'float', low: 0, high: 1 })).toBe(Infinity);
    expect(cells({ kind: 'float', low: 1, high: 1 })).toBe(1);
    expect(cells({ kind: 'int', low: -3, high: 6 })).toBe(10);
    expect(cells({ kind: 'int', low: 1, high: 1000, log: true })).toBe(1000);
    expect(cells({ kind: 'choice', choices: [true, false] })).toBe(2);
  });
});

describe('toConfig and toPoint', () => {
  const point = (s: Space, key: number): number[] => {
    const rng = stream('point', key);
    return Object.keys(s.params).map(() => rng.next());
  };

  it('give valid configs, but for forbidden clauses, with their keys in the order of the space', () => {
    fc.assert(
      fc.property(space, fc.nat(), (s, key) => {
        const config = toConfig(s, point(s, key));
        expect(whyInvalid({ params: s.params }, config)).toBeUndefined();
        expect(Object.keys(config)).toEqual(Object.keys(s.params).filter(name => name in config));
      }),
    );
  });

  it('give a config back, floats up to rounding', () => {
    fc.assert(
      fc.property(space, fc.nat(), (s, key) => {
        const config = toConfig(s, point(s, key));
        const again = toConfig(s, toPoint(s, config));
        for (const [name, value] of Object.entries(config)) expect(near(again[name], value)).toBe(true);
      }),
    );
  });

  it('make no dictionary of V8 of 17 to 64 values', () => {
    setFlagsFromString('--allow-natives-syntax');
    const isQuick = new Function('config', 'return %HasFastProperties(config)') as (config: Config) => boolean;
    // not put together key by key, which would teach V8 the keys
    const spaceOf = (d: number): Space =>
      JSON.parse(`{ "params": { ${Array.from({ length: d }, (_, i) => `"v${i}": { "kind": "float", "low": 0, "high": 1 }`).join(',')} } }`);

    for (const d of [17, 40, 64]) expect(isQuick(toConfig(spaceOf(d), new Float64Array(d).fill(0.3)))).toBe(true);
  });

  it('leave inactive coordinates in the middle', () => {
    const s: Space = {
      params: {
        kernel: { kind: 'choice', choices: ['rbf', 'poly'] },
        degree: { kind: 'int', low: 1, high: 4, when: { param: 'kernel', in: ['poly'] } },
      },
    };

    expect(toConfig(s, [0.2, 0.9])).toEqual({ kernel: 'rbf' });
    expect(toConfig(s, [0.7, 0.9])).toEqual({ kernel: 'poly', degree: 4 });
    expect([...toPoint(s, { kernel: 'rbf' })]).toEqual([0.25, 0.5]);
  });

  it('decide activity before order: a child may be declared before its parent', () => {
    const s: Space = {
      params: {
        degree: { kind: 'int', low: 1, high: 4, when: { param: 'kernel', in: ['poly'] } },
        kernel: { kind: 'choice', choices: ['rbf', 'poly'] },
      },
    };

    expect(Object.entries(toConfig(s, [0, 0.7]))).toEqual([
      ['degree', 1],
      ['kernel', 'poly'],
    ]);
    expect(toConfig(s, [0, 0.2])).toEqual({ kernel: 'rbf' });
  });

  it('switch off the grandchildren of what is inactive', () => {
    const int = { kind: 'int', low: 1, high: 9 } as const;
    const s: Space = { params: { a: int, b: { ...int, when: { param: 'a', above: 5 } }, c: { ...int, when: { param: 'b', above: 0 } } } };

    expect(toConfig(s, [0.1, 0.5, 0.5])).toEqual({ a: 1 });
    expect(toConfig(s, [0.9, 0.5, 0.5])).toEqual({ a: 9, b: 5, c: 5 });
  });

  it('keep points of unconditional floats up to rounding', () => {
    const s: Space = { params: { x: { kind: 'float', low: -5, high: 5 }, lr: { kind: 'float', low: 1e-6, high: 1, log: true } } };
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        const [a, b] = toPoint(s, toConfig(s, [u, v]));
        expect(Math.abs(a! - u) + Math.abs(b! - v)).toBeLessThan(1e-12);
      }),
    );
  });

  it('know the scales in the order of the space', () => {
    expect(
      scalesOf({ params: { b: { kind: 'int', low: 1, high: 3 }, a: { kind: 'choice', choices: [1, 2] } } }).map(({ cells }) => cells),
    ).toEqual([3, 2]);
  });
});

describe('uniformPoint and uniformConfig', () => {
  it('never give what is forbidden', () => {
    fc.assert(
      fc.property(space, fc.nat(), (s, key) => {
        const config = configOf(s, key);
        expect(whyInvalid(s, config)).toBeUndefined();
      }),
    );
  });

  it('are uniform on what is allowed', () => {
    const s: Space = {
      params: { a: { kind: 'int', low: 0, high: 4 }, b: { kind: 'int', low: 0, high: 1 } },
      forbidden: [
        {
          all: [
            { param: 'a', in: [4] },
            { param: 'b', in: [1] },
          ],
        },
      ],
    };
    const rng = stream('allowed');
    const cells = Array.from({ length: 20_000 }, () => uniformConfig(s, rng)).map(({ a, b }) => Number(a) * 2 + Number(b));

    expect(chiSquare(cells, new Array(9).fill(1 / 9))).toBeLessThan(0.999);
  });

  it('draw one number per parameter, active or not, so that streams stay in step', () => {
    const s: Space = {
      params: { a: { kind: 'int', low: 0, high: 1 }, b: { kind: 'float', low: 0, high: 1, when: { param: 'a', in: [1] } } },
    };
    const [rng, same] = [stream('step'), stream('step')];

    uniformPoint(s, rng);
    same.next();
    same.next();
    expect(rng.next()).toBe(same.next());
  });

  it('give up with a sentence where nothing is allowed', () => {
    const s: Space = { params: { a: { kind: 'int', low: 0, high: 1 } }, forbidden: [{ param: 'a', in: [0, 1] }] };

    expect(() => uniformPoint(s, stream('none'))).toThrow('10,000 random configs were all forbidden');
  });
});

describe('initialConfig', () => {
  it('takes the initial values of what is active, and the middle of the scale where there is none', () => {
    const s: Space = {
      params: {
        x: { kind: 'float', low: 0, high: 10 },
        lr: { kind: 'float', low: 1e-4, high: 1, log: true },
        n: { kind: 'int', low: 1, high: 9, initial: 2 },
        k: { kind: 'choice', choices: ['a', 'b', 'c'], initial: 'c' },
        off: { kind: 'int', low: 0, high: 1, when: { param: 'n', above: 5 } },
      },
    };
    const { lr, ...others } = initialConfig(s);

    expect(others).toEqual({ x: 5, n: 2, k: 'c' });
    expect(lr).toBeCloseTo(0.01, 15);
  });

  it('is a valid config, unless it is forbidden', () => {
    fc.assert(
      fc.property(space, s => {
        const config = initialConfig(s);
        expect(whyInvalid(s, config) === undefined).toBe(!isForbidden(s, config));
        for (const [name, { when, initial }] of Object.entries(s.params))
          if (initial !== undefined && (!when || holds(when, config))) expect(config[name]).toBe(initial);
      }),
    );
  });
});
