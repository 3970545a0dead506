/** Linear models of all monomials of the features up to a degree. */

import type { Param } from '../../../src/contract/index.ts';
import type { DataSet } from '../data/data-sets.ts';
import type { Rows } from '../data/rows.ts';
import { type Scale, scaled, scaleOf } from '../data/scaled.ts';

/** So many monomials at most, for the sake of time. */
const most = 300;

/** Degree 1 to the highest of at most 3 whose monomials are not too many. */
export function degrees({ features }: DataSet): Param {
  const high = [3, 2].find(degree => countOf(features, degree) <= most) ?? 1;
  return { kind: 'int', low: 1, high, initial: 1 };
}

/** Monomials of degree 1 … degree: (d + degree) over degree, less the constant. */
const countOf = (d: number, degree: number): number =>
  Array.from({ length: degree }, (_, k) => (d + k + 1) / (k + 1)).reduce((product, factor) => product * factor, 1) - 1;

/** The features of each monomial of degree 1 … degree, with repetition, in ascending order. */
export function monomials(d: number, degree: number): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  let last: readonly (readonly number[])[] = [[]];
  for (let k = 0; k < degree; k++) {
    last = last.flatMap(factors => Array.from({ length: d - (factors.at(-1) ?? 0) }, (_, j) => [...factors, (factors.at(-1) ?? 0) + j]));
    all.push(...last);
  }
  return all;
}

export interface Design {
  readonly p: number;
  /** [n × p]: each monomial with mean 0 and standard deviation 1 over the rows that it was made of. */
  of(rows: Rows): Float64Array;
}

/** Features are scaled before they are multiplied, and monomials again after it. */
export function designOf(rows: Rows, degree: number): Design {
  const factors = monomials(rows.d, degree);
  const p = factors.length;
  const first = scaleOf(rows.x, rows.d);
  const products = ({ n, d, x }: Rows): Float64Array => {
    const z = scaled(x, first);
    const out = new Float64Array(n * p);
    for (let i = 0; i < n; i++)
      for (let m = 0; m < p; m++) {
        let product = 1;
        for (const j of factors[m]!) product *= z[i * d + j]!;
        out[i * p + m] = product;
      }
    return out;
  };
  const second: Scale = scaleOf(products(rows), p);
  return { p, of: other => scaled(products(other), second) };
}
