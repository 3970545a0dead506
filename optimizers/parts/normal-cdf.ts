/**
 * Φ(x), the distribution function of N(0, 1), to about 1e-15 absolute: J. F. Hart's rational approximation and a continued fraction
 * in the tails, in the form of G. West (2005). Better Approximations to Cumulative Normal Functions. Wilmott Magazine, 70–76.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  if (z > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-z * z) / 2);
  const tail = z < 7.07106781186547 ? (density * numerator(z)) / denominator(z) : density / (fraction(z) * 2.506628274631);
  return x > 0 ? 1 - tail : tail;
}

const numerator = (z: number): number =>
  (((((3.52624965998911e-2 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z + 112.079291497871) * z +
    221.213596169931) *
    z +
  220.206867912376;

const denominator = (z: number): number =>
  ((((((8.83883476483184e-2 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z + 296.564248779674) * z +
    637.333633378831) *
    z +
    793.826512519948) *
    z +
  440.413735824752;

const fraction = (z: number): number => z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
