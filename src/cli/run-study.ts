import { availableParallelism } from 'node:os';
import { planStudy, runStudy } from '../runner/index.ts';
import { budgetRule } from './budget-rule.ts';
import type { RunArguments } from './commands/run.ts';
import { contestants } from './contestants.ts';
import { entries } from './entries.ts';
import { versions } from './package-facts.ts';
import { print, printJson, warn } from './print.ts';
import { progressOn } from './progress.ts';
import { bytesOf } from './quantities.ts';
import { readStudy, type StudyFile } from './study-file.ts';
import { writeManifestOf } from './study-folder.ts';
import { statusOf } from './study-status.ts';
import { UsageError } from './usage-error.ts';

/** `koi run`: plans, runs or continues, and says how it ended. */
export async function runCommand(args: RunArguments): Promise<void> {
  const study = settingsOf(args);
  const plan = planStudy({
    entries: await entries(study.tasks),
    contestants: await contestants(study.optimizers),
    repetitions: study.repetitions,
    seed: study.seed,
    role: 'test',
    testSeeds: study.testSeeds,
    ...(study.budget === undefined ? {} : { budget: budgetRule(study.budget) }),
  });
  writeManifestOf(plan, study.out);

  const stop = new AbortController();
  const interrupt = (): void => (stop.signal.aborted ? process.exit(130) : stop.abort());
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const progress = progressOn(plan);
  try {
    await runStudy(plan, {
      entry: new URL('./worker.js', import.meta.url),
      folder: study.out,
      workers: study.workers,
      timeout: study.timeout,
      memory: study.memory,
      versions,
      signal: stop.signal,
      progress,
    });
  } finally {
    progress.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  await conclude(study.out, args, stop.signal.aborted);
}

async function conclude(out: string, args: RunArguments, interrupted: boolean): Promise<void> {
  const status = statusOf(out);
  if (interrupted) warn(`stopped; what was measured is in ${out}, and the same command goes on from there`);
  if (args.json) printJson(status);
  if (interrupted) process.exitCode = 130;
  if (interrupted || args.json) return;

  const { showRanking } = await import('./ranking.ts');
  await showRanking([out], {});
  if (args.report) {
    const { writeReport } = await import('./report-files.ts');
    for (const file of await writeReport([out], `${out}/report`)) print(file);
  }
}

/** What is asked, flags before the file before the defaults. */
function settingsOf(args: RunArguments) {
  const file: Partial<StudyFile> = args.study === undefined ? {} : readStudy(args.study);
  const tasks = listOf(args.tasks) ?? file.tasks;
  const optimizers = listOf(args.optimizers) ?? file.optimizers;
  const out = args.out ?? file.out;
  if (!tasks) throw new UsageError('which tasks? Name some: --tasks "bbob/*/d5/i1", or a study file');
  if (!optimizers) throw new UsageError('which optimizers? Name some: --optimizers random,tpe, or a study file');
  if (!out) throw new UsageError('where to? Name a folder for the results: --out results/first');
  return {
    tasks,
    optimizers,
    out,
    budget: args.budget ?? file.budget,
    repetitions: wholeNumber('repetitions', args.repetitions ?? file.repetitions ?? 10, 1),
    seed: wholeNumber('seed', args.seed ?? file.seed ?? 0, 0),
    workers: wholeNumber('workers', args.workers ?? file.workers ?? availableParallelism(), 1),
    testSeeds: wholeNumber('test-seeds', args.testSeeds ?? file['test-seeds'] ?? 5, 1),
    timeout: positive('trial-timeout', args.trialTimeout ?? file['trial-timeout'] ?? 60),
    memory: bytesOf(args.memory ?? file.memory ?? '1GB'),
  };
}

/** `a,b(x=1,y=2)` and repeated flags alike; commas inside brackets and braces belong to their entry. */
const listOf = (flags: readonly string[] | undefined): string[] | undefined =>
  flags?.flatMap(flag => flag.match(/(?:\([^)]*\)|\{[^}]*\}|[^,])+/g) ?? []).map(entry => entry.trim());

function wholeNumber(name: string, value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) throw new UsageError(`${name}: ${value} is not a whole number of at least ${least}`);
  return value;
}

function positive(name: string, value: number): number {
  if (!(value > 0)) throw new UsageError(`${name}: ${value} is not a positive number of seconds`);
  return value;
}
