/** Points of [0, 1]^d, one after the other: coordinate j of point i is values[i · dimensions + j]. */
export interface Points {
  readonly size: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

/** Throws where there is no point, where rows differ in length, or where a number is not in [0, 1]. `name` says in errors what row i is. */
export function pointsOf(rows: readonly (readonly number[])[], name = (row: number) => `point ${row}`): Points {
  const dimensions = rows[0]?.length ?? 0;
  if (dimensions === 0) throw new Error('no points: a star discrepancy needs at least one point of at least one coordinate');
  for (const [row, values] of rows.entries()) {
    if (values.length !== dimensions) throw new Error(`${name(row)}: ${values.length} coordinates, but the first point has ${dimensions}`);
    const outside = values.findIndex(value => !(value >= 0 && value <= 1));
    if (outside >= 0)
      throw new Error(`${name(row)}: coordinate ${outside + 1} is ${values[outside]}, which is not in [0, 1]; scale it first`);
  }
  return { size: rows.length, dimensions, values: Float64Array.from(rows.flat()) };
}

/** The points of these rows, in this order. */
export function pointsAt({ dimensions, values }: Points, rows: ArrayLike<number>): Points {
  const picked = new Float64Array(rows.length * dimensions);
  for (let i = 0; i < rows.length; i++) picked.set(values.subarray(rows[i]! * dimensions, (rows[i]! + 1) * dimensions), i * dimensions);
  return { size: rows.length, dimensions, values: picked };
}
