import type { Objective, Problem } from '../../src/contract/index.ts';
import type { DataSet } from './data/data-sets.ts';

/** What an evaluation has found out. */
export interface Findings {
  readonly error: number;
  /** Of the model; in a learner's own unit. */
  readonly size?: number;
  /** Share of the weights that are left. */
  readonly density?: number;
  readonly seconds: number;
}

/** Fixed corners of what is not an error, ideal first. */
export interface Corners {
  readonly size?: readonly [number, number];
  readonly density?: readonly [number, number];
  readonly seconds: readonly [number, number];
}

/** The objectives of a variant such as error+size: no error at best, and that of a constant prediction as the nadir. */
export function objectivesOf(variant: string, data: DataSet, corners: Corners): Problem['objectives'] {
  const objective = (name: string): Objective => {
    const [ideal, nadir] = name === 'error' ? [0, data.constantError] : corners[name as keyof Corners]!;
    return { name, natural: 'min', ideal, nadir };
  };
  return variant.split('+').map(objective) as [Objective, ...Objective[]];
}

/** In the order of the objectives. */
export const costsOf = (objectives: Problem['objectives'], findings: Findings): readonly number[] =>
  objectives.map(({ name }) => findings[name as keyof Findings]!);
