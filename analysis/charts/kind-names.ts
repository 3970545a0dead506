/** The four kinds of tasks in words, and what mixes them where that was asked for. */
export const kindNames = {
  bb: 'blackbox',
  mf: 'multi-fidelity',
  mo: 'multi-objective',
  momf: 'multi-fidelity multi-objective',
  all: 'all kinds together',
} as const;
export type KindName = keyof typeof kindNames;
