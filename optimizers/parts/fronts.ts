import { dominates, type Valued } from './non-dominated-sort.ts';

/** The fronts of a population that changes by one member at a time, the non-dominated one first. */
export interface Fronts<T extends Valued> {
  add(item: T): void;
  /** A member of the worst front leaves. */
  removeWorst(item: T): void;
  /** Each front in the order in which its members were added. */
  all(): readonly (readonly T[])[];
}

/**
 * Whoever is added pushes those that it dominates one front down, these push others, and so on: the non-domination level update of
 * K. Li, K. Deb, Q. Zhang and Q. Zhang (2017). Efficient Nondomination Level Update Method for Steady-State Evolutionary Multiobjective
 * Optimization. IEEE Trans. Cybernetics 47(9), 2838–2849.
 */
export function updatedFronts<T extends Valued>(): Fronts<T> {
  const fronts: T[][] = [];
  const order = new Map<T, number>(); // when it was added
  let added = 0;

  /** Adds members to a front, each in its place in time; both lists are in order. */
  const merge = (front: T[], more: readonly T[]): void => {
    const last = front[front.length - 1]!;
    front.push(...more);
    if (order.get(last)! > order.get(more[0]!)!) front.sort((a, b) => order.get(a)! - order.get(b)!);
  };

  return {
    add(item) {
      order.set(item, added++);
      let level = fronts.findIndex(front => !front.some(member => dominates(member, item)));
      let moving: readonly T[] = [item];
      for (; level >= 0 && level < fronts.length; level++) {
        const front = fronts[level]!;
        const pushed = front.filter(member => moving.some(mover => dominates(mover, member)));
        if (pushed.length === front.length) {
          fronts.splice(level, 0, [...moving]); // the whole front goes down, and all below with it
          return;
        }
        if (pushed.length > 0) fronts[level] = front.filter(member => !pushed.includes(member));
        merge(fronts[level]!, moving);
        if (pushed.length === 0) return;
        moving = pushed;
      }
      fronts.push([...moving]);
    },

    removeWorst(item) {
      const worst = fronts.at(-1)!;
      worst.splice(worst.indexOf(item), 1);
      if (worst.length === 0) fronts.pop();
      order.delete(item);
    },

    all: () => fronts,
  };
}
