/** What a task may demand and an optimizer may offer. */
export const capabilities = [
  'continuous',
  'integer',
  'categorical',
  'conditional',
  'forbidden',
  'constraints',
  'fidelity',
  'objectives',
  'concurrent',
] as const;
export type Capability = (typeof capabilities)[number];

/** The four kinds of tasks: blackbox, multi-fidelity, multi-objective, and both. Rankings never mix them unasked. */
export type Kind = 'bb' | 'mf' | 'mo' | 'momf';
