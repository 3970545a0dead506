import type { Definitions } from './definition.ts';
import { illConditioned } from './ill-conditioned.ts';
import { type Frame, fopt, frameOf, seedOf, uniformOptimum } from './instance.ts';
import { moderate } from './moderate.ts';
import { multiModal } from './multi-modal.ts';
import { separable } from './separable.ts';
import { penalty } from './transformations.ts';
import { weaklyStructured } from './weakly-structured.ts';

/** f1 … f24. */
export const definitions: Definitions = { ...separable, ...moderate, ...illConditioned, ...multiModal, ...weaklyStructured };

/** x_opt [d] and f_opt, the minimum over all of ℝ^d. It lies inside the box. */
export const optimumOf = (fn: number, d: number, instance: number): { readonly xopt: Float64Array; readonly fopt: number } => ({
  xopt: frame(fn, d, instance).xopt,
  fopt: fopt(seedOf(fn, instance)),
});

/** Function 1 … 24 in d ≥ 2 dimensions, instance ≥ 1: takes [d], inside the box or not. Evaluating allocates nothing; opening costs O(d³). */
export function bbobFunction(fn: number, d: number, instance: number): (x: Float64Array) => number {
  const definition = definitions[fn]!;
  const random = frame(fn, d, instance);
  const steps = definition.z.map(transformation => transformation(random));
  const f = definition.f(random);
  const weight = definition.penalty?.(d) ?? 0;
  const offset = fopt(seedOf(fn, instance));

  return x => {
    let z = x;
    for (let s = 0; s < steps.length; s++) z = steps[s]!(z);
    const y = f(z) + offset;
    return weight > 0 ? y + weight * penalty(x) : y;
  };
}

function frame(fn: number, d: number, instance: number): Frame {
  const seed = seedOf(fn, instance);
  return frameOf(d, seed, definitions[fn]!.optimum ?? (() => uniformOptimum(d, seed)));
}
