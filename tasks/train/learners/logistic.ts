import { minimised, type Value } from './lbfgs.ts';
import type { Learner } from './learner.ts';
import { degrees, designOf } from './polynomial.ts';

/** As tight as makes no difference to a prediction; after so many iterations, scikit-learn's default, it stops anyway. */
const tolerance = 1e-6;
const iterations = 100;

/**
 * Logistic regression with a ridge penalty: S. le Cessie, J. C. van Houwelingen (1992). Ridge Estimators in Logistic Regression.
 * Journal of the Royal Statistical Society C 41(1), 191–201; multinomial where there are more than two classes.
 */
export const logistic: Learner = {
  id: 'logistic',
  cite: 'doi:10.2307/2347628',
  about: 'logistic regression on all monomials up to a degree: mean log loss + penalty / 2 · ‖w‖², intercepts free',
  predicts: 'classes',
  space: data => ({
    params: { penalty: { kind: 'float', low: 1e-6, high: 10, log: true, initial: 1e-3 }, degree: degrees(data) },
  }),
  mostSeconds: 1,
  open: () => (rows, classes, config) => {
    const { penalty, degree } = config as Record<string, number>;
    const design = designOf(rows, degree!);
    const scores = scoresOf(classes);
    const start = new Float64Array(scores * (design.p + 1));
    const w = minimised(logLoss(design.of(rows), design.p, rows.y, classes, penalty!), start, tolerance, iterations);
    return {
      size: w.length,
      predict(other) {
        const z = scored(design.of(other), design.p, w, scores);
        return Float64Array.from({ length: other.n }, (_, i) => {
          if (scores === 1) return z[i]! > 0 ? 1 : 0;
          const row = z.subarray(i * scores, (i + 1) * scores);
          return row.indexOf(Math.max(...row));
        });
      },
    };
  },
};

/** One score tells two classes apart, more classes have one each. */
export const scoresOf = (classes: number): number => (classes === 2 ? 1 : classes);

/** Of weights [scores × (p + 1)], the last of each score its intercept, for rows Φ [n × p]: [n × scores]. */
function scored(phi: Float64Array, p: number, w: Float64Array, scores: number): Float64Array {
  const z = new Float64Array((phi.length / p) * scores);
  for (let at = 0; at < z.length; at++) {
    const row = ((at / scores) | 0) * p;
    const from = (at % scores) * (p + 1);
    let sum = w[from + p]!;
    for (let j = 0; j < p; j++) sum += w[from + j]! * phi[row + j]!;
    z[at] = sum;
  }
  return z;
}

/** What is minimised, as a function of the weights. */
export function logLoss(phi: Float64Array, p: number, y: Float64Array, classes: number, penalty: number): (w: Float64Array) => Value {
  const n = y.length;
  const scores = scoresOf(classes);
  return w => {
    const z = scored(phi, p, w, scores);
    const gradient = new Float64Array(w.length);
    let value = 0;
    for (let i = 0; i < n; i++) {
      // two classes are a softmax over the scores 0 and z
      let high = scores === 1 ? 0 : -Infinity;
      for (let k = 0; k < scores; k++) high = Math.max(high, z[i * scores + k]!);
      let sum = scores === 1 ? Math.exp(-high) : 0;
      for (let k = 0; k < scores; k++) sum += Math.exp(z[i * scores + k]! - high);
      value += high + Math.log(sum);
      for (let k = 0; k < scores; k++) {
        const hit = y[i] === (scores === 1 ? 1 : k);
        if (hit) value -= z[i * scores + k]!;
        const error = (Math.exp(z[i * scores + k]! - high) / sum - (hit ? 1 : 0)) / n;
        const from = k * (p + 1);
        for (let j = 0; j < p; j++) gradient[from + j]! += error * phi[i * p + j]!;
        gradient[from + p]! += error;
      }
    }
    value /= n;
    for (let at = 0; at < w.length; at++) {
      if (at % (p + 1) === p) continue;
      value += (penalty / 2) * w[at]! * w[at]!;
      gradient[at]! += penalty * w[at]!;
    }
    return { value, gradient };
  };
}
