/** The region that a front leaves free below a reference point, cut into boxes, for any number of objectives. */

type Costs = readonly number[];

/** Its part below `low` in an objective is unbounded where low is −Infinity. */
export interface Box {
  readonly low: Costs;
  readonly high: Costs;
}

/** The rows that no other dominates; of equal ones the first. */
export const frontOf = (rows: readonly Costs[]): readonly Costs[] =>
  rows.filter((p, i) => !rows.some((q, k) => k !== i && q.every((v, m) => v <= p[m]!) && (k < i || q.some((v, m) => v < p[m]!))));

/** A tenth of the front's range beyond its worst corner; where the front has no range in an objective, beyond the worst row's. */
export const referenceFor = (front: readonly Costs[], rows: readonly Costs[]): Costs =>
  front[0]!.map((_, m) => {
    const [low, high] = extent(front, m);
    if (high > low) return high + 0.1 * (high - low);
    const [, worst] = extent(rows, m);
    return worst + 0.1 * Math.max(worst - low, 1e-3);
  });

const extent = (rows: readonly Costs[], m: number): readonly [low: number, high: number] => {
  const column = rows.map(row => row[m]!);
  return [Math.min(...column), Math.max(...column)];
};

/**
 * Disjoint boxes that cover what is below the reference point and not dominated by a front. Slabs along the last objective, in each of
 * which the points that begin below it leave a free region of one objective less; at the end intervals. At most C(n + m − 1, m − 1) boxes.
 */
export function nonDominatedBoxes(front: readonly Costs[], reference: Costs): readonly Box[] {
  const m = reference.length - 1;
  const points = front.filter(p => p.every((v, k) => v < reference[k]!));
  if (m === 0) {
    const low = points.reduce((least, [v]) => Math.min(least, v!), reference[0]!);
    return [{ low: [-Infinity], high: [low] }];
  }
  const levels = [...new Set(points.map(p => p[m]!))].sort((a, b) => a - b);
  const boxes: Box[] = [];
  for (let k = 0; k <= levels.length; k++) {
    const low = k === 0 ? -Infinity : levels[k - 1]!;
    const high = levels[k] ?? reference[m]!;
    const below = frontOf(points.filter(p => p[m]! <= low).map(p => p.slice(0, m)));
    for (const box of nonDominatedBoxes(below, reference.slice(0, m))) boxes.push({ low: [...box.low, low], high: [...box.high, high] });
  }
  return boxes;
}

const mostBoxes = 5000;

/** Of four objectives and more so many points that boxes stay few: the best in each objective, then again and again the one farthest from those chosen. */
export function thinned(front: readonly Costs[], reference: Costs): readonly Costs[] {
  const m = reference.length;
  const most = m < 4 ? Infinity : Math.max(m, Math.floor(mostBoxes ** (1 / (m - 1))));
  if (front.length <= most) return front;
  const chosen = new Set(reference.map((_, k) => front.reduce((best, p) => (p[k]! < best[k]! ? p : best))));
  const distance = (p: Costs): number => Math.min(...[...chosen].map(q => Math.max(...p.map((v, k) => Math.abs(v - q[k]!)))));
  while (chosen.size < most) chosen.add(front.reduce((far, p) => (distance(p) > distance(far) ? p : far)));
  return [...chosen];
}
