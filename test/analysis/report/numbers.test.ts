import { describe, expect, it } from 'vitest';
import { count, duration, list, moment, percent, short, shortList, whole } from '../../../analysis/report/numbers.ts';

describe('numbers in the report', () => {
  for (const [shown, text] of [
    [whole(114_300.4), '114,300'],
    [count(1, 'task'), '1 task'],
    [count(0, 'task'), '0 tasks'],
    [list([]), ''],
    [list(['a']), 'a'],
    [list(['a', 'b', 'c']), 'a, b and c'],
    [shortList(['a', 'b', 'c'], 2), 'a, b and c'],
    [shortList(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more'],
    [duration(5.04), '5.0\u00a0s'],
    [duration(600), '10.0\u00a0min'],
    [duration(7200), '2.0\u00a0h'],
    [moment('2026-11-23T20:11:59Z'), '2026-11-23 20:11 UTC'],
    [short(0), '0'],
    [short(79.48), '79.48'],
    [short(-3.8627797873326624), '-3.863'],
    [short(1e-9), '1.00e-9'],
    [percent(0.42), '42\u00a0%'],
    [percent(0.002), '0.2\u00a0%'],
    [percent(0), '0\u00a0%'],
  ] as const)
    it(`shows ${text}`, () => {
      expect(shown).toBe(text);
    });
});
