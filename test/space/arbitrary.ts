/** Random spaces and configs for properties. */
import fc from 'fast-check';
import type { Condition, Config, Param, Space } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';

const float = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([low, width]): Param => ({ kind: 'float', low: low / 8, high: (low + width) / 8 }));
const logFloat = fc
  .tuple(fc.integer({ min: -8, max: 2 }), fc.integer({ min: 1, max: 6 }))
  .map(([low, width]): Param => ({ kind: 'float', low: 10 ** low, high: 10 ** (low + width), log: true }));
const int = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }))
  .map(([low, width]): Param => ({ kind: 'int', low, high: low + width }));
const logInt = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5000 }))
  .map(([low, width]): Param => ({ kind: 'int', low, high: low + width, log: true }));
const values = fc.uniqueArray(
  fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '"'), minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 99 })),
  { minLength: 1, maxLength: 5 },
);
const choice = fc
  .tuple(values, fc.boolean())
  .map(([choices, ordered]): Param => ({ kind: 'choice', choices, ...(ordered && { ordered: true }) }));

/** Without conditions, clauses or initial values. */
export const param = fc.oneof(float, logFloat, int, logInt, choice);

/** A condition that reads one of the named parameters, with values that are theirs. */
function condition(parents: readonly (readonly [string, Param])[]): fc.Arbitrary<Condition> {
  const simple = fc.constantFrom(...parents).chain(([name, read]): fc.Arbitrary<Condition> => {
    if (read.kind === 'choice') return fc.subarray([...read.choices], { minLength: 1 }).map(some => ({ param: name, in: some }));
    const inside = fc.double({ min: 0, max: 1, noNaN: true }).map(u => {
      const value = read.low + u * (read.high - read.low);
      return read.kind === 'int' ? Math.round(value) : Math.min(read.high, value);
    });
    return fc.oneof(
      inside.map(value => ({ param: name, above: value })),
      inside.map(value => ({ param: name, below: value })),
      fc.uniqueArray(inside, { minLength: 1, maxLength: 3 }).map(some => ({ param: name, in: some })),
    );
  });
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    fc.array(simple, { minLength: 2, maxLength: 3 }).map(all => ({ all })),
    fc.tuple(simple, fc.array(simple, { minLength: 2, maxLength: 3 })).map(([first, any]) => ({ all: [first, { any }] })),
    fc.array(simple, { minLength: 2, maxLength: 3 }).map(any => ({ any })),
  );
}

/** Up to 7 parameters; each may depend on earlier ones and may have an initial value. */
export const space: fc.Arbitrary<Space> = fc
  .tuple(fc.array(param, { minLength: 1, maxLength: 7 }), fc.boolean())
  .chain(([plain, forbids]) => {
    const named = plain.map((p, i) => [`p${i}`, p] as const);
    const whens = named.map((_, i) =>
      i === 0 ? fc.constant(undefined) : fc.option(condition(named.slice(0, i)), { nil: undefined, freq: 2 }),
    );
    const initials = fc.array(fc.boolean(), { minLength: plain.length, maxLength: plain.length });
    const clauses = forbids ? fc.array(condition(named), { maxLength: 2 }) : fc.constant([]);
    return fc.tuple(fc.tuple(...whens), initials, clauses).map(([conditions, stated, forbidden]): Space => {
      const params = named.map(([name, p], i): [string, Param] => {
        const initial = p.kind === 'choice' ? p.choices[0]! : p.low;
        return [name, { ...p, ...(conditions[i] && { when: conditions[i] }), ...(stated[i] && { initial }) }];
      });
      return { params: Object.fromEntries(params), ...(forbidden.length > 0 && { forbidden }) };
    });
  });

/** A random config of a space; a space whose clauses leave nothing is not counted. */
export function configOf(space: Space, key: number): Config {
  try {
    return uniformConfig(space, stream('arbitrary', key));
  } catch {
    fc.pre(false);
    throw new Error('unreachable');
  }
}
