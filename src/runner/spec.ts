import { createHash } from 'node:crypto';
import type { Budget, Config, Kind, Role } from '../contract/index.ts';

/** One run, as plain data: what a child process needs to do it. */
export interface RunSpec {
  /** 16 hex digits. */
  readonly key: string;
  readonly task: string;
  /** How a child finds the task: its id, or the path of a module. */
  readonly taskRef: string;
  readonly kind: Kind;
  /** The optimizer's label in rows and figures: its id with the options that were given. */
  readonly label: string;
  /** How a child finds the optimizer: an id, or the path of a module. */
  readonly ref: string;
  /** All options, defaults included. */
  readonly options: Config;
  readonly budget: Budget;
  readonly repetition: number;
  readonly seed: number;
  readonly role: Role;
  /** How often an incumbent of a noisy task is evaluated in the role test. */
  readonly testSeeds: number;
}

/** Changes whenever the same spec would give other rows. */
const version = 'koi-run/1';

/** The first 64 bits of the SHA-256 of what defines a run, in hex; it does not depend on the order of enumeration. */
export function keyOf(spec: Omit<RunSpec, 'key' | 'ref' | 'taskRef' | 'kind'>): string {
  const { task, label, options, budget, repetition, seed, role, testSeeds } = spec;
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = [version, task, label, sorted, budget.full, budget.workers, budget.seconds ?? null, repetition, seed, role, testSeeds];
  return createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 16);
}

/** The key as rows carry it. */
export const runOf = ({ key }: RunSpec): bigint => BigInt(`0x${key}`);

/** The part of a run's row that is known before it is done. */
export const rowOf = ({ task, label, options, kind, repetition, role, budget }: RunSpec) => ({
  task,
  optimizer: label,
  options,
  kind,
  repetition,
  role,
  budget: budget.full,
});
