/**
 * `shifted(7):bbob/f1/d5/i1`: the task on a torus, turned by a random angle in every numeric coordinate; 7 is the seed.
 * What stood at x now stands where u(x) − s mod 1 is on the parameter's own scale (linear or log), integers by whole steps.
 *
 * So every value can still be reached (but a float's upper end itself, which falls on its lower end), a uniform sample
 * stays uniform, and neither the middle nor a bound is a good guess any more. The price is a seam: across it the function jumps.
 *
 * Choices stay, and so does what a condition or a forbidden clause reads, whose meaning lies in its values.
 */
import type { Config, Param, Space, Task, Value } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { readBy, scaleOf } from '../../src/space/index.ts';
import type { Wrapper } from './wrapper.ts';

/** A parameter's own turn and its inverse. */
interface Turn {
  /** From the shifted space to the original one. */
  readonly back: (value: number) => number;
  readonly forth: (value: number) => number;
}

export const shifted: Wrapper = {
  name: 'shifted',
  example: 'shifted(7)',
  does: 'turns each numeric coordinate, wrapping around, by a random angle of seed 7',
  wrap(task, argument) {
    const seed = Number(argument);
    if (!argument || !Number.isSafeInteger(seed) || seed < 0)
      throw new Error('shifted needs a whole number ≥ 0 as its seed, like shifted(7)');
    const { space } = task.problem;
    const turns = turnsOf(space, seed);
    if (turns.size === 0) throw new Error(`shifted needs a numeric parameter that no condition reads, and ${task.id} has none`);
    const forth = (config: Config) => turned(config, turns, 'forth');
    return {
      ...task,
      id: `shifted(${seed}):${task.id}`,
      problem: { ...task.problem, space: withInitials(space, turns) },
      ...(task.best && { best: () => movedBest(task.best!(), forth) }),
      async open() {
        const evaluate = await task.open();
        return (trial, seed, role, signal) => evaluate({ ...trial, config: turned(trial.config, turns, 'back') }, seed, role, signal);
      },
    };
  },
};

function turnsOf(space: Space, seed: number): ReadonlyMap<string, Turn> {
  const params = Object.entries(space.params);
  const read = new Set([...params.map(([, param]) => param.when), ...(space.forbidden ?? [])].flatMap(c => (c ? readBy(c) : [])));
  return new Map(
    params.filter(([name, { kind }]) => kind !== 'choice' && !read.has(name)).map(([name, param]) => [name, turnOf(name, param, seed)]),
  );
}

function turnOf(name: string, param: Param, seed: number): Turn {
  const angle = stream('shifted', seed, name).next();
  if (param.kind === 'int') {
    const cells = param.high - param.low + 1;
    const steps = Math.floor(angle * cells);
    const by = (k: number) => (value: number) => param.low + ((((value - param.low + k) % cells) + cells) % cells);
    return { back: by(steps), forth: by(-steps) };
  }
  const scale = scaleOf(param);
  const by = (s: number) => (value: number) => scale.decode((((scale.encode(value) + s) % 1) + 1) % 1) as number;
  return { back: by(angle), forth: by(-angle) };
}

function turned(config: Config, turns: ReadonlyMap<string, Turn>, way: keyof Turn): Config {
  const moved: Record<string, Value> = { ...config };
  for (const [name, turn] of turns) if (moved[name] !== undefined) moved[name] = turn[way](moved[name] as number);
  return moved;
}

/** Where the original's initial values went. */
function withInitials(space: Space, turns: ReadonlyMap<string, Turn>): Space {
  const params = Object.entries(space.params).map(([name, param]): [string, Param] => {
    const turn = turns.get(name);
    return [name, turn && param.initial !== undefined ? { ...param, initial: turn.forth(param.initial as number) } : param];
  });
  return { ...space, params: Object.fromEntries(params) };
}

const movedBest = (best: ReturnType<NonNullable<Task['best']>>, forth: (config: Config) => Config) =>
  best.config ? { ...best, config: forth(best.config) } : best;
