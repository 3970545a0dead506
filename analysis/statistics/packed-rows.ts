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
  const at: number[] = [];
  const weight: number[] = [];
  for (let row = 0; row < weights.length; row++)
    if (weights[row]) {
      at.push(row * perRow);
      weight.push(weights[row]!);
    }
  for (; at.length % 4; at.push(0)) weight.push(0);

  const sums = new Float64Array(perRow);
  for (let i = 0; i < at.length; i += 4) {
    const [a, b, c, d] = [at[i]!, at[i + 1]!, at[i + 2]!, at[i + 3]!];
    const [wa, wb, wc, wd] = [weight[i]!, weight[i + 1]!, weight[i + 2]!, weight[i + 3]!];
    for (let j = 0; j < perRow; j++) sums[j]! += wa * words[a + j]! + wb * words[b + j]! + wc * words[c + j]! + wd * words[d + j]!;
  }
  return unpacked(sums, width, fields);
}

/** One field after the other: what is left of a word after its fields so far were taken off. */
function unpacked(sums: Float64Array, width: number, fields: number): Float64Array {
  const [columns, size, perRow] = [new Float64Array(width), base(fields), sums.length];
  for (let from = 0; from < width; from += perRow)
    for (let i = 0; i < perRow && from + i < width; i++) {
      const rest = from + perRow < width ? Math.floor(sums[i]! / size) : 0;
      columns[from + i] = sums[i]! - rest * size;
      sums[i] = rest;
    }
  return columns;
}

const base = (fields: number): number => 2 ** Math.floor(53 / fields);
