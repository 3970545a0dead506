/** koi's contract as schemas: what crosses a pipe is checked once, and these schemas are the one definition of how it looks there. */
import { z } from 'zod';
import { type Condition, capabilities, statuses } from '../contract/index.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);
export const config = z.record(z.string(), value).meta({ id: 'Config', description: 'Inactive parameters are absent.' });

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ param: z.string(), in: z.array(value) }),
      z.strictObject({ param: z.string(), above: z.number() }),
      z.strictObject({ param: z.string(), below: z.number() }),
      z.strictObject({ all: z.array(condition) }),
      z.strictObject({ any: z.array(condition) }),
    ]),
  )
  .meta({ id: 'Condition', description: '`above` and `below` are strict. A condition on an inactive parameter does not hold.' });

const every = { when: condition.optional(), initial: value.optional() };
const range = { low: z.number(), high: z.number(), log: z.literal(true).optional() };
const param = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('float'), ...range, ...every }),
    z.strictObject({ kind: z.literal('int'), ...range, ...every }),
    z.strictObject({ kind: z.literal('choice'), choices: z.array(value), ordered: z.literal(true).optional(), ...every }),
  ])
  .meta({ id: 'Param', description: '`low` and `high` are inclusive. A parameter exists only while `when` holds.' });

export const space = z
  .strictObject({ params: z.record(z.string(), param), forbidden: z.array(condition).optional() })
  .meta({ id: 'Space', description: 'A config for which any of `forbidden` holds is invalid.' });

/** A task may say its space in ConfigSpace's own words. */
export const configSpace = z
  .looseObject({ hyperparameters: z.array(z.unknown()) })
  .meta({ id: 'ConfigSpace', description: 'A space as ConfigSpace writes it in JSON (0.4 to 1.x).' });

const objective = z
  .strictObject({ name: z.string(), natural: z.enum(['min', 'max']), ideal: z.number().optional(), nadir: z.number().optional() })
  .meta({ id: 'Objective', description: 'Costs are minimised; `max` marks a negated natural metric.' });

const fidelity = z
  .strictObject({
    name: z.string(),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    integer: z.literal(true).optional(),
    resumable: z.boolean(),
    checkpoints: z.literal(true).optional(),
  })
  .meta({ id: 'Fidelity', description: 'Both ends inclusive; `max` is the full evaluation.' });

const problemWith = <S extends z.ZodType>(its: S) =>
  z.strictObject({
    space: its,
    objectives: z.tuple([objective], objective),
    fidelity: fidelity.optional(),
    constraints: z.array(z.string()).optional(),
  });
export const problem = problemWith(space).meta({ id: 'Problem', description: 'All that an optimizer ever sees of a task.' });
export const describedProblem = problemWith(z.union([space, configSpace])).meta({ id: 'DescribedProblem' });

export const budget = z
  .strictObject({ full: z.number().positive(), workers: z.int().positive(), seconds: z.number().positive().optional() })
  .meta({ id: 'Budget', description: '`full`: full evaluations; a trial at level l costs l / max. `workers` > 1: trials in flight.' });

export const trial = z
  .strictObject({ id: z.int().min(0), config, level: z.number(), from: z.int().min(0).optional() })
  .meta({ id: 'Trial', description: '`from`: the trial from whose state it went on, where the problem has checkpoints.' });

export const outcome = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('ok'),
      costs: z.array(z.number()),
      violations: z.array(z.number()).optional(),
      seconds: z.number(),
    }),
    z.strictObject({ status: z.enum(statuses).exclude(['ok']), reason: z.string(), seconds: z.number() }),
  ])
  .meta({
    id: 'Outcome',
    description: 'Costs in objective order, minimised; feasible if every violation is ≤ 0; seconds on the task’s own clock.',
  });

export const answer = z
  .union([
    z.strictObject({ id: z.int().min(0), config, level: z.number().optional(), from: z.int().min(0).optional() }),
    z.literal('wait'),
    z.literal('done'),
  ])
  .meta({
    id: 'Answer',
    description: 'A trial with the id `fresh`, an earlier one at a higher level, `wait` for results in flight, or `done`.',
  });

export const capability = z.enum(capabilities);
