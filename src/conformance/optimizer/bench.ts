import type { Capability, Config, Optimizer } from '../../contract/index.ts';
import { initialConfig } from '../../space/index.ts';
import { batteryFor, type Named } from '../battery.ts';
import { failed, passed, type Verdict } from '../check.ts';
import { drive, type Seen } from '../drive.ts';
import { bowl, type Outcomes } from '../outcomes.ts';
import { Late } from '../within.ts';

/** A run of the battery as plain data, so that it can be asked of another process. */
export interface Setting {
  readonly problem: string;
  readonly seed?: number;
  readonly full?: number;
  readonly workers?: number;
  readonly outcomes?: Outcomes;
  readonly options?: Config;
}

export interface Subject {
  readonly optimizer: Optimizer;
  /** Those that differ from the defaults. */
  readonly options?: Config;
  /** Full evaluations of most runs; some checks take several times as many. By default 40. */
  readonly full?: number;
  /** Longest time of a run. By default 300. */
  readonly seconds?: number;
  /** It says itself that a seed does not fix what it asks. */
  readonly nondeterministic?: boolean;
  /** Does a run in another process and gives its answers. */
  readonly elsewhere?: (setting: Setting) => Promise<readonly string[]>;
}

/** An optimizer, with what is needed to try it. */
export interface OptimizerBench extends Subject {
  /** All of them. */
  readonly options: Config;
  readonly full: number;
  readonly problems: readonly Named[];
  /** The problem that asks least of an optimizer: two continuous dimensions, where it handles them. */
  readonly plainest: Named;
  /** The plainest and the one that asks most. */
  readonly extremes: readonly Named[];
  about(capability: Capability): readonly Named[];
  /** A run; the same setting is run once. */
  run(setting: Setting): Promise<Seen>;
  /** A run, always anew. */
  runAnew(setting: Setting): Promise<Seen>;
}

export function optimizerBench(subject: Subject): OptimizerBench {
  const { optimizer, full = 40 } = subject;
  const problems = batteryFor(optimizer);
  const plainest = problems[0];
  if (!plainest)
    throw new Error(
      `optimizer ${optimizer.id}: it refuses every problem of the battery, with wants: ${optimizer.wants.join(', ') || '(none)'}`,
    );
  const richest = problems.reduce((a, b) => (size(b) > size(a) ? b : a));
  const known = new Map<string, Promise<Seen>>();
  let late: Late | undefined;
  const runAnew = async (setting: Setting): Promise<Seen> => {
    // whoever hangs once need not be waited for again
    if (late) throw late;
    try {
      return await runSetting(subject, { full, ...setting });
    } catch (error) {
      if (error instanceof Late) late = error;
      throw error;
    }
  };

  return {
    ...subject,
    options: { ...initialConfig(optimizer.options), ...subject.options },
    full,
    problems,
    plainest,
    extremes: richest === plainest ? [plainest] : [plainest, richest],
    about: capability => problems.filter(({ about }) => about === capability),
    runAnew,
    run(setting) {
      const { problem, seed, workers, outcomes, options } = setting;
      const key = JSON.stringify([problem, seed ?? 1, setting.full ?? full, workers ?? 1, outcomes ?? bowl, options ?? null]);
      const seen = known.get(key) ?? runAnew(setting);
      known.set(key, seen);
      return seen;
    },
  };
}

/** Does one run of the battery. */
export function runSetting(
  { optimizer, options = {}, seconds = 300 }: Pick<Subject, 'optimizer' | 'options' | 'seconds'>,
  setting: Setting,
): Promise<Seen> {
  const named = batteryFor(optimizer).find(({ name }) => name === setting.problem);
  if (!named) throw new Error(`the battery has no problem "${setting.problem}" for ${optimizer.id}`);
  const { seed = 1, full = 40, workers = 1, outcomes = bowl } = setting;
  return drive(optimizer, {
    problem: named.problem,
    seed,
    full,
    workers,
    outcomes,
    seconds,
    options: setting.options ?? { ...initialConfig(optimizer.options), ...options },
  });
}

/** How much a problem asks of an optimizer. */
const size = ({ problem }: Named): number =>
  Object.values(problem.space.params).length +
  new Set(Object.values(problem.space.params).map(p => p.kind)).size +
  Object.values(problem.space.params).filter(p => p.when).length;

/** Passed if nothing is wrong on any of these problems; failed with the first that is. */
export async function onEach(
  problems: readonly Named[],
  whyWrong: (named: Named) => Promise<string | undefined>,
  note = `${problems.length} problem${problems.length === 1 ? '' : 's'}`,
): Promise<Verdict> {
  for (const named of problems) {
    const reason = await whyWrong(named);
    if (reason !== undefined) return failed(`${named.name}: ${reason}`);
  }
  return passed(note);
}
