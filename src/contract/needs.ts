import { type Capability, type Kind, offers } from './capability.ts';
import type { Budget, Problem } from './problem.ts';

/** What a problem demands of an optimizer, read off its data. */
export function needsOf(problem: Problem, budget?: Pick<Budget, 'workers'>): readonly Capability[] {
  const params = Object.values(problem.space.params);
  const needs: readonly [Capability, boolean][] = [
    ['continuous', params.some(p => p.kind === 'float')],
    ['integer', params.some(p => p.kind === 'int')],
    ['categorical', params.some(p => p.kind === 'choice')],
    ['conditional', params.some(p => p.when)],
    ['forbidden', (problem.space.forbidden?.length ?? 0) > 0],
    ['constraints', (problem.constraints?.length ?? 0) > 0],
    ['fidelity', problem.fidelity !== undefined],
    ['objectives', problem.objectives.length > 1],
    ['concurrent', (budget?.workers ?? 1) > 1],
  ];
  return needs.filter(([, needed]) => needed).map(([capability]) => capability);
}

/** What a problem has that an optimizer may want and need not handle. */
export const offersOf = ({ fidelity }: Problem): readonly Capability[] => (fidelity?.resumable && fidelity.checkpoints ? offers : []);

/** Blackbox, multi-fidelity, multi-objective, or both. */
export const kindOf = (problem: Problem): Kind =>
  problem.objectives.length > 1 ? (problem.fidelity ? 'momf' : 'mo') : problem.fidelity ? 'mf' : 'bb';

/** carps' default, ⌈20 + 40 √d⌉ full evaluations for a space of d parameters (Benjamins et al. 2025). */
export const defaultBudget = (dimensions: number): number => Math.ceil(20 + 40 * Math.sqrt(dimensions));
