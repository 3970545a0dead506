/** What tasks that are a formula of d numbers have in common: they are deterministic, open no data and have no clock. */
import {
  type Best,
  defaultBudget,
  type Front,
  needsOf,
  type Objective,
  type Problem,
  type Space,
  type Task,
} from '../../src/contract/index.ts';
import { vectorOf } from './coordinates.ts';
import { lazy } from './lazy.ts';

/** In the order of the objectives and of the constraints. */
export interface Values {
  readonly costs: readonly number[];
  /** Feasible iff all ≤ 0. */
  readonly violations?: readonly number[];
}

/** The ends of a Pareto front, objective by objective. */
export interface Corners {
  readonly ideal: readonly number[];
  readonly nadir: readonly number[];
}

export interface ClosedForm {
  readonly id: string;
  readonly cite: string;
  readonly space: Space;
  readonly objectives: Problem['objectives'];
  /** Names, where there are any. */
  readonly constraints?: readonly string[];
  readonly best?: () => Best;
  readonly front?: Front;
  /** Takes [d], in the order of the parameters. */
  readonly values: (x: readonly number[]) => Values;
}

export function closedForm({ id, cite, space, objectives, constraints, best, front, values }: ClosedForm): Task {
  const problem: Problem = { space, objectives, ...(constraints && { constraints }) };
  return {
    id,
    cite,
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(Object.keys(space.params).length), workers: 1 },
    needs: needsOf(problem),
    noisy: false,
    heldOut: false,
    ...(best && { best }),
    ...(front && { front }),
    open() {
      const vector = vectorOf(space);
      return ({ config }) => ({ status: 'ok', ...values(vector(config)), seconds: 0 });
    },
  };
}

/** f1 … fm from ideal to nadir, which are asked for once, when one of them is first read: some fronts take milliseconds to compute. */
export function objectivesBetween(m: number, cornersOf: () => Corners): Problem['objectives'] {
  const corners = lazy(cornersOf);
  const objective = (_: unknown, i: number): Objective => ({
    name: `f${i + 1}`,
    natural: 'min',
    get ideal() {
      return corners().ideal[i]!;
    },
    get nadir() {
      return corners().nadir[i]!;
    },
  });
  return Array.from({ length: m }, objective) as [Objective, ...Objective[]];
}

/** c1 … cn. */
export const constraintNames = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `c${i + 1}`);
