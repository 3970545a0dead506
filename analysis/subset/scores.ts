/** What each optimizer reached on each task: what subsets are chosen from. */
export interface Scores {
  /** Of the tasks, each once. */
  readonly names: readonly string[];
  readonly optimizers: readonly string[];
  /** Costs [tasks × optimizers], lower is better. NaN: missing; ∞: failed, worse than any. */
  readonly values: readonly (readonly number[])[];
  /** Per task, the least and the largest cost met on the way, where that is known. */
  readonly scale?: { readonly low: readonly number[]; readonly high: readonly number[] } | undefined;
}

/** The scores of these tasks, in this order. */
export const tasksOf = ({ names, optimizers, values, scale }: Scores, tasks: readonly number[]): Scores => ({
  names: tasks.map(task => names[task]!),
  optimizers,
  values: tasks.map(task => values[task]!),
  scale: scale && { low: tasks.map(task => scale.low[task]!), high: tasks.map(task => scale.high[task]!) },
});

/** The scores of these optimizers alone. The scale of a task stays. */
export const optimizersOf = ({ names, optimizers, values, scale }: Scores, chosen: readonly string[]): Scores => {
  const columns = chosen.map(name => optimizers.indexOf(name));
  return { names, optimizers: chosen, values: values.map(row => columns.map(column => row[column]!)), scale };
};
