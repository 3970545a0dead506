/** Rows of numbers, each with what is to be predicted of it. */
export interface Rows {
  readonly n: number;
  /** Features. */
  readonly d: number;
  /** [n × d], row by row. */
  readonly x: Float64Array;
  /** [n]: the class, 0 … K − 1, or the value. */
  readonly y: Float64Array;
}

/** The rows at these places, in this order. */
export function rowsAt({ d, x, y }: Rows, places: readonly number[]): Rows {
  const taken = new Float64Array(places.length * d);
  places.forEach((place, i) => {
    taken.set(x.subarray(place * d, (place + 1) * d), i * d);
  });
  return { n: places.length, d, x: taken, y: Float64Array.from(places, place => y[place]!) };
}

export function rowsOf(rows: readonly { readonly x: readonly number[]; readonly y: number }[]): Rows {
  const d = rows[0]!.x.length;
  return { n: rows.length, d, x: Float64Array.from(rows.flatMap(row => row.x)), y: Float64Array.from(rows, row => row.y) };
}
