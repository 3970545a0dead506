import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config, Param, Space } from '../../src/contract/index.ts';
import { toConfig } from '../../src/space/index.ts';
import { param } from '../space/arbitrary.ts';

interface Fact {
  readonly config: Config;
  readonly again: Config;
  readonly inside: boolean;
  readonly listed: boolean;
}

const script = fileURLToPath(new URL('columns.py', import.meta.url));
const python = process.env['KOI_PYTHON'] ?? 'python3';
const factsOf = (cases: readonly { readonly space: Space; readonly points: readonly number[][] }[]): Fact[] =>
  JSON.parse(execFileSync(python, [script], { input: JSON.stringify(cases), encoding: 'utf8' }));

const isFree = (p: Param): boolean => (p.kind === 'choice' ? p.choices.length > 1 : p.low < p.high);
/** Both ends, and what lies between the edges of cells: on an edge either neighbour is right. */
const unit = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 2 ** 20 - 1 }).map(k => (k + Math.SQRT1_2) / 2 ** 20),
);
/** A space whose parameters all have several values, and points of its unit cube. */
const cases = fc.array(fc.array(param.filter(isFree), { minLength: 1, maxLength: 6 }), { minLength: 40, maxLength: 40 }).chain(spaces =>
  fc.tuple(
    ...spaces.map(params =>
      fc.record({
        space: fc.constant<Space>({ params: Object.fromEntries(params.map((p, i) => [`p${i}`, p])) }),
        points: fc.array(fc.tuple(...params.map(() => unit)), { minLength: 8, maxLength: 8 }),
      }),
    ),
  ),
);

describe('the columns of a space, for Python’s models of vectors', () => {
  it('have the configs of koi’s own unit cube, and again when they are snapped', () => {
    fc.assert(
      fc.property(cases, found => {
        const facts = factsOf(found);
        const expected = found.flatMap(({ space, points }) => points.map(point => ({ space, config: toConfig(space, point) })));

        expect(facts).toHaveLength(expected.length);
        for (const [i, { space, config }] of expected.entries()) {
          const { again, inside, listed } = facts[i]!;
          expect([inside, listed]).toEqual([true, true]);
          for (const [name, p] of Object.entries(space.params))
            for (const value of [facts[i]!.config[name], again[name]])
              if (p.kind === 'float') expect(Math.abs((value as number) - (config[name] as number))).toBeLessThanOrEqual(1e-9 * scaleOf(p));
              else expect(value).toEqual(config[name]);
        }
      }),
      { numRuns: 4 },
    );
  });
});

const scaleOf = ({ low, high }: { readonly low: number; readonly high: number }): number => Math.max(Math.abs(low), Math.abs(high));
