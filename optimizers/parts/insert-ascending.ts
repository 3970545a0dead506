/** Inserts an index into a list of indices that ascends by value, and among equal values by index. */
export function insertAscending(list: number[], index: number, values: ArrayLike<number>): void {
  const value = values[index]!;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle]!;
    if (values[other]! < value || (values[other] === value && other < index)) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, index);
}
