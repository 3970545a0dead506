import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, typingErrors } from '../../src/text/nearest.ts';

/** Optimal string alignment straight from its recursive definition. */
function slow(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const ways = [slow(restA, b) + 1, slow(a, restB) + 1, slow(restA, restB) + (a[0] === b[0] ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(slow(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

describe('typingErrors', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['tpe', 'tep', 1],
    ['ca', 'abc', 3], // 2 if a part could be edited twice
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s → %s: %d', (a, b, errors) => {
    expect(typingErrors(a, b)).toBe(errors);
  });

  it('agrees with its recursive definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

    fc.assert(fc.property(word, word, (a, b) => typingErrors(a, b) === slow(a, b)));
  });
});

describe('nearest', () => {
  it('names the nearest first, equals in the order given', () => {
    expect(nearest('cma', ['random', 'tpe', 'cma-es', 'de'])).toBe('did you mean tpe, cma-es or de?');
    expect(nearest('tep', ['tpe'])).toBe('did you mean tpe?');
    expect(nearest('x', ['b', 'a', 'c', 'd'], 2)).toBe('did you mean b or a?');
    expect(nearest('x', [])).toBe('there is none at all');
  });
});
