import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globOf, isGlob, spellings } from '../../src/text/glob.ts';

describe('globOf', () => {
  it.each([
    ['zdt/*', 'zdt/zdt1/d30', true],
    ['*/d5', 'a/b/d5', true],
    ['*/d5', 'a/b/d50', false],
    ['zdt?', 'zdt1', true],
    ['zdt?', 'zdt', false],
    ['a?b', 'a/b', false],
    ['f{1..3}', 'f2', true],
    ['f{1..3}', 'f4', false],
    ['f{8..11}', 'f10', true],
    ['f{8..11}', 'f1', false],
    ['{a,b{1,2}}c', 'b2c', true],
    ['{a,b{1,2}}c', 'bc', false],
    ['a{,b}', 'a', true],
    ['branin+currin@s', 'branin+currin@s', true],
    ['branin+currin@s', 'braninnncurrin@s', false],
    ['noisy(0.1):x', 'noisy(0.1):x', true],
    ['noisy(0.1):x', 'noisy(0x1):x', false],
  ])('%s on %s: %s', (pattern, id, expected) => {
    expect(globOf(pattern).test(id)).toBe(expected);
  });

  it('takes everything but its own signs literally', () => {
    fc.assert(
      fc.property(
        fc.string().filter(s => !/[*?{}]/.test(s) && !/\n|\r/.test(s)),
        text => globOf(text).test(text),
      ),
    );
  });
});

describe('spellings', () => {
  it.each([
    ['f{1..3}/d{2,5}', ['f1/d2', 'f1/d5', 'f2/d2', 'f2/d5', 'f3/d2', 'f3/d5']],
    ['{3..1}', ['3', '2', '1']],
    ['{a,{b,c}}', ['a', 'b', 'c']],
    ['plain', ['plain']],
  ])('%s', (pattern, expected) => {
    expect(spellings(pattern)).toEqual(expected);
  });

  it('spells out what the glob matches, and nothing else', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', '{a,1}', '{1..3}', '{,a}'), maxLength: 5 });
    fc.assert(fc.property(word, pattern => spellings(pattern).every(text => globOf(pattern).test(text))));
  });

  it.each(['{a', 'a}', '{a,{b}', '{1..99999999}', '{1..999}{1..999}{1..999}'])('refuses %s', pattern => {
    expect(() => spellings(pattern)).toThrow(pattern);
  });
});

describe('isGlob', () => {
  it('is one that may mean several ids', () => {
    expect(['a*', 'a?', 'a{b,c}'].every(isGlob)).toBe(true);
    expect(['bbob/f1/d5/i1', 'noisy(0.1):branin+currin@s'].some(isGlob)).toBe(false);
  });
});
