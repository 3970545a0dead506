import { describe, expect, it } from 'vitest';
import { type Features, featureSpace } from '../../../optimizers/parts/features.ts';
import { localMaxima } from '../../../optimizers/parts/one-exchange.ts';
import type { Config, Space } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { spaces } from '../kit.ts';

const space = featureSpace(spaces['conditional']!);
const of = (f: (config: Config) => number) => (x: Features) => f(space.decode(x));

describe('localMaxima', () => {
  it('climbs through branches, integers and floats', () => {
    const value = of(c =>
      c['solver'] === 'sgd'
        ? 2 - Math.abs((c['momentum'] as number) - 0.8) + (c['nesterov'] ? 1 : 0) - Math.abs((c['steps'] as number) - 33) / 50
        : 0,
    );
    const start = space.encode({ solver: 'none', steps: 2 });
    const [best] = localMaxima(space, value, [start], stream('climb'));

    expect(space.decode(best!.x)).toEqual({ momentum: expect.closeTo(0.8, 2), solver: 'sgd', nesterov: true, steps: 33 });
  });

  it('ends where no choice and no neighbouring step is better, best start first', () => {
    const sets: Space = {
      params: Object.fromEntries(['a', 'b', 'c'].map(name => [name, { kind: 'choice' as const, choices: [0, 1, 2, 3, 4] }])),
    };
    const cube = featureSpace(sets);
    const rng = stream('table');
    const table = Float64Array.from({ length: 125 }, () => rng.next());
    const value = (x: Features) => table[x[0]! * 25 + x[1]! * 5 + x[2]!]!;
    const found = localMaxima(
      cube,
      value,
      Array.from({ length: 20 }, () => cube.sample(rng)),
      rng,
    );

    for (const { x, value: top } of found)
      for (let j = 0; j < 3; j++) for (let k = 0; k < 5; k++) expect(value(cube.change(x, j, k))).toBeLessThanOrEqual(top);
    expect(found.map(f => f.value)).toEqual(found.map(f => f.value).sort((a, b) => b - a));
  });

  it('leaves what may not move, and what is forbidden', () => {
    const still = localMaxima(
      space,
      of(c => c['steps'] as number),
      [space.encode({ solver: 'none', steps: 2 })],
      stream('still'),
      j => j !== 4,
    );
    const halves = featureSpace(spaces['forbidden']!);
    const towardsZero = localMaxima(halves, x => -x[0]! - x[1]!, [halves.encode({ x: 0.6, y: 0.6, mode: 'p' })], stream('forbidden'));

    expect(space.decode(still[0]!.x)['steps']).toBe(2);
    expect(halves.isForbidden(towardsZero[0]!.x)).toBe(false);
  });

  it('walks across a plateau', () => {
    const ladder = featureSpace({ params: { n: { kind: 'int', low: 0, high: 40 } } });
    const value = (x: Features) => ((ladder.decode(x)['n'] as number) > 12 ? 1 : 0);

    expect(localMaxima(ladder, value, [ladder.encode({ n: 5 })], stream('plateau'))[0]!.value).toBe(1);
  });
});
