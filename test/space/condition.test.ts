import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, isForbidden, parentsFirst, readBy } from '../../src/space/index.ts';
import { configOf, space } from './arbitrary.ts';

describe('holds', () => {
  it.each([
    [{ param: 'n', in: [1, 2] }, true],
    [{ param: 'n', in: ['2'] }, false],
    [{ param: 'n', above: 2 }, false], // strict
    [{ param: 'n', above: 1.5 }, true],
    [{ param: 'n', below: 2 }, false],
    [{ param: 'n', below: 3 }, true],
    [{ param: 'absent', in: ['x'] }, false],
    [{ param: 'absent', above: -Infinity }, false],
    [
      {
        all: [
          { param: 'n', in: [2] },
          { param: 's', in: ['a'] },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { param: 'n', in: [2] },
          { param: 's', in: ['b'] },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { param: 'absent', in: ['x'] },
          { param: 's', in: ['a'] },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { param: 'absent', in: ['x'] },
          { param: 's', in: ['b'] },
        ],
      },
      false,
    ],
  ])('%j of n = 2, s = "a": %s', (condition, expected) => {
    expect(holds(condition, { n: 2, s: 'a' })).toBe(expected);
  });
});

describe('parentsFirst', () => {
  it('puts every parent before its children and forgets nobody', () => {
    fc.assert(
      fc.property(space, s => {
        const reversed = { params: Object.fromEntries(Object.entries(s.params).reverse()) };
        const order = parentsFirst(reversed);
        const place = new Map(order.map((name, i) => [name, i]));
        expect([...order].sort()).toEqual(Object.keys(s.params).sort());
        for (const [name, { when }] of Object.entries(s.params))
          for (const parent of when ? readBy(when) : []) expect(place.get(parent)).toBeLessThan(place.get(name)!);
      }),
    );
  });

  it('keeps the declared order where nothing depends on anything', () => {
    expect(parentsFirst({ params: { b: { kind: 'int', low: 0, high: 1 }, a: { kind: 'int', low: 0, high: 1 } } })).toEqual(['b', 'a']);
  });
});

describe('isForbidden', () => {
  it('is whether any clause holds', () => {
    fc.assert(
      fc.property(space, fc.nat(), (s, key) => {
        const config = configOf({ params: s.params }, key);
        expect(isForbidden(s, config)).toBe((s.forbidden ?? []).some(clause => holds(clause, config)));
      }),
    );
  });
});
