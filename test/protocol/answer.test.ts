import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, isPlain } from '../../src/protocol/answer.ts';
import { methods } from '../../src/protocol/messages.ts';

const value = fc.oneof({ weight: 8, arbitrary: fc.oneof(fc.double(), fc.string(), fc.boolean()) }, fc.jsonValue());
const config = fc.oneof({ weight: 8, arbitrary: fc.dictionary(fc.string(), value, { maxKeys: 3 }) }, fc.jsonValue());
const id = fc.oneof({ weight: 8, arbitrary: fc.nat() }, fc.double(), fc.jsonValue());
const answer = fc.oneof(
  { weight: 8, arbitrary: fc.record({ id, config, level: fc.double(), other: value }, { requiredKeys: ['id', 'config'] }) },
  { weight: 8, arbitrary: fc.record({ id, config }) },
  fc.jsonValue(),
);

describe('answerOf', () => {
  it('takes what it calls plain as the schema does', () => {
    let plain = 0;
    fc.assert(
      fc.property(answer, answer => {
        if (!isPlain(answer)) return;
        plain++;

        expect(methods.ask.result.safeParse(answer)).toEqual({ success: true, data: answer });
      }),
      { numRuns: 2000, examples: [[{ id: 0, config: JSON.parse('{"__proto__":""}') }]] },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    ['no object', 'later', 'Invalid input'],
    ['a key of its own', { id: 0, config: {}, mood: 'good' }, 'Unrecognized key: "mood"'],
    ['a number that is none', { id: 0, config: { x: Number.POSITIVE_INFINITY } }, 'config.x: Invalid input'],
    ['a negative id', { id: -1, config: {} }, 'id: Too small: expected number to be >=0'],
  ])('says what is wrong with %s', (_, result, wrong) => {
    const { error } = answerOf('mine', 'ask', { result }) as { error: Error };

    expect(error.message).toMatch(/^mine: ask: it answered /);
    expect(error.message).toContain(wrong);
  });
});
