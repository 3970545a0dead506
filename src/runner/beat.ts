/**
 * What a child is doing right now, in memory that its watchdog thread shares: one store per step, no clock, no message.
 * The main thread may be stuck in somebody's loop; the watchdog still sees it.
 */
import type { Phase } from './cell.ts';

export const phases = ['idle', 'open', 'start', 'ask', 'evaluate', 'tell', 'test'] as const satisfies readonly (Phase | 'idle' | 'open')[];
export type Step = { readonly phase: (typeof phases)[number]; readonly id: number; readonly level: number };

export interface Beat {
  enter(phase: (typeof phases)[number], id: number, level: number): void;
  /** One more trial told. */
  count(): void;
  /** Trials told in the life of this process. */
  told(): number;
}

const bytes = 32;
export const sharedBeat = (): SharedArrayBuffer => new SharedArrayBuffer(bytes);

const views = (memory: SharedArrayBuffer) => ({ words: new Int32Array(memory, 0, 4), level: new Float64Array(memory, 16, 1) });

/** The side that works. */
export function beatOn(memory: SharedArrayBuffer): Beat {
  const { words, level: cell } = views(memory);
  return {
    enter(phase, id, level) {
      words[1] = phases.indexOf(phase);
      words[2] = id;
      cell[0] = level;
      Atomics.add(words, 0, 1);
    },
    count: () => void words[3]!++,
    told: () => words[3]!,
  };
}

/** The side that watches: a number that changes with every step, the step, and the count of trials. */
export function readBeat(memory: SharedArrayBuffer): { readonly pulse: number; readonly step: Step; readonly told: number } {
  const { words, level } = views(memory);
  return { pulse: Atomics.load(words, 0), step: { phase: phases[words[1]!]!, id: words[2]!, level: level[0]! }, told: words[3]! };
}
