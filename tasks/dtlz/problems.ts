/**
 * DTLZ: seven problems with any number m of objectives.
 * K. Deb, L. Thiele, M. Laumanns, E. Zitzler (2005). Scalable Test Problems for Evolutionary Multiobjective Optimization.
 * In Evolutionary Multiobjective Optimization, Springer, 105–145.
 *
 * The first m − 1 coordinates are the position p along the front, the other k are the tail and give the distance g from it.
 */
export interface Dtlz {
  readonly g: (tail: readonly number[]) => number;
  /** [m − 1] → [m]. */
  readonly costs: (p: readonly number[], g: number) => number[];
  readonly front: 'plane' | 'sphere' | 'curve' | 'regions';
  /** The paper's number of distance coordinates. */
  readonly k: number;
}

const { sin, cos, PI } = Math;
const sum = (xs: readonly number[], term: (x: number) => number): number => {
  let total = 0;
  for (const x of xs) total += term(x);
  return total;
};

/** DTLZ's g of one optimum, 0 at 0.5. */
const bowl = (tail: readonly number[]): number => sum(tail, x => (x - 0.5) ** 2);
/** … and of 11ᵏ local ones. */
const rugged = (tail: readonly number[]): number => 100 * (tail.length + sum(tail, x => (x - 0.5) ** 2 - cos(20 * PI * (x - 0.5))));

export const problems: Readonly<Record<string, Dtlz>> = {
  dtlz1: { g: rugged, costs: plane, front: 'plane', k: 5 },
  dtlz2: { g: bowl, costs: (p, g) => sphere(p.map(quarter), g), front: 'sphere', k: 10 },
  dtlz3: { g: rugged, costs: (p, g) => sphere(p.map(quarter), g), front: 'sphere', k: 10 },
  dtlz4: {
    g: bowl,
    costs: (p, g) =>
      sphere(
        p.map(x => quarter(x ** 100)),
        g,
      ),
    front: 'sphere',
    k: 10,
  },
  dtlz5: { g: bowl, costs: bent, front: 'curve', k: 10 },
  dtlz6: { g: tail => sum(tail, x => x ** 0.1), costs: bent, front: 'curve', k: 10 },
  dtlz7: { g: tail => 1 + (9 * sum(tail, x => x)) / tail.length, costs: regions, front: 'regions', k: 20 },
};

/** f₁ = ½ (1 + g) p₁ ⋯ p(m−1), f₂ = ½ (1 + g) p₁ ⋯ (1 − p(m−1)), …, f_m = ½ (1 + g) (1 − p₁). */
function plane(p: readonly number[], g: number): number[] {
  const f = new Array<number>(p.length + 1);
  let product = 0.5 * (1 + g);
  for (let i = 0; i < p.length; i++) {
    f[p.length - i] = product * (1 - p[i]!);
    product *= p[i]!;
  }
  f[0] = product;
  return f;
}

/** f₁ = (1 + g) cos θ₁ ⋯ cos θ(m−1), f₂ = (1 + g) cos θ₁ ⋯ sin θ(m−1), …, f_m = (1 + g) sin θ₁. */
export function sphere(theta: readonly number[], g: number): number[] {
  const f = new Array<number>(theta.length + 1);
  let product = 1 + g;
  for (let i = 0; i < theta.length; i++) {
    f[theta.length - i] = product * sin(theta[i]!);
    product *= cos(theta[i]!);
  }
  f[0] = product;
  return f;
}

function quarter(x: number): number {
  return (x * PI) / 2;
}

/** All angles but the first are drawn towards π/4: θᵢ = π / (4 (1 + g)) · (1 + 2 g pᵢ). */
function bent(p: readonly number[], g: number): number[] {
  return sphere(
    p.map((x, i) => (i === 0 ? quarter(x) : (PI / (4 * (1 + g))) * (1 + 2 * g * x))),
    g,
  );
}

/** f_i = p_i; f_m = (1 + g) (m − Σ f_i / (1 + g) · (1 + sin 3πf_i)). */
function regions(p: readonly number[], g: number): number[] {
  return [...p, (1 + g) * (p.length + 1) - sum(p, hump)];
}

/** What a coordinate of DTLZ7 takes off the last objective. */
export function hump(f: number): number {
  return f * (1 + sin(3 * PI * f));
}
