/**
 * Expected hypervolume improvement of independent normal predictions, exactly: the improvement at y is Σ_boxes Π_m (u_m − max(l_m, y_m))₊, the
 * factor of an objective is (u − y)₊ − (l − y)₊, and the expectation of a product of independent factors is the product of theirs:
 * Σ_boxes Π_m (EI(u_m) − EI(l_m)). K. Yang, M. Emmerich, A. Deutz and T. Bäck (2019), J. Global Optim. 75, 3–34.
 */
import type { Acquisition } from './acquisition.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import { expectedImprovement } from './improvement.ts';
import type { Box } from './non-dominated-boxes.ts';

interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/** The expectation; its slopes in means and standard deviations are added to `byMean` and `bySd`, [objectives]. */
export function boxedImprovement(
  boxes: readonly Box[],
  predictions: readonly Normal[],
  byMean?: Float64Array,
  bySd?: Float64Array,
): number {
  const m = predictions.length;
  // the corners of boxes take few values, which are shared by many
  const seen = predictions.map(({ mean, sd }) => {
    const known = new Map<number, ReturnType<typeof expectedImprovement>>([[-Infinity, [0, 0, 0]]]);
    return (t: number) => {
      const found = known.get(t) ?? expectedImprovement(t, mean, sd);
      known.set(t, found);
      return found;
    };
  });
  const factors = new Float64Array(m);
  let sum = 0;
  for (const { low, high } of boxes) {
    let product = 1;
    for (let k = 0; k < m; k++) product *= factors[k] = seen[k]!(high[k]!)[0] - seen[k]!(low[k]!)[0];
    sum += product;
    if (!byMean || !bySd) continue;
    for (let k = 0; k < m; k++) {
      let others = 1;
      for (let j = 0; j < m; j++) if (j !== k) others *= factors[j]!;
      const [top, bottom] = [seen[k]!(high[k]!), seen[k]!(low[k]!)];
      byMean[k]! += others * (top[1] - bottom[1]);
      bySd[k]! += others * (top[2] - bottom[2]);
    }
  }
  return sum;
}

const leastSd = 1e-9;

/** Its logarithm, so that steps of the search fit it where it is small; −Infinity turned to a finite number where it underflows. */
export function expectedHypervolumeImprovement(models: readonly GaussianProcess[], boxes: readonly Box[]): Acquisition {
  const byMean = new Float64Array(models.length);
  const bySd = new Float64Array(models.length);
  const predict = (x: Float64Array): readonly Normal[] =>
    models.map(model => {
      const { mean, variance } = model.predict(x);
      return { mean, sd: Math.max(leastSd, Math.sqrt(variance)) };
    });
  return {
    value: x => Math.log(Number.MIN_VALUE + boxedImprovement(boxes, predict(x))),
    slope(x, out) {
      byMean.fill(0);
      bySd.fill(0);
      const predictions = predict(x);
      const improvement = Number.MIN_VALUE + boxedImprovement(boxes, predictions, byMean, bySd);
      out.fill(0);
      const part = new Float64Array(out.length);
      for (const [k, model] of models.entries()) {
        model.pullBack(byMean[k]! / improvement, bySd[k]! / (2 * predictions[k]!.sd * improvement), part);
        for (let f = 0; f < out.length; f++) out[f]! += part[f]!;
      }
      return Math.log(improvement);
    },
  };
}
