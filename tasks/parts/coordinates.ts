/** Spaces of d real coordinates x0, x1, …, as the closed-form collections have them. */
import type { Config, Param, Space } from '../../src/contract/index.ts';

export const interval = (low: number, high: number): Param => ({ kind: 'float', low, high });

/** Parameters x0 … x(d−1), each as `bounds(i)` says. */
export const coordinates = (d: number, bounds: (i: number) => Param): Space => ({
  params: Object.fromEntries(Array.from({ length: d }, (_, i) => [`x${i}`, bounds(i)])),
});

/** Reads a config of such a space as a vector: [d]. */
export function vectorOf(space: Space): (config: Config) => number[] {
  const names = Object.keys(space.params);
  return config => {
    const x = new Array<number>(names.length);
    for (let i = 0; i < names.length; i++) x[i] = config[names[i]!] as number;
    return x;
  };
}
