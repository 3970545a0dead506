/** Ranks from 1, lowest value first; equals share the average of their ranks. Infinite values are ranked as any other; NaN is refused. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : 0));
  const ranks = new Float64Array(n);
  for (let first = 0, next = 0; first < n; first = next) {
    const value = values[order[first]!]!;
    if (Number.isNaN(value)) throw new Error('a value to be ranked is not a number (NaN); leave it out, it counts as missing');
    while (next < n && values[order[next]!] === value) next++;
    for (let i = first; i < next; i++) ranks[order[i]!] = (first + 1 + next) / 2;
  }
  return ranks;
}
