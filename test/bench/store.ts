/**
 * Rows written per second, and what ten million of them cost to read: 30 optimizers × 100 tasks × 20 repetitions × 166 trials
 * from Arrow files to the rank-over-time table. The reading runs in a process of its own, so that its peak memory is its own.
 */
import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../../analysis/query.ts';
import { openResults } from '../../analysis/results/index.ts';
import type { Config, Problem } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { type Manifest, openWriter, type RunRow, type StudyWriter, writeManifest } from '../../src/store/index.ts';

const size = { optimizers: 30, tasks: 100, repetitions: 20, trials: 166 };
const rows = size.optimizers * size.tasks * size.repetitions * size.trials;

export async function benchStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'koi-bench-'));
  try {
    const seconds = timed(() => writeStudy(folder));
    const bytes = bytesIn(folder);
    console.log(
      `write  ${millions(rows)} rows in ${seconds.toFixed(1)} s: ${millions(rows / seconds)} rows/s, ${megabytes(bytes)}, ${(bytes / rows).toFixed(0)} bytes a row`,
    );
    await readElsewhere(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two workers' files, as two slots would have left them. */
function writeStudy(folder: string): void {
  writeManifest(folder, manifest);
  const rng = stream('bench', 'store');
  const configs: Config[] = Array.from({ length: 4096 }, () => Object.fromEntries(names.map(name => [name, 10 * rng.next() - 5])));
  const writers = [openWriter(folder, 'slot-0'), openWriter(folder, 'slot-1')];
  let run = 0;
  for (const task of tasks)
    for (const optimizer of optimizers)
      for (let repetition = 0; repetition < size.repetitions; repetition++, run++)
        writeRun(writers[run % 2]!, { run: BigInt(run), task, optimizer, repetition }, configs, () => rng.next());
  for (const writer of writers) writer.close();
}

function writeRun(
  writer: StudyWriter,
  key: Pick<RunRow, 'run' | 'task' | 'optimizer' | 'repetition'>,
  configs: readonly Config[],
  next: () => number,
): void {
  writer.begin(key.run, problem);
  let best = Infinity;
  for (let id = 0; id < size.trials; id++) {
    const cost = -Math.log(1 - next());
    const incumbent = cost < best;
    if (incumbent) best = cost;
    writer.trial({
      run: key.run,
      trial: { id, config: configs[(id * 7 + Number(key.run)) % configs.length]!, level: 1 },
      outcome: { status: 'ok', costs: [cost], seconds: 0 },
      spent: id + 1,
      seconds: 0,
      incumbent,
      askSeconds: 1e-6,
      evaluateSeconds: 1e-6,
      tellSeconds: 1e-6,
    });
  }
  const nothing = { options: {}, reason: '', seconds: 0, wallSeconds: 0, finished: 0, host: 'bench', versions: '' };
  writer.run({
    ...key,
    ...nothing,
    kind: 'bb',
    role: 'test',
    status: 'done',
    budget: size.trials,
    trials: size.trials,
    spent: size.trials,
  });
}

const names = ['x0', 'x1', 'x2', 'x3', 'x4'];
const problem: Problem = {
  space: { params: Object.fromEntries(names.map(name => [name, { kind: 'float', low: -5, high: 5 }])) },
  objectives: [{ name: 'f', natural: 'min' }],
};
const tasks = Array.from({ length: size.tasks }, (_, i) => `bench/f${i}/d5`);
const optimizers = Array.from({ length: size.optimizers }, (_, i) => `optimizer-${i}`);
const manifest: Manifest = {
  format: 'koi-results/1',
  digest: 'bench',
  created: '',
  koi: '',
  seed: 0,
  repetitions: size.repetitions,
  planned: size.optimizers * size.tasks * size.repetitions,
  tasks: tasks.map(id => ({
    id,
    kind: 'bb',
    collection: 'bench',
    dimensions: 5,
    problem,
    budget: size.trials,
    noisy: false,
    heldOut: false,
    cite: '',
  })),
  optimizers: optimizers.map(id => ({ id, origin: 'native', cite: '', options: {} })),
};

function readElsewhere(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['read', folder]);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`bench: the reading process ended with ${code}`))));
  });
}

async function read(folder: string): Promise<void> {
  const bytes = bytesIn(folder);
  const bare = timed(() => readBytes(folder));
  console.log(`bytes  a bare read of ${megabytes(bytes)} takes ${bare.toFixed(2)} s`);

  const [results, opening] = await clocked(() => openResults([folder]));
  const [ranks, ranking] = await clocked(() => query(results.db, 'rank-over-budget', { kind: 'bb', missing: 'worst', points: 100 }));
  const whole = opening + ranking;
  console.log(
    `ranks  ${millions(rows)} rows from Arrow files to ${ranks.length} mean ranks in ${whole.toFixed(2)} s (opening ${opening.toFixed(2)} s): ${millions(rows / whole)} rows/s, ${(whole / bare).toFixed(1)} × the bare read, peak memory ${peak()}`,
  );
  const [[all], scanning] = await clocked(() =>
    rowsOf<{ n: bigint; mean: number }>(results.db, 'select count(*) as n, avg(cost) as mean from trials'),
  );
  console.log(
    `scan   count(*), avg(cost) from trials: ${all!.n} rows, mean ${all!.mean.toFixed(4)}, in ${scanning.toFixed(2)} s: ${millions(rows / scanning)} rows/s, ${(scanning / bare).toFixed(1)} × the bare read, peak memory ${peak()}`,
  );
  results.close();
}

const rowsOf = async <R>(db: DuckDBConnection, sql: string): Promise<R[]> => (await db.runAndReadAll(sql)).getRowObjectsJS() as R[];

function readBytes(folder: string): void {
  const buffer = Buffer.alloc(1 << 22);
  for (const path of filesIn(folder)) {
    const file = openSync(path, 'r');
    while (readSync(file, buffer) > 0);
    closeSync(file);
  }
}

const filesIn = (folder: string): string[] => readdirSync(join(folder, 'trials')).map(name => join(folder, 'trials', name));
const bytesIn = (folder: string): number => filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);
const peak = (): string => megabytes(process.resourceUsage().maxRSS * 1024);

async function clocked<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await act(), (performance.now() - start) / 1e3];
}

const timed = (act: () => void): number => {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1e3;
};
const millions = (x: number): string => `${(x / 1e6).toFixed(2)} M`;
const megabytes = (x: number): string => `${(x / 1e6).toFixed(0)} MB`;

if (process.argv[2] === 'read' && process.send) await read(process.argv[3]!);
