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
  'checkpoints',
] as const;
export type Capability = (typeof capabilities)[number];

/** Those that a task never demands: whoever makes nothing of them can run there all the same. */
export const offers: readonly Capability[] = ['checkpoints'];

/** The four kinds of tasks: blackbox, multi-fidelity, multi-objective, and both. Rankings never mix them unasked. */
export const kinds = ['bb', 'mf', 'mo', 'momf'] as const;
export type Kind = (typeof kinds)[number];
