/**
 * Evenly spread weights on the unit simplex: I. Das and J. E. Dennis (1998). Normal-Boundary Intersection. SIAM J. Optim. 8(3),
 * 631–657. All vectors of m multiples of 1 / H that sum to 1: there are C(H + m − 1, m − 1) of them.
 */
export function dasDennis(m: number, H: number): readonly (readonly number[])[] {
  const weights: number[][] = [];
  const extend = (begun: readonly number[], rest: number): void => {
    if (begun.length === m - 1) weights.push([...begun, rest].map(part => part / H));
    else for (let part = 0; part <= rest; part++) extend([...begun, part], rest - part);
  };
  extend([], H);
  return weights;
}

/** The most such weights that are no more than `size`, but at least the m corners. */
export function dasDennisUpTo(m: number, size: number): readonly (readonly number[])[] {
  let H = 1;
  while (binomial(H + m, m - 1) <= size) H++;
  return dasDennis(m, H);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return Math.round(value);
}
