import { describe, expect, it } from 'vitest';
import { cma } from '../../../optimizers/parts/cma.ts';
import { discretesOf, encoded, keepMargin } from '../../../optimizers/parts/margin.ts';
import { normalCdf } from '../../../optimizers/parts/normal-cdf.ts';
import type { Space } from '../../../src/contract/index.ts';
import { scaleOf } from '../../../src/space/index.ts';

/** Three integers and a float; the distribution before and after the correction of cmaes 0.13.1 (CMAwM, λ = 8, α = 1/32), in natural units. */
const cases = [
  {
    mean: [0.513895, 1.420863, 4.807647, 0.164324],
    sigma: 0.00191596,
    C: [
      4.929212, -0.847355, 1.949072, -1.857877, -0.847355, 11.296776, -2.455913, -0.512832, 1.949072, -2.455913, 1.944625, -0.76144,
      -1.857877, -0.512832, -0.76144, 1.014719,
    ],
    A: [2.933651, 1.246003, 1.284965, 1.0],
    meanAfter: [0.842565430557, 1.0, 5.0, 0.164324],
    AAfter: [71.7557844014, 36.0483900829, 86.8850789864, 1.0],
  },
  {
    mean: [-0.091611, 5.971743, 2.476095, 0.818909],
    sigma: 0.01509772,
    C: [
      15.148441, 3.665511, 4.640948, -5.195437, 3.665511, 5.963976, 0.487418, -4.079426, 4.640948, 0.487418, 5.170846, -3.733325, -5.195437,
      -4.079426, -3.733325, 5.248432,
    ],
    A: [1.154333, 1.928879, 1.294715, 1.0],
    meanAfter: [0.373649550133, 5.63247521703, 2.29631796079, 0.818909],
    AAfter: [1.154333, 1.928879, 10.768963598, 1.0],
  },
  {
    mean: [-0.759276, 6.766631, 2.417627, -0.662084],
    sigma: 0.03449788,
    C: [
      1.797719, 1.665976, -1.277143, -0.053309, 1.665976, 6.668213, -4.454104, 0.71799, -1.277143, -4.454104, 4.153336, -0.275915,
      -0.053309, 0.71799, -0.275915, 0.143353,
    ],
    A: [2.999508, 0.859092, 1.843244, 1.0],
    meanAfter: [0.241563601326, 5.64255654407, 2.26875272332, -0.662084],
    AAfter: [2.999508, 0.859092, 5.07662744308, 1.0],
  },
];

const space: Space = {
  params: {
    a: { kind: 'int', low: 0, high: 6 },
    b: { kind: 'int', low: 0, high: 6 },
    c: { kind: 'int', low: 0, high: 6 },
    d: { kind: 'float', low: -1, high: 1 },
  },
};
const widths = [1 / 7, 1 / 7, 1 / 7, 1 / 2];
const toCube = (v: number, j: number): number => (j < 3 ? (v + 0.5) / 7 : (v + 1) / 2);

describe('keepMargin', () => {
  it.each(cases)('corrects mean and A as cmaes does (σ = $sigma)', ({ mean, sigma, C, A, meanAfter, AAfter }) => {
    const state = cma(mean.map(toCube), sigma, 8);
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) state.C[4 * i + j] = C[4 * i + j]! * widths[i]! * widths[j]!;
    const scales = Float64Array.from(A);

    keepMargin(state, scales, discretesOf(space), 1 / 32);

    expect([...state.mean]).toEqual(meanAfter.map((v, j) => expect.closeTo(toCube(v, j), 11)));
    expect([...scales]).toEqual(AAfter.map(v => expect.closeTo(v, 9)));
  });

  it('leaves a neighbouring cell a probability of α/2 at least, on a log scale too, however small σ is', () => {
    const ints: Space = { params: { k: { kind: 'int', low: 1, high: 100, log: true } } };
    const { encode } = scaleOf(ints.params['k']!);
    for (const value of [1, 2, 10, 99, 100])
      for (const sigma of [1e-9, 1e-3, 0.3]) {
        const state = cma([encode(value)], sigma, 6);
        const A = Float64Array.of(1);
        const [discrete] = discretesOf(ints);
        keepMargin(state, A, [discrete!], 0.05);

        const [low, up] = discrete!.thresholds(state.mean[0]!);
        const outside = [normalCdf((low - state.mean[0]!) / (A[0]! * sigma)), 1 - normalCdf((up - state.mean[0]!) / (A[0]! * sigma))];
        expect(Math.min(...outside)).toBeGreaterThan(0.0249);
      }
  });
});

describe('encoded', () => {
  it('scales integers about the mean and clips them; floats stay as they are', () => {
    const state = cma([0.5, 0.5, 0.5, 0.5], 1, 8);
    const x = encoded(Float64Array.of(0.6, 0.1, 0.55, 1.7), state, Float64Array.of(2, 3, 0.1, 1), discretesOf(space));
    expect([...x]).toEqual([0.7, 0, 0.505, 1.7].map(v => expect.closeTo(v, 12)));
  });
});
