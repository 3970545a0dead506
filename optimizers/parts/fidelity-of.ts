import type { Fidelity, Problem } from '../../src/contract/index.ts';

/** The fidelity of a problem; without one, the single level 1, on which successive halving is random search. */
export const fidelityOf = ({ fidelity }: Problem): Fidelity => fidelity ?? { name: '', unit: '', min: 1, max: 1, resumable: false };
