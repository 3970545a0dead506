import {
  type Best,
  type Evaluate,
  type Fidelity,
  needsOf,
  type Objective,
  type Problem,
  type Space,
  type Task,
} from '../../src/contract/index.ts';
import { tableBudget } from './budget.ts';
import { costsOf, nonDominated, spaced } from './pareto.ts';
import { type Fact, levelAt, type Metric, type Table } from './table.ts';
import { parseWhat } from './what.ts';

/** Everything about an instance but its measurements, which `load` opens. */
export interface Measured {
  readonly data: string;
  readonly cite: string;
  readonly licence: string;
  /** How its values come about, where a config of the space need not be one that was measured. */
  readonly about?: string;
  readonly space: Space;
  /** How many configs were measured. */
  readonly configs: number;
  /** For tasks that name it; the others are at its maximum. */
  readonly fidelity?: Fidelity;
  readonly metrics: Readonly<Record<string, Metric>>;
  /** A column of seconds for the task's clock. */
  readonly seconds?: string;
  load(): Table;
  /** Why there is no value for a row at a level. */
  whyMissing(row: number, level: number, table: Table): string;
}

const source = 'exact: computed from the whole table';

/** A task that looks its values up; `facts` are known of its objectives. Deterministic; a metric with a test column has held-out values. */
export function tableTask(id: string, what: string, measured: Measured, facts: Readonly<Record<string, Fact>>): Task {
  const { objectives, fidelity, metrics: names } = parseWhat(what);
  const metrics = names.map(name => measured.metrics[name]!);
  const fact = facts[objectives]!;
  const problem = problemOf(names, measured, fidelity !== undefined, fact);
  return {
    id,
    cite: measured.cite,
    licence: measured.licence,
    ...(measured.about !== undefined && { about: measured.about }),
    problem,
    budget: { full: tableBudget(Object.keys(measured.space.params).length, measured.configs), workers: 1 },
    needs: needsOf(problem),
    noisy: false,
    heldOut: metrics.some(({ test }) => test !== undefined),
    data: measured.data,
    best: () => bestOf(facts[names[0]!] ?? fact),
    ...(names.length > 1 && { front: { source, points: (n: number) => frontOf(measured.load(), metrics, n) } }),
    open: () => lookUp(measured.load(), metrics, problem.fidelity !== undefined, measured),
  };
}

const bestOf = ({ ideal, config }: Fact): Best => ({ cost: ideal[0]!, ...(config && { config }), source });

function problemOf(names: readonly string[], { space, metrics, fidelity }: Measured, levels: boolean, fact: Fact): Problem {
  const objectives = names.map((name, i): Objective => {
    const [ideal, nadir] = [fact.ideal[i]!, fact.nadir?.[i]];
    return { name, natural: metrics[name]!.natural, ...(nadir !== undefined && { ideal, nadir }) };
  });
  return { space, objectives: objectives as [Objective, ...Objective[]], ...(levels && fidelity && { fidelity }) };
}

const frontOf = (table: Table, metrics: readonly Metric[], n: number) =>
  spaced(nonDominated(costsOf(table, metrics)), n).map(({ costs }) => costs);

function lookUp(table: Table, metrics: readonly Metric[], atLevels: boolean, { seconds, whyMissing }: Measured): Evaluate {
  const { levels, columns } = table;
  const read = metrics.map(({ natural, column, test = column }) => ({
    negative: natural === 'max',
    tuning: columns[column]!,
    test: columns[test]!,
  }));
  const clock = seconds === undefined ? undefined : columns[seconds]!;
  const last = levels.length - 1;
  return ({ config, level }, _, role) => {
    const row = table.rowOf(config);
    const index = atLevels ? levelAt(levels, level) : last;
    const at = row * levels.length + index;
    const time = (row >= 0 && index >= 0 && clock?.[at]) || 0;
    const costs = new Array<number>(read.length);
    for (let i = 0; i < read.length; i++) {
      const { negative, tuning, test } = read[i]!;
      const value = row < 0 || index < 0 ? Number.NaN : (role === 'test' ? test : tuning)[at]!;
      const cost = negative ? 0 - value : value; // never −0
      if (!Number.isFinite(cost))
        return { status: 'crashed', reason: whyMissing(row, atLevels ? level : levels[last]!, table), seconds: time };
      costs[i] = cost;
    }
    return { status: 'ok', costs, seconds: time };
  };
}
