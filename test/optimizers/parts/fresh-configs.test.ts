import { describe, expect, it } from 'vitest';
import { curveKernel } from '../../../optimizers/parts/curve-kernel.ts';
import { curveProcess } from '../../../optimizers/parts/curve-process.ts';
import { type FreshConfig, freshConfigs } from '../../../optimizers/parts/fresh-configs.ts';
import { type Features, modelSpace } from '../../../optimizers/parts/model-space.ts';
import { stream } from '../../../src/random/index.ts';
import { box } from '../kit.ts';

const model = modelSpace(box(2, 0, 1));
const times = [1];
const none: readonly number[] = [];
const unknown = (features: Features) => ({ features, times: none, values: [] });
/** Low on the left and on the right, high between. */
const curves = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap(x =>
  [0.2, 0.8].map(y => ({ features: Float64Array.of(x, y), times, values: [4 * Math.abs(0.5 - x) * -1] })),
);
const any = (): boolean => true;
const started = (count: number) => {
  const process = curveProcess(curveKernel(model.isSet), [-1.5, -1, 0, 0, 0, -2, -6]);
  process.condition(curves);
  const best = process.at(Infinity).reduce((least, { mean }) => Math.min(least, mean), Infinity);
  return { process, best, fresh: freshConfigs(model, process, unknown, count, stream('fresh')) };
};
const correlation = (process: ReturnType<typeof started>['process'], a: FreshConfig, b: FreshConfig): number => {
  const prospects = [a, b].map(({ features }) => ({ curve: unknown(features), next: Infinity }));
  const [aa, ab, , bb] = process.forecast(prospects, Infinity).covariances as unknown as [number, number, number, number];
  return ab / Math.sqrt(aa * bb);
};

describe('fresh configs', () => {
  it('are not copies of one another', () => {
    const { process, best, fresh } = started(3);
    const [a, b, c] = fresh.upon(best, [], any) as [FreshConfig, FreshConfig, FreshConfig];

    for (const [one, other] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const)
      expect(correlation(process, one, other)).toBeLessThan(0.95);
  });

  it('begin with the one of which most improvement is expected', () => {
    const three = started(3);
    const one = started(1);

    expect(three.fresh.upon(three.best, [], any)[0]).toEqual(one.fresh.upon(one.best, [], any)[0]);
  });

  it('stay until they are taken, and are sought anew after that or after some rounds', () => {
    const { best, fresh } = started(2);
    const [a, b] = fresh.upon(best, [], any) as [FreshConfig, FreshConfig];

    expect(fresh.upon(best, [], any)).toEqual([a, b]);
    fresh.take(a);
    expect(fresh.upon(best, [], any)).toEqual([b]);
    fresh.take(b);
    const next = fresh.upon(best, [], any);
    expect(next).toHaveLength(2);
    for (let k = 0; k < 20; k++) fresh.upon(best, [], any);
    expect(fresh.upon(best, [], any)[0]).not.toBe(next[0]);
  });

  it('are new, or random where nothing new was found', () => {
    const { best, fresh } = started(3);
    const left = fresh.upon(best, [], x => x[0]! < 0.5);

    for (const { features } of left) expect(features[0]).toBeLessThan(0.5);
    expect(started(3).fresh.upon(best, [], () => false)).toHaveLength(1);
  });
});
