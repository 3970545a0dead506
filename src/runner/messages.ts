/** What parent and child say to each other. */
import type { Outcome } from '../contract/index.ts';
import type { Step } from './beat.ts';
import type { RunSpec } from './spec.ts';

/** A run to be done, with what earlier attempts at it have taught. */
export interface Attempt {
  readonly spec: RunSpec;
  /** Outcomes that need not be found again: rows on disk, and trials that ended an earlier child. */
  readonly known: readonly { readonly id: number; readonly level: number; readonly outcome: Outcome }[];
  /** Incumbents whose test evaluation ended an earlier child. */
  readonly untestable: readonly number[];
  /** A step of the optimizer or of opening the task that ended an earlier child: the run fails there. */
  readonly fatal?: { readonly step: Step; readonly reason: string };
  /** Note every step on the pipe, because an earlier child died and nobody knows where. */
  readonly careful: boolean;
}

export type ToChild = { readonly say: 'run'; readonly attempt: Attempt } | { readonly say: 'end' };

/** The first message: where the child writes, and whom and what its watchdog watches. */
export interface Begin {
  readonly folder: string;
  /** Of its Arrow streams; new for every start. */
  readonly name: string;
  readonly parent: number;
  /** Seconds that one step may take. */
  readonly timeout: number;
  readonly versions: string;
}

export type FromChild =
  | { readonly say: 'ready' }
  | { readonly say: 'done'; readonly key: string; readonly status: 'done' | 'failed'; readonly reason: string }
  /** The store cannot be written: the study must stop. */
  | { readonly say: 'stuck'; readonly reason: string };

/** Lines of JSON on the notes pipe, which work even when the child's main thread does not. */
export type Note = { readonly told: number } | { readonly step: Step } | { readonly timeout: Step };
