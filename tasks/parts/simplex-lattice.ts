/**
 * Evenly spread weights: all vectors of m multiples of 1/H that sum to 1, with the largest H that gives at most n of them (at least the m corners).
 * I. Das, J. E. Dennis (1998). Normal-Boundary Intersection. SIAM Journal on Optimization 8(3), 631–657.
 */
export function simplexLattice(m: number, n: number): readonly (readonly number[])[] {
  let H = 1;
  while (choose(H + m, m - 1) <= n) H++;
  const weights: number[][] = [];
  const extend = (parts: readonly number[], rest: number): void => {
    if (parts.length === m - 1) weights.push([...parts, rest].map(part => part / H));
    else for (let part = 0; part <= rest; part++) extend([...parts, part], rest - part);
  };
  extend([], H);
  return weights;
}

/** Binomial coefficient. */
function choose(n: number, k: number): number {
  let c = 1;
  for (let i = 1; i <= k; i++) c = (c * (n - k + i)) / i;
  return c;
}
