/** P(X > Y) + ½ P(X = Y) over all pairs (Vargha and Delaney 2000); U / (n_x n_y) of Mann and Whitney. 0.5 where one sample is empty. */
export function a12(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (!x.length || !y.length) return 0.5;
  let wins = 0;
  for (let i = 0; i < x.length; i++) for (let j = 0; j < y.length; j++) wins += x[i]! > y[j]! ? 1 : x[i] === y[j] ? 0.5 : 0;
  return wins / (x.length * y.length);
}

/** P(X > Y) with ties half, averaged over tasks; x and y are [tasks][runs] of scores, higher is better (Agarwal et al. 2021; rliable). */
export const probabilityOfImprovement = (x: readonly ArrayLike<number>[], y: readonly ArrayLike<number>[]): number =>
  x.reduce((sum, runs, task) => sum + a12(runs, y[task]!), 0) / x.length;
