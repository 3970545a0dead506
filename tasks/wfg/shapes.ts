/** WFG's shape functions: h₁ … h_m of x₁ … x(m−1). Huband et al. 2006, table X. */

const { cos, sin, PI } = Math;

/** [m − 1] → [m]. */
export type Shape = (x: readonly number[]) => number[];

/** h₁ = Π a(xᵢ), hᵢ = a(x₁) ⋯ a(x(m−i)) b(x(m−i+1)), h_m = b(x₁). */
const nested =
  (a: (x: number) => number, b: (x: number) => number): Shape =>
  x => {
    const h = new Array<number>(x.length + 1);
    let product = 1;
    for (let i = 0; i < x.length; i++) {
      h[x.length - i] = product * b(x[i]!);
      product *= a(x[i]!);
    }
    h[0] = product;
    return h;
  };

export const linearShape = nested(
  x => x,
  x => 1 - x,
);
export const concave = nested(
  x => sin((x * PI) / 2),
  x => cos((x * PI) / 2),
);
const convex = nested(
  x => 1 - cos((x * PI) / 2),
  x => 1 - sin((x * PI) / 2),
);

/** Convex, but for the last. */
const ending =
  (last: (x: number) => number): Shape =>
  x => {
    const h = convex(x);
    h[x.length] = Math.min(1, Math.max(0, last(x[0]!)));
    return h;
  };

/** mixed, α = 1, A = 5: five waves around 1 − x. */
export const convexThenMixed = ending(x => 1 - x - cos(10 * PI * x + PI / 2) / (10 * PI));
/** disc, α = β = 1, A = 5. */
export const convexThenDisconnected = ending(x => 1 - x * cos(5 * PI * x) ** 2);
