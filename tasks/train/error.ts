import { scaleOf } from './data/scaled.ts';

/** The share of wrong classes; or the mean squared error over the variance of the pool's values, which whoever predicts their mean has. */
export function errorOf(classes: number, predicted: Float64Array, truth: Float64Array, variance: number): number {
  let sum = 0;
  for (let i = 0; i < truth.length; i++) sum += classes > 0 ? (predicted[i] === truth[i] ? 0 : 1) : (predicted[i]! - truth[i]!) ** 2;
  return sum / truth.length / (classes > 0 ? 1 : variance);
}

export const varianceOf = (y: Float64Array): number => scaleOf(y, 1).deviation[0]! ** 2;
