import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Space } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { assertSpace, holds, readConfigSpace, uniformConfig, whyInvalid, writeConfigSpace } from '../../src/space/index.ts';
import { haveShared, shared } from '../shared.ts';
import { configOf, space } from './arbitrary.ts';

const json = (path: string | URL): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** One hyperparameter, or two where a condition is read. */
const read = (hyperparameters: readonly object[], more: object = {}): Space =>
  readConfigSpace({ hyperparameters, conditions: [], forbiddens: [], ...more });
const learner = { name: 'learner', type: 'categorical', choices: ['svm', 'tree', 'knn'] };
const depth = { name: 'depth', type: 'uniform_int', lower: 1, upper: 9, log: false, default_value: 3 };
const size = { name: 'size', type: 'ordinal', sequence: ['s', 'm', 'l', 'xl'] };
const leaf = { name: 'leaf', type: 'uniform_float', lower: 0, upper: 1 };
const on = (condition: object) =>
  read([learner, depth, size, leaf], { conditions: [{ child: 'leaf', ...condition }] }).params['leaf']!.when;
const but = (clause: object) => read([learner, depth, size, leaf], { forbiddens: [clause] }).forbidden;

describe('readConfigSpace', () => {
  it('reads what ConfigSpace 1.2.2 writes', () => {
    const { params, forbidden } = readConfigSpace(json(new URL('../golden/configspace-1.2.2.json', import.meta.url)));

    expect(params).toEqual({
      a: { kind: 'float', low: 0.001, high: 1, log: true, initial: 0.1 },
      b: { kind: 'int', low: 1, high: 10, initial: 3 },
      c: { kind: 'choice', choices: ['x', 'y', 2, 2.5, true], initial: 'y' },
      k: { kind: 'choice', choices: [3] },
      o: { kind: 'choice', choices: ['s', 'm', 'l'], ordered: true, initial: 'm' },
      wu: { kind: 'choice', choices: ['p', 'q'], initial: 'p' },
      d1: { kind: 'float', low: 0, high: 1, initial: 0.5, when: { param: 'c', in: ['x'] } },
      d2: {
        kind: 'float',
        low: 0,
        high: 1,
        initial: 0.5,
        when: {
          all: [
            { param: 'c', in: ['y', 2, 2.5, true] },
            { param: 'b', above: 4 },
          ],
        },
      },
      d3: {
        kind: 'float',
        low: 0,
        high: 1,
        initial: 0.5,
        when: {
          any: [
            { param: 'o', in: ['s', 'm'] },
            { param: 'a', below: 0.5 },
          ],
        },
      },
      d4: {
        kind: 'int',
        low: 0,
        high: 5,
        initial: 2,
        when: {
          all: [
            {
              any: [
                { param: 'wu', in: ['p'] },
                { param: 'o', in: ['l'] },
              ],
            },
            { param: 'a', above: 0.2 },
          ],
        },
      },
      d5: { kind: 'choice', choices: [true, false], initial: true, when: { param: 'o', in: ['m', 'l'] } },
    });
    expect(forbidden).toEqual([
      {
        any: [
          {
            all: [
              { param: 'a', above: 0.9 },
              {
                any: [
                  { param: 'b', below: 2 },
                  { param: 'b', in: [2] },
                ],
              },
            ],
          },
          { param: 'b', in: [9] },
        ],
      },
      {
        all: [
          { param: 'b', in: [7, 6] },
          { param: 'c', in: ['x'] },
        ],
      },
      { param: 'b', in: [5] },
    ]);
  });

  it('reads the old format', () => {
    const old = [
      { name: 'lr', type: 'uniform_float', log: true, lower: 1e-4, upper: 0.1, default: 0.01, q: null },
      { name: 'act', type: 'categorical', choices: ['relu', 'tanh'], default: 'tanh', probabilities: [0.5, 0.5] },
      { name: 'v', type: 'unparametrized', value: 'x' },
    ];

    expect(read(old, { json_format_version: 0.2 }).params).toEqual({
      lr: { kind: 'float', low: 1e-4, high: 0.1, log: true, initial: 0.01 },
      act: { kind: 'choice', choices: ['relu', 'tanh'], initial: 'tanh' },
      v: { kind: 'choice', choices: ['x'] },
    });
  });

  it.each([
    [
      { type: 'EQ', parent: 'learner', value: 'svm' },
      { param: 'learner', in: ['svm'] },
    ],
    [
      { type: 'NEQ', parent: 'learner', value: 'svm' },
      { param: 'learner', in: ['tree', 'knn'] },
    ],
    [
      { type: 'NEQ', parent: 'depth', value: 4 },
      {
        any: [
          { param: 'depth', below: 4 },
          { param: 'depth', above: 4 },
        ],
      },
    ],
    [
      { type: 'IN', parent: 'depth', values: [1, 2] },
      { param: 'depth', in: [1, 2] },
    ],
    [
      { type: 'LT', parent: 'depth', value: 4 },
      { param: 'depth', below: 4 },
    ],
    [
      { type: 'GT', parent: 'size', value: 'm' },
      { param: 'size', in: ['l', 'xl'] },
    ],
    [
      { type: 'LT', parent: 'size', value: 'm' },
      { param: 'size', in: ['s'] },
    ],
    [
      { type: 'AND', conditions: [{ type: 'EQ', parent: 'learner', value: 'svm' }] },
      { param: 'learner', in: ['svm'] },
    ],
  ])('reads the condition %j', (written, expected) => {
    expect(on(written)).toEqual(expected);
  });

  it.each([
    [
      { type: 'EQUALS', name: 'depth', value: 3 },
      { param: 'depth', in: [3] },
    ],
    [
      { type: 'CLAUSE_LT', name: 'size', value: 'l' },
      { param: 'size', in: ['s', 'm'] },
    ],
    [
      { type: 'CLAUSE_GE', name: 'size', value: 'l' },
      { param: 'size', in: ['l', 'xl'] },
    ],
    [
      { type: 'CLAUSE_LE', name: 'leaf', value: 0.5 },
      {
        any: [
          { param: 'leaf', below: 0.5 },
          { param: 'leaf', in: [0.5] },
        ],
      },
    ],
  ])('reads the forbidden clause %j', (written, expected) => {
    expect(but(written)).toEqual([expected]);
  });

  it('takes NEQ on an inactive parent for true, as ConfigSpace 1.2.2 does', () => {
    const { params } = read([learner, depth, leaf], {
      conditions: [
        { child: 'leaf', type: 'NEQ', parent: 'depth', value: 4 },
        { child: 'depth', type: 'EQ', parent: 'learner', value: 'tree' },
      ],
    });
    const active = (config: Record<string, string | number>) => holds(params['leaf']!.when!, config);

    expect(active({ learner: 'svm' })).toBe(true);
    expect(active({ learner: 'tree', depth: 5 })).toBe(true);
    expect(active({ learner: 'tree', depth: 4 })).toBe(false);
  });

  it.each([
    ['a step width', [{ ...leaf, q: 0.1 }], /parameter leaf: it has the step width q = 0\.1/],
    ['a normal distribution', [{ ...leaf, type: 'normal_float', mu: 0, sigma: 1 }], /parameter leaf: its type is "normal_float"/],
    ['unequal weights', [{ ...learner, weights: [1, 2, 1] }], /parameter learner: its choices have unequal weights \[1, 2, 1\]/],
    ['unequal probabilities', [{ ...learner, probabilities: [0.5, 0.25, 0.25] }], /parameter learner: .* unequal weights/],
    ['a null choice', [{ ...learner, choices: ['a', null] }], /parameter learner: null is not a string, number or boolean/],
    ['bounds upside down', [{ ...leaf, lower: 2 }], /parameter leaf: low = 2 is above high = 1/],
    ['a bound that is text', [{ ...leaf, lower: '0' }], /parameter leaf: its bounds/],
    ['log of 0', [{ ...leaf, log: true }], /parameter leaf: a log scale needs low > 0/],
    ['a default outside', [{ ...leaf, default_value: 2 }], /parameter leaf: its initial value is outside \[0, 1\]/],
    ['one name twice', [leaf, leaf], /parameter leaf: it stands twice/],
    ['no name', [{ type: 'constant', value: 1 }], /a hyperparameter has no name/],
    ['no choices', [{ name: 'c', type: 'categorical' }], /parameter c: choices must be a list/],
  ])('refuses %s, naming the parameter', (_, hyperparameters, message) => {
    expect(() => read(hyperparameters)).toThrow(message);
  });

  it.each([
    ['an unknown parent', { child: 'leaf', type: 'EQ', parent: 'lernaer', value: 1 }, /parameter leaf: its condition names lernaer/],
    ['an unknown child', { child: 'laef', type: 'EQ', parent: 'learner', value: 'svm' }, /a condition is on laef/],
    [
      'a value that the parent has not',
      { child: 'leaf', type: 'EQ', parent: 'learner', value: 'svc' },
      /parameter leaf: .*"svc" is not one of/,
    ],
    [
      'an order where there is none',
      { child: 'leaf', type: 'GT', parent: 'learner', value: 'svm' },
      /parameter leaf: .*no place in its order/,
    ],
    ['less than the first', { child: 'leaf', type: 'LT', parent: 'size', value: 's' }, /parameter leaf: .*one of no values/],
    ['a type of its own', { child: 'leaf', type: 'XOR', parent: 'size', value: 's' }, /parameter leaf: its condition is of the type "XOR"/],
    ['itself', { child: 'leaf', type: 'NEQ', parent: 'leaf', value: 0.5 }, /parameter leaf: its condition depends on itself/],
  ])('refuses a condition on %s', (_, condition, message) => {
    expect(() => read([learner, size, leaf], { conditions: [condition] })).toThrow(message);
  });

  it('refuses two conditions on one parameter, clauses between parameters, and what is no space', () => {
    const condition = { child: 'leaf', type: 'EQ', parent: 'learner', value: 'svm' };

    expect(() => read([learner, leaf], { conditions: [condition, condition] })).toThrow('parameter leaf: it has two conditions');
    expect(() => but({ type: 'RELATION_LT', left: 'depth', right: 'leaf' })).toThrow(
      'parameter depth: a forbidden clause compares it with leaf',
    );
    expect(() => but({ type: 'EQUALS', name: 'depht', value: 1 })).toThrow('a forbidden clause names depht');
    for (const nothing of [null, {}, [], 'x', { hyperparameters: {} }])
      expect(() => readConfigSpace(nothing)).toThrow('this is not ConfigSpace JSON');
  });

  const files = haveShared
    ? readdirSync(shared('data/'), { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('config_space.json'))
    : [];
  it.skipIf(!haveShared)('finds spaces in shared/data to read', () => {
    expect(files.length).toBeGreaterThanOrEqual(17);
  });
  it.each(files)('reads shared/data/%s, all of it, and samples it', path => {
    const document = json(shared(`data/${path}`)) as { hyperparameters: { name: string }[]; conditions: { child: string }[] };
    const space = readConfigSpace(document);

    expect(Object.keys(space.params)).toEqual(document.hyperparameters.map(({ name }) => name));
    expect(
      Object.keys(space.params)
        .filter(name => space.params[name]!.when)
        .sort(),
    ).toEqual(document.conditions.map(({ child }) => child).sort());
    for (let i = 0; i < 50; i++) expect(whyInvalid(space, uniformConfig(space, stream(path, i)))).toBeUndefined();
    for (const format of ['1.x', 'old'] as const) expect(readConfigSpace(writeConfigSpace(space, { format }))).toEqual(space);
  });
});

describe('writeConfigSpace', () => {
  it('gives what readConfigSpace turns back into the same space', () => {
    fc.assert(fc.property(space, s => void expect(readConfigSpace(JSON.parse(JSON.stringify(writeConfigSpace(s))))).toEqual(s)));
  });

  it('forbids the same in the old format, which has no OR', () => {
    fc.assert(
      fc.property(space, fc.nat(), (s, key) => {
        fc.pre(!/above|below/.test(JSON.stringify(s.forbidden ?? [])));
        const old = readConfigSpace(writeConfigSpace(s, { format: 'old' }));
        const config = configOf({ params: s.params }, key);
        expect(whyInvalid(old, config) === undefined).toBe(whyInvalid(s, config) === undefined);
      }),
    );
  });

  it('says a number with one value as a constant', () => {
    const fixed: Space = { params: { n: { kind: 'int', low: 3, high: 3 } } };

    expect(readConfigSpace(writeConfigSpace(fixed)).params).toEqual({ n: { kind: 'choice', choices: [3] } });
  });

  it('rounds a comparison of an integer to one of its values', () => {
    const half: Space = {
      params: {
        n: { kind: 'int', low: 0, high: 9 },
        x: {
          kind: 'float',
          low: 0,
          high: 1,
          when: {
            all: [
              { param: 'n', above: 2.5 },
              { param: 'n', below: 6.5 },
            ],
          },
        },
      },
    };

    expect(readConfigSpace(writeConfigSpace(half)).params['x']!.when).toEqual({
      all: [
        { param: 'n', above: 2 },
        { param: 'n', below: 7 },
      ],
    });
  });

  it('refuses what the format has no word for, naming the parameter', () => {
    const float = { kind: 'float', low: 0, high: 1 } as const;

    expect(() => writeConfigSpace({ params: { x: float }, forbidden: [{ param: 'x', above: 0.5 }] }, { format: 'old' })).toThrow(
      'parameter x: a forbidden clause compares it with 0.5',
    );
    expect(() => writeConfigSpace({ params: { x: float, y: { ...float, when: { param: 'x', below: 2 } } } })).toThrow(
      'parameter y: its condition compares x with 2, outside [0, 1]',
    );
    expect(() => writeConfigSpace({ params: { x: { ...float, low: 2 } } })).toThrow('parameter x: low = 2 is above high = 1');
  });

  it('carries the name, if there is one', () => {
    expect(writeConfigSpace({ params: {} }, { name: 'mine' })).toMatchObject({ name: 'mine', format_version: 0.4 });
    expect(writeConfigSpace({ params: {} })).not.toHaveProperty('name');
  });
});

describe('the arbitrary spaces of these tests', () => {
  it('are valid', () => {
    fc.assert(fc.property(space, s => assertSpace(s)));
  });
});
