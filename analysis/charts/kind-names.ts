/** The four kinds of tasks in words. */
export const kindNames = {
  bb: 'blackbox',
  mf: 'multi-fidelity',
  mo: 'multi-objective',
  momf: 'multi-fidelity multi-objective',
} as const;
export type KindName = keyof typeof kindNames;
