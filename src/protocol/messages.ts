/** `koi-plugin/1`: every method with its parameters and its result. docs/protocol.md says it in words. */
import { z } from 'zod';
import { answer, budget, capability, config, describedProblem, outcome, problem, space, trial } from './values.ts';

export const protocol = 'koi-plugin/1';

const optimizerDescription = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][\w.+-]*$/i, 'an id has letters, digits and . _ + -'),
    cite: z.string().default(''),
    handles: z.array(capability),
    wants: z.array(capability).default([]),
    options: space.default({ params: {} }),
    deterministic: z.boolean().default(true).describe('The same seed gives the same configs in another process.'),
    seeded: z.boolean().default(true).describe('What it asks depends on the seed.'),
  })
  .meta({ id: 'OptimizerDescription' });
export type OptimizerDescription = z.output<typeof optimizerDescription>;

const taskDescription = z
  .strictObject({
    id: z.string().min(1),
    cite: z.string().default(''),
    licence: z.string().default(''),
    about: z.string().optional(),
    problem: describedProblem,
    budget: budget.optional(),
    noisy: z.boolean().default(false).describe('Different seeds give different values.'),
    heldOut: z.boolean().default(false).describe('Has values for the role test that an optimizer must not see.'),
  })
  .meta({ id: 'TaskDescription' });
export type TaskDescription = z.output<typeof taskDescription>;

const nothing = z.looseObject({});
const tell = z.array(z.strictObject({ trial, outcome })).optional();
const ofTask = { task: z.string() };

/** Method → what koi sends and what the plugin answers; for `koi serve` the other way round. */
export const methods = {
  initialize: {
    params: z.looseObject({
      protocol: z.string(),
      koi: z.string().optional(),
      heartbeat: z.number().optional().describe('Seconds of work on one request after which the plugin says `alive`, again and again.'),
    }),
    result: z.looseObject({
      protocol: z.literal(protocol),
      language: z.string().optional(),
      optimizers: z.array(optimizerDescription).default([]),
      tasks: z.array(z.string()).default([]),
    }),
  },
  start: {
    params: z.strictObject({
      optimizer: z.string(),
      problem,
      budget,
      seed: z.int().min(0).describe('Below 2³¹.'),
      options: config,
    }),
    result: nothing,
  },
  ask: {
    params: z.strictObject({ fresh: z.int().min(0).describe('The id of a new trial.'), tell }),
    result: answer,
  },
  stop: { params: z.strictObject({ tell }), result: nothing },
  describe: { params: z.strictObject(ofTask), result: taskDescription },
  open: { params: z.strictObject(ofTask), result: nothing },
  evaluate: {
    params: z.strictObject({
      ...ofTask,
      trial: z.int().min(0).default(0),
      config,
      level: z.number(),
      seed: z.int().min(0).describe('Below 2⁵³.'),
      role: z.enum(['tuning', 'test']),
      from: z.array(z.strictObject({ id: z.int(), config, level: z.number() })).optional(),
    }),
    result: outcome,
  },
  ping: { params: nothing, result: nothing },
} as const;

export type Method = keyof typeof methods;
export type Params<M extends Method> = z.input<(typeof methods)[M]['params']>;
export type Result<M extends Method> = z.output<(typeof methods)[M]['result']>;

/** The first thing that is wrong with a message, with its place in it. */
export function faultOf({ issues }: z.ZodError): string {
  const { path, message } = deepest(issues)!;
  const where = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${where ? `${where.replace(/^\./, '')}: ` : ''}${message}`;
}

/** Of a union whose parts all fail, the part that got furthest says most. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union') return first;
  const parts = first.errors.map(deepest).filter(issue => issue !== undefined);
  const best = parts.sort((a, b) => b.path.length - a.path.length)[0];
  return best && best.path.length > 0 ? { ...best, path: [...first.path, ...best.path] } : first;
}
