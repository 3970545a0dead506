/**
 * Whole numbers, up to three to a double, so that one multiplication weighs three of them: sums stay exact as long as each keeps to its field of
 * 53 / fields bits. A bootstrap of rank curves is billions of such products.
 */
export interface PackedRows {
  readonly width: number;
  readonly fields: number;
  /** [rows × words], words = ceil(width / fields); column f · words + i stands in field f of word i. */
  readonly words: Float64Array;
}

/** `rows` [rows × width] of whole numbers ≥ 0; no weighted sum of a column may exceed `largestSum`. */
export function packRows(rows: ArrayLike<number>, width: number, largestSum: number): PackedRows {
  const fields = [3, 2].find(f => largestSum < base(f)) ?? 1;
  const perRow = Math.ceil(width / fields);
  const words = new Float64Array((rows.length / width) * perRow);
  for (let from = 0, row = 0; from < rows.length; from += width, row += perRow)
    for (let column = 0; column < width; column++)
      words[row + (column % perRow)]! += rows[from + column]! * base(fields) ** Math.floor(column / perRow);
  return { width, fields, words };
}

/** Σ weight · row over rows, for whole weights ≥ 0: [width]. Rows go four at a time, because reading and writing the sums takes longer than adding to them. */
export function weightedSum({ width, fields, words }: PackedRows, weights: ArrayLike<number>): Float64Array {
  const perRow = Math.ceil(width / fields);
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row++) if (weights[row]) rows.push(row);
  const sums = new Float64Array(perRow);
  for (let i = 0; i < rows.length; i += 4) {
    // where rows are missing to four, the first is added without weight
    const four = [0, 1, 2, 3].map(k =>
      i + k < rows.length ? { at: rows[i + k]! * perRow, weight: weights[rows[i + k]!]! } : { at: 0, weight: 0 },
    );
    const [a, b, c, d] = four as [Term, Term, Term, Term];
    const { at: atA, weight: wA } = a;
    const { at: atB, weight: wB } = b;
    const { at: atC, weight: wC } = c;
    const { at: atD, weight: wD } = d;
    for (let j = 0; j < perRow; j++) sums[j]! += wA * words[atA + j]! + wB * words[atB + j]! + wC * words[atC + j]! + wD * words[atD + j]!;
  }
  return Float64Array.from({ length: width }, (_, column) => {
    const shifted = Math.floor(sums[column % perRow]! / base(fields) ** Math.floor(column / perRow));
    return fields === 1 ? sums[column]! : shifted % base(fields);
  });
}

interface Term {
  readonly at: number;
  readonly weight: number;
}

const base = (fields: number): number => 2 ** Math.floor(53 / fields);
