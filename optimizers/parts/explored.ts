import type { Config, Param, Rng, Space, Value } from '../../src/contract/index.ts';
import { scalesOf } from '../../src/space/index.ts';
import { allowed } from './allowed.ts';

/**
 * A config near another, as population-based training explores: each parameter is drawn anew with probability `resample`, otherwise
 * perturbed: a number times 1 − `perturbation` or 1 + `perturbation`, a coin's toss, and within its bounds; an ordered choice becomes
 * its neighbour on either side. As in Ray Tune, but that an integer moves by at least one instead of being cut off, and that a set of
 * choices, which has no neighbours, stays as it is. A parameter that becomes active is drawn anew.
 */
export function explored(space: Space, config: Config, resample: number, perturbation: number, rng: Rng): Config {
  const params = Object.entries(space.params);
  const scales = scalesOf(space);
  const { config: near } = allowed(space, rng, () =>
    Float64Array.from(params, ([name, param], j) => {
      const value = config[name];
      if (value === undefined || rng.next() < resample) return rng.next();
      return Math.min(1, Math.max(0, scales[j]!.encode(perturbed(param, value, perturbation, rng.next() < 0.5 ? -1 : 1))));
    }),
  );
  return near;
}

function perturbed(param: Param, value: Value, perturbation: number, sign: 1 | -1): Value {
  if (param.kind === 'choice') {
    const index = param.choices.indexOf(value) + (param.ordered ? sign : 0);
    return param.choices[Math.min(param.choices.length - 1, Math.max(0, index))]!;
  }
  const moved = (value as number) * (1 + sign * perturbation);
  const whole = Math.round(moved);
  const next = param.kind === 'float' ? moved : whole === value ? whole + sign : whole;
  return Math.min(param.high, Math.max(param.low, next));
}
