import { resolve } from 'node:path';
import { checkOptimizer, checkTask, type Finding } from '../conformance/index.ts';
import type { Optimizer } from '../contract/index.ts';
import type { PluginOptimizer } from '../protocol/index.ts';
import { answersElsewhere } from './check-elsewhere.ts';
import type { CheckArguments } from './commands/check.ts';
import { contestants, loadDefault, split } from './contestants.ts';
import { entries } from './entries.ts';
import { commandOf, isModule } from './plugin-command.ts';
import { offersBy } from './plugins.ts';
import { columns, print, printJson } from './print.ts';
import { UsageError } from './usage-error.ts';

/** What was found about one optimizer or task. */
interface Report {
  readonly what: 'optimizer' | 'task';
  readonly id: string;
  readonly passed: boolean;
  readonly checks: readonly Finding[];
}

/** `koi check`: one report after another; the exit code is 1 if any check fails. */
export async function checkCommand({ plugins, nondeterministic = false, evaluations, json }: CheckArguments): Promise<void> {
  if (evaluations !== undefined && !(Number.isInteger(evaluations) && evaluations > 0))
    throw new UsageError(`--evaluations ${evaluations}: it is a positive number of evaluations`);
  const jobs = (await Promise.all(plugins.map(plugin => jobsOf(plugin, nondeterministic, evaluations)))).flat();
  const reports: Report[] = [];
  for (const { what, id, run } of jobs) {
    const checks = await run();
    const report = { what, id, passed: checks.every(({ status }) => status !== 'failed'), checks };
    reports.push(report);
    if (!json) print(text(report));
  }
  if (json) printJson(reports);
  const bad = reports.filter(report => !report.passed).length;
  if (!json && reports.length > 1) print(`${reports.length - bad} of ${reports.length} pass`);
  if (bad > 0) process.exitCode = 1;
}

interface Job extends Pick<Report, 'what' | 'id'> {
  readonly run: () => Promise<Finding[]>;
}

async function jobsOf(plugin: string, nondeterministic: boolean, evaluations: number | undefined): Promise<Job[]> {
  const command = commandOf(split(plugin).id);
  if (command) {
    const { optimizers, tasks } = await offersBy(command);
    return [
      ...(optimizers.length > 0 || tasks.length === 0 ? await optimizerJobs(plugin, nondeterministic, evaluations) : []),
      ...(tasks.length > 0 ? await taskJobs(plugin, evaluations) : []),
    ];
  }
  return (await isTask(plugin)) ? taskJobs(plugin, evaluations) : optimizerJobs(plugin, nondeterministic, evaluations);
}

async function taskJobs(plugin: string, evaluations: number | undefined): Promise<Job[]> {
  const samples = evaluations === undefined ? {} : { samples: evaluations };
  return (await entries([plugin])).map(({ task }) => ({ what: 'task', id: task.id, run: () => checkTask({ task, ...samples }) }));
}

async function optimizerJobs(plugin: string, nondeterministic: boolean, evaluations: number | undefined): Promise<Job[]> {
  const full = evaluations === undefined ? {} : { full: evaluations };
  return (await contestants([plugin])).map(({ label, ref, optimizer, options }) => ({
    what: 'optimizer',
    id: isModule(ref) ? optimizer.id : label,
    run: () =>
      checkOptimizer({
        optimizer,
        options,
        nondeterministic: nondeterministic || saysSo(optimizer),
        ...full,
        elsewhere: setting => answersElsewhere({ ref, options, ...setting }),
      }),
  }));
}

/** A plugin may declare that a seed does not fix what it asks. */
const saysSo = (optimizer: Optimizer): boolean => (optimizer as Partial<PluginOptimizer>).deterministic === false;

/** A module says by what it exports; a task's id has a slash or a wrapper, an optimizer's has neither. */
async function isTask(plugin: string): Promise<boolean> {
  if (isModule(plugin)) return typeof ((await loadDefault(resolve(plugin))) as { open?: unknown } | undefined)?.open === 'function';
  return /^[^\s(]*(\([^)]*\))?[^\s(]*[/:]/.test(plugin);
}

const marks = { passed: '✓', failed: '✗', skipped: '–' };

function text({ what, id, checks }: Report): string {
  const rows = checks.map(finding => [
    `  ${marks[finding.status]}`,
    finding.name,
    finding.status === 'passed' ? finding.note : finding.reason,
  ]);
  const count = (status: Finding['status']): number => checks.filter(finding => finding.status === status).length;
  return `${what} ${id}\n${columns(rows)}\n  ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`;
}
