import type { Capability } from '../contract/index.ts';
import { messageOf } from '../runner/index.ts';

/** What a check found. The note of a passed one is a report: what was measured, or why there was little to see. */
export type Verdict =
  | { readonly status: 'passed'; readonly note: string }
  | { readonly status: 'failed' | 'skipped'; readonly reason: string };

export const passed = (note = ''): Verdict => ({ status: 'passed', note });
export const failed = (reason: string): Verdict => ({ status: 'failed', reason });
export const skipped = (reason: string): Verdict => ({ status: 'skipped', reason });
/** Failed for this reason; passed where there is none. */
export const unless = (reason: string | undefined, note = ''): Verdict => (reason === undefined ? passed(note) : failed(reason));

/** One thing that must hold of a subject: a bench with an optimizer or a task on it. */
export interface Check<S> {
  /** What holds if it passes, in words. */
  readonly name: string;
  /** Skipped where the optimizer does not handle it, or the task does not need it. */
  readonly capability: Capability | 'any';
  run(subject: S): Verdict | Promise<Verdict>;
}

export type Finding = Pick<Check<never>, 'name' | 'capability'> & Verdict;

/** All findings, in the order of the checks. Whatever a check throws is why it failed. */
export async function runChecks<S>(checks: readonly Check<S>[], subject: S, whyNot: (capability: Capability) => string | undefined) {
  const findings: Finding[] = [];
  for (const check of checks) {
    const { name, capability } = check;
    const reason = capability === 'any' ? undefined : whyNot(capability);
    findings.push({ name, capability, ...(reason === undefined ? await verdictOf(check, subject) : skipped(reason)) });
  }
  return findings;
}

async function verdictOf<S>(check: Check<S>, subject: S): Promise<Verdict> {
  try {
    return await check.run(subject);
  } catch (error) {
    return failed(messageOf(error));
  }
}
