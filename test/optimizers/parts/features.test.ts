import { describe, expect, it } from 'vitest';
import { featureSpace } from '../../../optimizers/parts/features.ts';
import { stream } from '../../../src/random/index.ts';
import { isForbidden, uniformConfig, whyInvalid } from '../../../src/space/index.ts';
import { spaces } from '../kit.ts';

const conditional = featureSpace(spaces['conditional']!); // momentum, solver, beta, nesterov, steps

describe('featureSpace', () => {
  it.each(Object.entries(spaces))('of %s gives configs back', (_name, space) => {
    const features = featureSpace(space);
    const rng = stream('features');
    for (let k = 0; k < 200; k++) {
      const config = uniformConfig(space, rng);
      const back = features.decode(features.encode(config));

      expect(Object.keys(back)).toEqual(Object.keys(config));
      for (const [name, value] of Object.entries(config))
        expect(back[name]).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
    }
  });

  it.each(Object.entries(spaces))('of %s samples valid configs, and changes them into valid ones', (_name, space) => {
    const features = featureSpace(space);
    const rng = stream('samples');
    for (let k = 0; k < 100; k++) {
      const x = features.sample(rng);

      expect(features.isForbidden(x)).toBe(false);
      expect(isForbidden(space, features.decode(x))).toBe(false);
      expect([...features.encode(features.decode(x))]).toEqual([...x].map(value => expect.closeTo(value, 12)));
      for (const { index, kind, cells } of features.axes) {
        if (!features.isActive(x, index)) continue;
        const y = features.change(x, index, kind === 'set' ? k % cells : features.valueAt(index, rng.next()));
        const config = features.decode(y);

        expect(whyInvalid(space, config) === undefined).toBe(!features.isForbidden(y));
        expect([...features.encode(config)]).toEqual([...y].map(value => expect.closeTo(value, 12)));
      }
    }
  });

  it('marks what is inactive, as SMAC does', () => {
    const x = conditional.encode({ solver: 'adam', beta: 0.999, steps: 1 });

    expect([...conditional.choices]).toEqual([0, 3, 0, 3, 0]); // nesterov: false, true, inactive
    expect([...x]).toEqual([-1, 1, 1, 2, 0.01]);
  });

  it('gives initial values to what becomes active', () => {
    const x = conditional.encode({ solver: 'adam', beta: 0.999, steps: 1 });

    expect(conditional.decode(conditional.change(x, 1, 0))).toEqual({ momentum: 0.5, solver: 'sgd', steps: 1 });
    expect(conditional.decode(conditional.change(x, 1, 2))).toEqual({ solver: 'none', steps: 1 });
  });

  it('draws every choice equally often, and fixed ones always', () => {
    const rng = stream('uniform');
    const counts = new Map<number, number>();
    for (let k = 0; k < 3000; k++) {
      const solver = conditional.sample(rng)[1]!;
      counts.set(solver, (counts.get(solver) ?? 0) + 1);
    }

    for (const solver of [0, 1, 2]) expect(Math.abs(counts.get(solver)! - 1000)).toBeLessThan(110); // 4 σ
    for (let k = 0; k < 50; k++) expect(conditional.sample(rng, new Map([[1, 2]]))[1]).toBe(2);
  });
});
