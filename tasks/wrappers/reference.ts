import type { Task } from '../../src/contract/index.ts';

/** The lowest known cost of each objective: the best known cost where there is one objective, the ideal point where there are more. */
export const referenceOf = ({ problem: { objectives }, best }: Task): readonly (number | undefined)[] =>
  objectives.length === 1 ? [best?.().cost] : objectives.map(objective => objective.ideal);

/** The names of the objectives that have no such value; computes none of them. */
export const withoutReference = ({ problem: { objectives }, best }: Task): readonly string[] =>
  objectives.filter(objective => !(objectives.length === 1 ? best : 'ideal' in objective && 'nadir' in objective)).map(({ name }) => name);
