/**
 * F. Kursawe (1991). A Variant of Evolution Strategies for Vector Optimization. PPSN I, LNCS 496, 193–197. In three dimensions,
 * with 0.8 as the exponent. It has no constraints.
 */
import { box, type Classic } from './classic.ts';

const { abs, exp, sin, sqrt } = Math;

export const kursawe: Classic = {
  cite: 'doi:10.1007/BFb0029752',
  space: box([-5, 5], [-5, 5], [-5, 5]),
  constraints: 0,
  values([a, b, c]) {
    const well = (u: number, v: number): number => -10 * exp(-0.2 * sqrt(u * u + v * v));
    const wave = (u: number): number => abs(u) ** 0.8 + 5 * sin(u ** 3);
    return { costs: [well(a!, b!) + well(b!, c!), wave(a!) + wave(b!) + wave(c!)] };
  },
  // f₁ is lowest at 0, and only there; f₂ where each |x|^0.8 + 5 sin x³ is, x = −1.1527408475499261
  corners: () => ({ ideal: [-20, -11.627286837138845], nadir: [-14.43546354903864, 0] }),
  source: 'the two separate minima, solved with mpmath to 20 digits',
};
