import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config, Space } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { scaleOf, uniformConfig } from '../../../src/space/index.ts';
import { nearestRow } from '../../../tasks/tables/nearest.ts';

/** The definition, word by word. */
function slowly(space: Space, configs: readonly Config[], config: Config): number {
  const distances = configs.map(other =>
    Object.entries(space.params).reduce((sum, [name, param]) => {
      const [a, b] = [config[name], other[name]];
      if (param.kind === 'choice' && !param.ordered) return sum + (a === b ? 0 : 1);
      const place = (value: Config[string] | undefined): number => (value === undefined ? 0.5 : scaleOf(param).encode(value));
      return sum + (place(a) - place(b)) ** 2;
    }, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

const on = { when: { param: 'a', in: [true] } };
const mixed: Space = {
  params: {
    a: { kind: 'choice', choices: [false, true] },
    b: { kind: 'choice', choices: ['x', 'y', 'z'], ...on },
    c: { kind: 'choice', choices: [1, 2, 4, 8], ordered: true },
    d: { kind: 'int', low: 1, high: 1000, log: true },
    e: { kind: 'float', low: -1, high: 1, ...on },
  },
};
const real = (d: number): Space => ({
  params: Object.fromEntries(Array.from({ length: d }, (_, i) => [`x${i}`, { kind: 'float' as const, low: 0, high: 1 }])),
});
/** Some fit into one leaf, some do not. */
const several = (config: fc.Arbitrary<Config>): fc.Arbitrary<Config[]> =>
  fc.oneof(fc.array(config, { minLength: 1, maxLength: 40 }), fc.array(config, { minLength: 65, maxLength: 300 }));
const wide: Space = {
  params: {
    ...real(9).params,
    ...Object.fromEntries(
      [2, 5, 3].map((n, i) => [`c${i}`, { kind: 'choice' as const, choices: Array.from({ length: n }, (_, k) => `v${k}`) }]),
    ),
    c3: { kind: 'choice', choices: ['x', 'y'], when: { param: 'c0', in: ['v1'] } },
  },
};
const sets: Space = { params: { a: { kind: 'choice', choices: [0, 1, 2] }, b: { kind: 'choice', choices: [0, 1, 2] } } };

describe('nearestRow', () => {
  it.each([
    ['a mixed space with conditions', mixed, 200],
    ['two real coordinates', real(2), 500],
    ['eight real coordinates', real(8), 300],
    ['forty real coordinates', real(40), 50],
    ['twelve real coordinates', real(12), 200],
    ['eighteen coordinates, nine of them of choices', wide, 300],
    ['choices alone', sets, 6],
    ['choices alone, many times', sets, 200],
    ['one config', mixed, 1],
  ])('agrees with the definition on %s', (name, space, n) => {
    const rng = stream('nearest', name);
    const configs = Array.from({ length: n }, () => uniformConfig(space, rng));
    const nearest = nearestRow(space, configs);

    for (let i = 0; i < 300; i++) {
      const config = uniformConfig(space, rng);
      expect(nearest(config)).toBe(slowly(space, configs, config));
    }
    for (const config of configs) expect(nearest(config)).toBe(slowly(space, configs, config));
  });

  it('takes of equally near rows the first', () => {
    const configs = [{ x0: 0.9 }, { x0: 0.25 }, { x0: 0.75 }, { x0: 0.25 }];

    expect(nearestRow(real(1), configs)({ x0: 0.5 })).toBe(1);
    expect(
      nearestRow(sets, [
        { a: 0, b: 1 },
        { a: 1, b: 0 },
      ])({ a: 1, b: 1 }),
    ).toBe(0);
  });

  it('agrees with the definition where many rows are equally near, and outside the space', () => {
    const steps = fc.constantFrom(-0.5, 0, 0.25, 0.5, 0.75, 1, 7);
    const params = fc.record({
      a: fc.constantFrom(false, true),
      b: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
      c: fc.constantFrom(1, 2, 4, 8),
      d: fc.constantFrom(1, 2, 30, 1000),
      e: fc.option(fc.constantFrom(-1, -0.5, 0, 0.5, 1), { nil: undefined }),
    });
    const mixedConfig = params.map(
      values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Config,
    );
    const realConfig = (values: fc.Arbitrary<number>) => fc.tuple(values, values, values).map(([x0, x1, x2]): Config => ({ x0, x1, x2 }));
    const cases = fc.oneof(
      fc.record({
        space: fc.constant(real(3)),
        configs: several(realConfig(fc.constantFrom(0, 0.25, 0.5, 0.75, 1))),
        config: realConfig(steps),
      }),
      fc.record({
        space: fc.constant(mixed),
        configs: several(mixedConfig),
        config: mixedConfig,
      }),
    );

    fc.assert(
      fc.property(cases, ({ space, configs, config }) => {
        expect(nearestRow(space, configs)(config)).toBe(slowly(space, configs, config));
      }),
      { numRuns: 200 },
    );
  });

  it('tells rows apart whose distances differ in the last digits', () => {
    const configs = Array.from({ length: 200 }, (_, i) => ({ x0: 0.5 + (200 - i) * 1e-12 }));

    expect(nearestRow(real(1), configs)({ x0: 0.2 })).toBe(199);
    expect(nearestRow(real(1), configs)({ x0: 0.8 })).toBe(0);
  });

  it('refuses a config that is not of the space', () => {
    expect(() => nearestRow(real(1), [{ x0: 0 }, { x0: 1.5 }])).toThrow('config 1 is not of the space');
  });
});
