import type { Param } from '../../src/contract/index.ts';
import type { Proposing } from './one-by-one.ts';

export interface TpeSettings extends Proposing {
  readonly startup: number;
  readonly quantile: number;
}

/** Optuna 5's defaults. */
export const tpeParams = {
  startup: { kind: 'int', low: 1, high: 100, initial: 10 }, // random trials before the first estimate
  candidates: { kind: 'int', low: 1, high: 1000, log: true, initial: 24 },
  quantile: { kind: 'float', low: 0.01, high: 0.5, initial: 0.1 }, // γ
  priorWeight: { kind: 'float', low: 0.01, high: 100, log: true, initial: 1 },
} satisfies Readonly<Record<string, Param>>;
