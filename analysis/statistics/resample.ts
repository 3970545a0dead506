import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';

/** Blocks are repetitions of tasks, task by task: those of task t are starts[t] … starts[t + 1] − 1, at least one. Length: tasks + 1. */
export type Starts = Int32Array;

/**
 * One bootstrap resample of a study: as many tasks as there are, with replacement, and of each drawn task as many repetitions as it has,
 * with replacement. `visit` gets each drawn task with its blocks, a buffer that is used again.
 */
export function resample(starts: Starts, rng: Rng, visit: (task: number, blocks: Int32Array) => void): void {
  const tasks = starts.length - 1;
  const buffer = new Int32Array(starts.at(-1)!);
  for (let i = 0; i < tasks; i++) {
    const task = below(tasks, rng);
    const first = starts[task]!;
    const repetitions = starts[task + 1]! - first;
    for (let r = 0; r < repetitions; r++) buffer[r] = first + below(repetitions, rng);
    visit(task, buffer.subarray(0, repetitions));
  }
}
