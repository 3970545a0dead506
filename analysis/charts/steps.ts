/** Bands of more optimizers than this lie so thick on each other that none can be read; they are left out. */
export const mostBands = 12;

interface Step {
  readonly optimizer: string;
  readonly fraction: number;
}

/** Step functions without the points at which nothing steps; each optimizer's first and last point stay. */
export function withoutRepeats<T extends Step>(points: readonly T[]): T[] {
  const sorted = [...points].sort((a, b) => (a.optimizer < b.optimizer ? -1 : a.optimizer > b.optimizer ? 1 : a.fraction - b.fraction));
  return sorted.filter((point, i) => {
    const [before, after] = [sorted[i - 1], sorted[i + 1]];
    return before?.optimizer !== point.optimizer || after?.optimizer !== point.optimizer || !sameValues(before, point);
  });
}

const sameValues = <T extends Step>(a: T, b: T): boolean =>
  (Object.keys(b) as (keyof T)[]).every(key => key === 'fraction' || a[key] === b[key]);
