/** A process of curves that is fitted now and then, conditioned on every cost. */
import type { Curve, CurveKernel } from './curve-kernel.ts';
import { negativeLogOfCurves } from './curve-likelihood.ts';
import { type CurveProcess, curveProcess } from './curve-process.ts';
import { mostLikely } from './marginal-likelihood.ts';

export interface CurveSurrogate {
  readonly process: CurveProcess;
  /** Conditions it on these; hyperparameters are fitted anew whenever there are half as many costs more than the last time. */
  update(curves: readonly Curve[], costs: number): void;
}

const iterations = 15;

export function curveSurrogate(kernel: CurveKernel): CurveSurrogate {
  const initial = kernel.hyperparameters.map(h => h.initial);
  const process = curveProcess(kernel, initial);
  let due = 0;

  return {
    process,
    update(curves, costs) {
      if (costs >= due) {
        const starts = due === 0 ? [initial] : [process.theta, initial];
        process.adopt(mostLikely(negativeLogOfCurves(kernel, curves), kernel.hyperparameters, starts, iterations));
        due = costs + Math.max(1, Math.floor(costs / 2));
      }
      process.condition(curves);
    },
  };
}
