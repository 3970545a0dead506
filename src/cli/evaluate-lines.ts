import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Config, Evaluate, Outcome, Role, Seed, Task } from '../contract/index.ts';
import { seedOf } from '../random/index.ts';
import { evaluateOnce, messageOf } from '../runner/evaluate.ts';
import { whyInvalid } from '../space/index.ts';
import { taskOf } from './entries.ts';
import { UsageError } from './usage-error.ts';

/** A line of input; `x` are values in the order of the parameters. */
interface Point {
  readonly task?: string;
  readonly config?: Config;
  readonly x?: readonly number[];
  readonly level?: number;
  readonly seed?: number;
  readonly role?: Role;
}

/**
 * Answers every line of a file (`-`: standard input) with one line of JSON, in order; a line that cannot be evaluated is
 * answered `invalid` with the reason. Opens each task once.
 */
export async function evaluateLines(path: string, task: string | undefined, anywhere: boolean): Promise<void> {
  if (path !== '-' && !existsSync(path)) throw new UsageError(`${path}: there is no such file of points`);
  const opened = new Map<string, Promise<Opened>>();
  const open = (id: string): Promise<Opened> => {
    const found = opened.get(id) ?? openTask(id);
    opened.set(id, found);
    return found;
  };
  if (task !== undefined) await open(task);

  const answers: string[] = [];
  for await (const line of createInterface({ input: path === '-' ? process.stdin : createReadStream(path), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    answers.push(JSON.stringify(await answer(line, task, open, anywhere)));
    if (answers.length === 1000) await write(answers.splice(0));
  }
  await write(answers);
}

interface Opened {
  readonly task: Task;
  readonly evaluate: Evaluate;
}

async function openTask(ref: string): Promise<Opened> {
  const task = await taskOf(ref);
  return { task, evaluate: await task.open() };
}

async function answer(line: string, named: string | undefined, open: (id: string) => Promise<Opened>, anywhere: boolean): Promise<Outcome> {
  const invalid = (reason: string): Outcome => ({ status: 'invalid', reason, seconds: 0 });
  let point: Point;
  try {
    point = JSON.parse(line) as Point;
  } catch (error) {
    return invalid(`the line is not JSON: ${messageOf(error)}`);
  }
  const id = point.task ?? named;
  if (id === undefined) return invalid('the line names no task, and none was given on the command line');
  try {
    const { task, evaluate } = await open(id);
    const { space, fidelity } = task.problem;
    const config = point.config ? withoutNulls(point.config) : atPoint(Object.keys(space.params), point.x);
    const wrong = typeof config === 'string' ? config : (whyInvalid(space, config, anywhere) ?? whyWrongLevel(point.level, fidelity));
    if (wrong !== undefined) return invalid(wrong);
    const role = point.role ?? 'tuning';
    if (role !== 'tuning' && role !== 'test') return invalid(`role ${JSON.stringify(role)} is neither "tuning" nor "test"`);
    const seed = point.seed === undefined ? seedOf(role, 'evaluate') : (point.seed as Seed);
    const trial = { id: 0, config: config as Config, level: point.level ?? fidelity?.max ?? 1 };
    const began = performance.now();
    const outcome = await evaluateOnce(evaluate, trial, seed, role, task.problem);
    // a task without a clock of its own took what it took
    return outcome.seconds > 0 ? outcome : { ...outcome, seconds: (performance.now() - began) / 1e3 };
  } catch (error) {
    return invalid(messageOf(error));
  }
}

/** JSON from elsewhere says null where a parameter is inactive; koi leaves it out. */
const withoutNulls = (config: Config): Config =>
  Object.values(config).includes(null as never) ? Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null)) : config;

function atPoint(names: readonly string[], x: readonly number[] | undefined): Config | string {
  if (!Array.isArray(x)) return 'the line has neither a config nor x';
  if (x.length !== names.length) return `x has ${x.length} values; the task has ${names.length} parameters`;
  return Object.fromEntries(names.map((name, i) => [name, x[i]!]));
}

/** Why a level is not one of the task; undefined if it is. */
export function whyWrongLevel(level: number | undefined, fidelity: Task['problem']['fidelity']): string | undefined {
  if (level === undefined) return undefined;
  if (!fidelity) return level === 1 ? undefined : 'the task has no fidelity, but the line has a level';
  const { min, max, integer, name } = fidelity;
  if (!Number.isFinite(level) || level < min || level > max) return `level ${level} is outside [${min}, ${max}], the range of ${name}`;
  return integer && !Number.isInteger(level) ? `level ${level} is not an integer, as ${name} must be` : undefined;
}

const write = (lines: readonly string[]): Promise<void> =>
  new Promise(resolve => (lines.length === 0 ? resolve() : process.stdout.write(`${lines.join('\n')}\n`, () => resolve())));
