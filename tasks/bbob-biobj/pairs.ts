/** Which two BBOB problems a bi-objective one is made of. COCO's suite_biobj_utilities.c. */

const chosen = [1, 2, 6, 8, 13, 14, 15, 17, 20, 21];

/** f1 … f55: the pairs (i, j), i ≤ j, of two functions from each of BBOB's five groups. */
export const functionPairs: readonly (readonly [number, number])[] = chosen.flatMap((i, at) => chosen.slice(at).map(j => [i, j] as const));

/** Instances 1 … 15: the two BBOB instances, chosen so that the optima lie apart in all functions and dimensions. */
export const instancePairs: readonly (readonly [number, number])[] = [
  [2, 4],
  [3, 5],
  [7, 8],
  [9, 10],
  [11, 12],
  [13, 14],
  [15, 16],
  [17, 18],
  [19, 21],
  [21, 22],
  [23, 24],
  [25, 26],
  [27, 28],
  [29, 30],
  [31, 34],
];
