import type { Covariance } from './kernel.ts';
import type { Features } from './model-space.ts';

/** Rows of a covariance function that is asked for the same points again and again; points are compared by identity. */
export function rememberedRows(covariance: Covariance): Pick<Covariance, 'row'> {
  const all: Features[] = [];
  const places = new Map<Features, number>();
  const rows = new Map<Features, { values: Float64Array; known: number }>();
  let last: readonly Features[] = [];
  let order = new Int32Array(0); // the places of the last points

  const placeOf = (x: Features): number => {
    const place = places.get(x) ?? all.push(x) - 1;
    places.set(x, place);
    return place;
  };
  const rowOf = (x: Features): Float64Array => {
    const kept = rows.get(x) ?? { values: new Float64Array(0), known: 0 };
    rows.set(x, kept);
    if (kept.known < all.length) {
      if (kept.values.length < all.length) {
        const longer = new Float64Array(2 * all.length);
        longer.set(kept.values);
        kept.values = longer;
      }
      const more = all.slice(kept.known);
      covariance.row(x, more, more.length, kept.values, kept.known);
      kept.known = all.length;
    }
    return kept.values;
  };

  return {
    /** `points` must not change between calls. */
    row(x, points, n, out, at = 0) {
      if (points !== last) {
        last = points;
        order = Int32Array.from(points, placeOf);
      }
      const values = rowOf(x);
      for (let i = 0; i < n; i++) out[at + i] = values[order[i]!]!;
    },
  };
}
