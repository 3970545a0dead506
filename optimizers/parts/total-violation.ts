/** The sum of the positive violations: 0 where a trial is feasible or its problem has no constraints. */
export function totalViolation(violations: readonly number[] | undefined): number {
  let sum = 0;
  for (const v of violations ?? []) if (v > 0) sum += v;
  return sum;
}
