/** Seconds from tables of a study of 10 M trials (30 optimizers × 100 tasks × 20 repetitions × 166 trials) to its rankings. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { rank } from '../../analysis/rank.ts';
import { ranksOverBudget } from '../../analysis/ranks-over-budget.ts';

/** Prints seconds of each step and its ratio to counting the 6 M points of the curves in bare SQL. */
export async function benchRank(): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await makeTables(db);
  const bare = await seconds(() => db.runAndReadAll('select count(*)::double, sum(budget * range) from runs cross join range(100)'));
  const row = (label: string, time: number) =>
    console.log(label.padEnd(52), `${time.toFixed(2)} s`, `${(time / bare).toFixed(0)} × bare`.padStart(14));
  row('bare: count(*) over 60,000 runs × 100 points', bare);
  row('ranks over budget, 100 points, no bands', await seconds(() => ranksOverBudget(db, 'bb', { resamples: 0 })));
  row('ranks over budget, 100 points, 1,000 resamples', await seconds(() => ranksOverBudget(db, 'bb')));
  row('ranking at the end, all tests, 1,000 resamples', await seconds(() => rank(db)));
  row('the same of medians', await seconds(() => rank(db, { aggregate: 'median' })));
  console.log(`peak of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  db.closeSync();
}

/** 60,000 runs with 7 improvements each, at log-spaced times. */
async function makeTables(db: DuckDBConnection): Promise<void> {
  await db.run(`create table runs as
    select format('{:016x}', hash(a, t, s)) as run, format('bbob/f{}/d5/i1', t) as task, format('optimizer-{}', a) as optimizer, 'bb' as kind,
           s::int as repetition, 'done' as status, '' as reason, 166.0::double as budget, 166.0::double as spent
    from range(30) a(a), range(100) t(t), range(20) s(s)`);
  await db.run(`create table incumbents as
    select run, i::int as step, ceil(pow(166, i / 6))::double as spent, exp(-i + hash(run, i)::double / 1e19) as cost, cost as value
    from runs cross join range(7) i(i)`);
  for (const column of ['run', 'task', 'optimizer', 'kind', 'status']) {
    await db.run(`create type ${column}s as enum (select distinct ${column} from runs order by all)`);
    await db.run(`alter table runs alter ${column} type ${column}s`);
  }
  await db.run('alter table incumbents alter run type runs');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
