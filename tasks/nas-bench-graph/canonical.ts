/**
 * Many descriptions of a network are one network: nodes can be numbered in several orders, and it does not matter where on
 * a path a skip stands. The data has one row for each, described as NAS-Bench-Graph 1 does (architecture.py, valid_hash):
 * skips moved towards the input, then the numbering with the smallest list of parents and, among those, of operations.
 */

/** Node i (from 1) computes `ops[i − 1]` on the output of node `parents[i − 1]`; 0 is the input. A parent has a lower number. */
export interface Network {
  readonly parents: readonly number[];
  /** Indices in the list of operations. */
  readonly ops: readonly number[];
}

export function canonical(network: Network, skip: number): Network {
  let { parents, ops } = network;
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] !== skip) continue;
    const hasChild = parents.includes(i + 1);
    const isOnlyChild = parents.indexOf(parents[i]!) === parents.lastIndexOf(parents[i]!);
    if (hasChild || isOnlyChild || isInput(i, { parents, ops }, skip)) ({ parents, ops } = moveFirst(i, { parents, ops }));
  }
  const smallest = smallestNumbering(parents);
  const numbered = smallest.orders.map(order => order.map(node => ops[node]!));
  return { parents: smallest.parents, ops: numbered.reduce((a, b) => (isBefore(b, a) ? b : a)) };
}

/** Whether there is nothing but skips between the input and the output of node i + 1. */
function isInput(i: number, { parents, ops }: Network, skip: number): boolean {
  for (let node = i; node >= 0; node = parents[node]! - 1) if (ops[node] !== skip) return false;
  return true;
}

/** Takes node k + 1 out, its children to its parent, and puts it between the input and everything that was at the input. */
function moveFirst(k: number, { parents, ops }: Network): Network {
  const shifted = parents.map(parent => (parent === k + 1 ? parents[k]! + 1 : parent <= k ? parent + 1 : parent));
  return { parents: [0, ...shifted.toSpliced(k, 1)], ops: [ops[k]!, ...ops.toSpliced(k, 1)] };
}

interface Numbering {
  readonly parents: readonly number[];
  /** Each gives the old index of every new node. */
  readonly orders: readonly (readonly number[])[];
}
const known = new Map<string, Numbering>();

/** The smallest list of parents that the nodes of a tree can have, and all orders of the nodes that give it. */
function smallestNumbering(parents: readonly number[]): Numbering {
  const key = parents.join();
  const found = known.get(key);
  if (found) return found;
  const numberings = permutations(parents.map((_, i) => i))
    .map(order => ({ order, parents: order.map(node => (parents[node] === 0 ? 0 : order.indexOf(parents[node]! - 1) + 1)) }))
    .filter(numbering => numbering.parents.every((parent, i) => parent <= i));
  const smallest = numberings.map(numbering => numbering.parents).reduce((a, b) => (isBefore(b, a) ? b : a));
  const orders = numberings.filter(numbering => numbering.parents.join() === smallest.join()).map(({ order }) => order);
  const result = { parents: smallest, orders };
  known.set(key, result);
  return result;
}

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0 ? [[]] : items.flatMap(item => permutations(items.filter(other => other !== item)).map(rest => [item, ...rest]));

/** Lexicographically. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((x, k) => x !== b[k]);
  return i >= 0 && a[i]! < b[i]!;
}
