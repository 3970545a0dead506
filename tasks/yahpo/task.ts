import type { Evaluate, Fidelity, Task } from '../../src/contract/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { clockOf, heldOutOf } from './metrics.ts';
import { bestConfig, corners, costOf, goalOf, type Reference, referenceOf } from './reference.ts';
import { rowOf } from './row.ts';
import { problemOf, type Shape } from './shape.ts';
import { statisticalCorners } from './statistics.ts';
import { openModel } from './surrogate.ts';

/** The task of a shape on one data set, an instance of its scenario. Opens nothing. */
export function taskOf(id: string, shape: Shape, instance: string): Task {
  const { scenario, goals, objectives, fidelity, common } = shape;
  const reference = referenceOf(scenario, instance);
  const scaled = reference ? corners(reference, goals) : statisticalCorners(scenario, instance, goals);
  return {
    id,
    ...common,
    problem: problemOf(
      scenario,
      scaled ? objectives.map(({ name, natural }, i) => ({ name, natural, ideal: scaled[i]!.ideal, nadir: scaled[i]!.nadir })) : objectives,
      fidelity,
    ),
    ...(reference && { best: () => bestOf(shape, reference) }),
    open: () => open(shape, instance),
  };
}

function bestOf({ scenario, goals: [goal] }: Shape, { best, at }: Reference) {
  const { column } = goal!;
  return {
    cost: costOf(goal!, Math.fround(at[column]![column]!)),
    config: bestConfig(scenario.space, best[column]!),
    source: 'the best of 4,096 random configs and of a local search from the best of these (tasks/yahpo/make-references.ts)',
  };
}

/** Throws in one line where the data set or onnxruntime is not installed, or a file is damaged. */
function open({ scenario, goals, fidelity }: Shape, instance: string): Evaluate {
  const { space, metrics, fidelities } = scenario;
  const { encoding, one } = openModel(scenario);
  const fill = rowOf(scenario, encoding, instance)(one);
  const levels = fidelities.map(({ max }) => max);
  const lowered = fidelities.findIndex(({ name }) => name === fidelity?.name);
  const heldOut = goals.map(({ metric }) => goalOf(scenario, heldOutOf(metric, metrics) ?? metric));
  const clock = metrics.indexOf(clockOf(metrics)!);
  return ({ config, level }, _, role) => {
    const wrong = whyInvalid(space, config) ?? (fidelity && whyWrongLevel(level, fidelity));
    if (wrong) return { status: 'invalid', reason: wrong, seconds: 0 };
    if (lowered >= 0) levels[lowered] = level;
    fill(config, levels, 0);
    one.run();
    const values = one.metrics;
    const costs = (role === 'test' ? heldOut : goals).map(goal => costOf(goal, values[goal.column]!));
    // a network may predict that a short training takes less than no time
    return { status: 'ok', costs, seconds: Math.max(0, values[clock]!) };
  };
}

function whyWrongLevel(level: number, { name, min, max, integer }: Fidelity): string | undefined {
  if (!(level >= min && level <= max)) return `level ${level} is outside [${min}, ${max}], the range of ${name}`;
  return integer && !Number.isInteger(level) ? `level ${level} is not an integer, as ${name} must be` : undefined;
}
