import type { Manifest } from '../../src/store/index.ts';
import type { CurvePoint, TaskCurves } from '../charts/convergence.ts';
import type { KindName } from '../charts/kind-names.ts';
import type { TaskRank } from '../charts/rank-heatmap.ts';
import { query } from '../query.ts';
import type { Ranking, RankPoint } from '../ranking.ts';
import {
  type FailedTrials,
  type Gap,
  type KindSection,
  mostCurves,
  type OptimizerLine,
  type ReportInput,
  type RunTotals,
  type TaskLine,
  type Unfinished,
} from './input.ts';

type Database = Parameters<typeof query>[0];
type PerKind<T> = Partial<Readonly<Record<KindName, T>>>;

export interface GatherOptions {
  readonly rankings: PerKind<Ranking>;
  /** Rank over the budget. */
  readonly points?: PerKind<readonly RankPoint[]>;
  /** The policy that the rankings were made with. */
  readonly missing?: 'worst' | 'random-search' | 'drop-task';
  /** The share of the budget and the aggregate that the rankings were made with. */
  readonly at?: number;
  readonly aggregate?: string;
  readonly title?: string;
  readonly command?: string;
  readonly warnings?: readonly string[];
}

const kindOrder: readonly KindName[] = ['bb', 'mf', 'mo', 'momf'];

/** Steps of the budget at which convergence is drawn; a panel is no wider than some hundred px. */
const steps = 50;

/** Asks the database for what the report tells beside the rankings. Manifests: those of the studies, none for score tables. */
export async function gather(db: Database, manifests: readonly Manifest[], options: GatherOptions): Promise<ReportInput> {
  const { rankings, points = {}, missing = 'worst', at = 1, aggregate = 'none' } = options;
  const { title = 'Comparison of optimizers', command = '', warnings = [] } = options;
  const kinds = kindOrder.filter(kind => rankings[kind]);
  const [totals] = await query<RunTotals>(db, 'run-totals');
  const facts = await query<KindFacts>(db, 'kind-facts');
  const unfinished = await query<Unfinished & OfKind>(db, 'unfinished');
  const failedTrials = await query<FailedTrials & OfKind>(db, 'failed-trials');
  const gaps = await query<Gap & OfKind>(db, 'generalisation-gap');
  const tasks = (await query<TaskLine>(db, 'task-lines')).sort(
    (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byNumbers(a.id, b.id),
  );
  const ofKind =
    (kind: KindName) =>
    <T extends OfKind>(row: T): boolean =>
      row.kind === kind;

  const sections: KindSection[] = [];
  for (const kind of kinds) {
    const { role, low, high, tested, untested, hypervolume, beyond } = facts.find(ofKind(kind))!;
    sections.push({
      kind,
      ranking: rankings[kind]!,
      missing,
      at,
      aggregate,
      points: manifests.length ? (points[kind] ?? []) : [],
      curves: manifests.length
        ? await curvesOf(
            db,
            kind,
            tasks.filter(ofKind(kind)).map(({ id }) => id),
          )
        : [],
      taskRanks: await query<TaskRank>(db, 'task-ranks', { kind, missing, upto: at }),
      role,
      budget: [low, high],
      values: { tested, untested, hypervolume },
      beyond,
      gaps: gaps.filter(ofKind(kind)),
      unfinished: unfinished.filter(ofKind(kind)),
      failedTrials: failedTrials.filter(ofKind(kind)),
    });
  }
  return {
    title,
    studies: manifests.map(({ digest, created, koi, seed, repetitions, planned }) => ({
      digest,
      created,
      koi,
      seed,
      repetitions,
      planned,
    })),
    totals: totals!,
    optimizers: await query<OptimizerLine>(db, 'optimizer-lines'),
    tasks,
    kinds: sections,
    warnings,
    command,
  };
}

interface OfKind {
  readonly kind: KindName;
}

interface KindFacts extends OfKind {
  readonly role: 'tuning' | 'test' | null;
  readonly low: number;
  readonly high: number;
  readonly tested: number;
  readonly untested: number;
  readonly hypervolume: number;
  readonly beyond: number;
}

async function curvesOf(db: Database, kind: KindName, ids: readonly string[]): Promise<TaskCurves[]> {
  const tasks = spread(ids, mostCurves);
  const rows = await query<CurvePoint & Pick<TaskCurves, 'task' | 'measure'>>(db, 'convergence', {
    kind,
    points: steps,
    tasks: tasks.join('\n'),
  });
  return tasks.flatMap(task => {
    const points = rows.filter(row => row.task === task);
    return points.length ? [{ task, measure: points[0]!.measure, points: points.map(({ task: _, measure: __, ...point }) => point) }] : [];
  });
}

/** At most `most` of the items, evenly over the list. */
const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, i) => items.length <= most || Math.floor((i * most) / items.length) !== Math.floor(((i - 1) * most) / items.length));

/** f2 before f10. */
const byNumbers = new Intl.Collator('en', { numeric: true }).compare;
