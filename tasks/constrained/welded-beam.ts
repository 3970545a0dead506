/**
 * Cost and end deflection of a welded beam: K. Deb, A. Pratap, S. Moitra (2000). Mechanical Component Design for Multiple
 * Objectives Using Elitist Non-Dominated Sorting GA. PPSN VI, LNCS 1917, 859–868; after K. M. Ragsdell, D. T. Phillips (1976).
 * In inches, pounds and psi. Constraints: shear stress, bending stress, weld no thicker than the beam, buckling.
 */
import { box, type Classic } from './classic.ts';

const { sqrt } = Math;

/** Load and length; the highest stresses allowed. */
const [P, L, tauMax, sigmaMax] = [6000, 14, 13600, 30000];

/** Weld thickness h and length l, beam height t and width b. */
function values([h, l, t, b]: readonly number[]): ReturnType<Classic['values']> {
  const R = sqrt(0.25 * (l! ** 2 + (h! + t!) ** 2));
  const M = P * (L + l! / 2);
  const J = 2 * sqrt(0.5) * h! * l! * (l! ** 2 / 12 + 0.25 * (h! + t!) ** 2);
  const direct = P / (sqrt(2) * h! * l!);
  const torsional = (M * R) / J;
  const tau = sqrt(direct ** 2 + torsional ** 2 + (direct * torsional * l!) / R);
  const sigma = (6 * P * L) / (b! * t! ** 2);
  const buckling = 64746.022 * (1 - 0.0282346 * t!) * t! * b! ** 3;
  return {
    costs: [1.10471 * h! ** 2 * l! + 0.04811 * t! * b! * (14 + l!), 2.1952 / (b! * t! ** 3)],
    violations: [(tau - tauMax) / tauMax, (sigma - sigmaMax) / sigmaMax, (h! - b!) / (5 - 0.125), (P - buckling) / P],
  };
}

export const weldedBeam: Classic = {
  cite: 'doi:10.1007/3-540-45356-3_84',
  space: box([0.125, 5], [0.1, 10], [0.1, 10], [0.125, 5]),
  constraints: 4,
  values,
  // cheapest at (0.24436895, 6.2175201, 8.2914718, 0.24436895), where all four constraints are active;
  // stiffest at t = 10, b = 5, and cheapest among those at h = 1.7344932, l = 0.47894797, where the shear stress is
  corners: () => ({ ideal: [2.3809564858540511, 0.00043904], nadir: [36.42088487696922, 0.015759164391533957] }),
  source: 'the two separate minima: 60 starts of SLSQP, then active constraints solved with mpmath to 20 digits',
};
