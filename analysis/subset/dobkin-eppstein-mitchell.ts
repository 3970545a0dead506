/**
 * The exact L∞ star discrepancy in O(n^(d/2 + 1)) time and O(d n) memory.
 * D. P. Dobkin, D. Eppstein and D. P. Mitchell (1996). Computing the Discrepancy with Applications to Supersampling Patterns.
 * ACM Transactions on Graphics 15(4), 354–376. doi:10.1145/234535.234536
 * As surveyed in C. Doerr, M. Gnewuch and M. Wahlström (2014). Calculation of Discrepancy Measures and Applications, section 3.1. arXiv:1405.1653
 *
 * The corners y of anchored boxes are divided into cells (a, b], axis by axis, so that in each cell every point is either inside all
 * its boxes, outside them all, or told by one coordinate alone: it lies in the slab a_j < x_j < b_j of one axis, and below a in the
 * others. A slab keeps at most √n points. Then the number of points in a box is a constant plus one count per axis, and dynamic programming
 * over these counts finds the largest volume of a box of so many points, and the smallest. Cells that cannot beat the best found are left out.
 */
import type { Points } from './points.ts';

export interface Exact {
  /** D*, or the largest local discrepancy met before the effort ran out: a lower bound. */
  readonly discrepancy: number;
  readonly complete: boolean;
}

/** One elementary step of `effort` takes 5 to 10 ns. */
export function dobkinEppsteinMitchell({ size: n, dimensions: d, values: x }: Points, effort = Infinity): Exact {
  const width = Math.max(4, Math.round(Math.sqrt(n)));
  const share = Float64Array.from({ length: n + 1 }, (_, count) => count / n);
  const levels = Array.from({ length: d + 1 }, () => level(n));
  const slabs = Array.from({ length: d }, () => ({ values: new Float64Array(n), size: 0 }));
  const [low, high] = [new Float64Array(d), new Float64Array(d)];
  let largest = [new Float64Array(n + 1), new Float64Array(n + 1)] as [Float64Array, Float64Array];
  let smallest = [new Float64Array(n + 1), new Float64Array(n + 1)] as [Float64Array, Float64Array];
  let best = ofProjections({ size: n, dimensions: d, values: x });
  let work = 0;

  /** Divides axis j of a cell in which `inner` points are inside so far and `told` lie in a slab; volumes are of its corners a and b. */
  function divide(j: number, inner: number, told: number, lowVolume: number, highVolume: number): void {
    const [here, next] = [levels[j]!, levels[j + 1]!];
    const cuts = cutsOf(here, inner, told, j);
    for (let cut = cuts - 1; cut >= 0 && work < effort; cut--) {
      const a = here.cuts[cut]!;
      const b = cut + 1 < cuts ? here.cuts[cut + 1]! : Infinity;
      const top = Math.min(b, 1);
      let [stay, fall] = [0, 0];
      for (let i = 0; i < inner; i++) {
        const point = here.inner[i]!;
        const at = x[point * d + j]!;
        if (at <= a) next.inner[stay++] = point;
        else if (at < b) {
          next.told[fall] = point;
          next.axis[fall++] = j;
        }
      }
      for (let i = 0; i < told; i++) {
        const point = here.told[i]!;
        if (x[point * d + j]! > a) continue;
        next.told[fall] = point;
        next.axis[fall++] = here.axis[i]!;
      }
      work += inner + told;
      low[j] = a;
      high[j] = top;
      // further cuts only make both smaller
      if (highVolume * top <= best && share[stay + fall]! <= best) return;
      if (j + 1 < d) divide(j + 1, stay, fall, lowVolume * a, highVolume * top);
      else settle(stay, fall, lowVolume * a, highVolume * top);
    }
  }

  /** Ascending from 0: every coordinate of a told point, so that none is told twice, and as many of inner points as leave slabs of `width`. */
  function cutsOf(here: Level, inner: number, told: number, j: number): number {
    const { cuts, coordinates, forced } = here;
    for (let i = 0; i < inner; i++) coordinates[i] = x[here.inner[i]! * d + j]!;
    for (let i = 0; i < told; i++) forced[i] = x[here.told[i]! * d + j]!;
    coordinates.subarray(0, inner).sort();
    forced.subarray(0, told).sort();
    let size = 1;
    cuts[0] = 0;
    for (let i = 0, f = 0, inSlab = 0; i < inner || f < told; ) {
      const mustCut = f < told && (i === inner || forced[f]! <= coordinates[i]!);
      const at = mustCut ? forced[f++]! : coordinates[i++]!;
      if (at <= cuts[size - 1]! || (!mustCut && ++inSlab <= width)) continue;
      cuts[size++] = at;
      inSlab = 0;
    }
    return size;
  }

  /** The best box of a cell, by dynamic programming over the counts of its slabs. */
  function settle(inner: number, told: number, lowVolume: number, highVolume: number): void {
    if (highVolume - share[inner]! <= best && share[inner + told]! - lowVolume <= best) return;
    const { told: points, axis } = levels[d]!;
    for (const slab of slabs) slab.size = 0;
    for (let i = 0; i < told; i++) {
      const slab = slabs[axis[i]!]!;
      slab.values[slab.size++] = x[points[i]! * d + axis[i]!]!;
    }
    largest[0][0] = smallest[0][0] = 1;
    let counts = 0;
    for (let j = 0; j < d; j++) counts = extend(j, counts);
    for (let count = 0; count <= counts; count++)
      best = Math.max(best, largest[0][count]! - share[inner + count]!, share[inner + count]! - smallest[0][count]!);
  }

  /**
   * With count c of slab j a box reaches at most to the next value, and at least to the c-th. Equal values make a box of fewer points than
   * counted (or more, when closed): a weaker bound than the same box has under its true count.
   */
  function extend(j: number, counts: number): number {
    const { values, size } = slabs[j]!;
    if (size > 1) values.subarray(0, size).sort();
    const [[most, nextMost], [least, nextLeast]] = [largest, smallest];
    nextMost.fill(0, 0, counts + size + 1);
    nextLeast.fill(Infinity, 0, counts + size + 1);
    for (let c = 0; c <= size; c++) {
      const reach = c < size ? values[c]! : high[j]!;
      const need = c > 0 ? values[c - 1]! : low[j]!;
      for (let count = 0; count <= counts; count++) {
        const [more, less] = [most[count]! * reach, least[count]! * need];
        if (more > nextMost[count + c]!) nextMost[count + c] = more;
        if (less < nextLeast[count + c]!) nextLeast[count + c] = less;
      }
    }
    work += (counts + 1) * (size + 1);
    largest = [nextMost, most];
    smallest = [nextLeast, least];
    return counts + size;
  }

  for (let i = 0; i < n; i++) levels[0]!.inner[i] = i;
  if (d > 1) divide(0, n, 0, 1, 1);
  return { discrepancy: best, complete: work < effort };
}

/** Buffers of one axis: points inside so far; told points and the axis that tells them; where the axis is cut. */
type Level = ReturnType<typeof level>;
const level = (n: number) => ({
  inner: new Int32Array(n),
  told: new Int32Array(n),
  axis: new Int32Array(n),
  cuts: new Float64Array(n + 1),
  coordinates: new Float64Array(n),
  forced: new Float64Array(n),
});

/** The largest discrepancy of the points seen along one axis: boxes that reach to 1 in all the others. Exact for d = 1. */
function ofProjections({ size: n, dimensions: d, values: x }: Points): number {
  let largest = 0;
  for (let j = 0; j < d; j++) {
    const sorted = Float64Array.from({ length: n }, (_, i) => x[i * d + j]!).sort();
    for (let i = 0; i < n; i++) largest = Math.max(largest, sorted[i]! - i / n, (i + 1) / n - sorted[i]!);
  }
  return largest;
}
