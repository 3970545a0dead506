/**
 * Runs of other implementations on the tasks of the claims `reference/*`, by koi's adapters with their defaults; writes surrogates.json.
 *
 *     npm run build && node dist/src/cli/main.js data install yahpo && node dist/src/cli/main.js env install optuna smac skopt
 *     node dist/test/verify/references/surrogates.js "optuna-tpe(multivariate=no)" 5 0
 *     node dist/test/verify/references/surrogates.js optuna-tpe-multivariate 5 0
 *     node dist/test/verify/references/surrogates.js smac-hpo 1 0       # further seeds add repetitions
 *     node dist/test/verify/references/surrogates.js skopt-gp 1 0
 *
 * Budgets are the tasks' own. A run is its lowest cost. Results stay in results/references; the same command goes on where an earlier
 * one was stopped, which matters as SMAC and scikit-optimize take up to a second for each trial.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOptimizer } from '../../../optimizers/index.ts';
import { pythonPackages } from '../../../src/cli/env/packages.ts';
import { tasksOf } from '../check-claim.ts';
import { claims } from '../claims.ts';

const root = execFileSync('git', ['rev-parse', '--show-toplevel'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
const [reference = '', repetitions = '', ...seeds] = process.argv.slice(2);
const meant = claims.filter(({ target }) => target.statistic === 'pairs' && target.reference === reference);
if (meant.length === 0 || seeds.length === 0) throw new Error('name the reference of a claim, repetitions and seeds: smac-hpo 1 0 1 2');

const tasks = meant.flatMap(claim => tasksOf(claim, findOptimizer(claim.optimizer)!, Infinity).map(({ id }) => id));
const choice = ['--optimizers', reference, '--tasks', tasks.join(','), '--repetitions', repetitions];
const folders = seeds.map(seed => join(root, 'results/references', reference, seed));
for (const [i, seed] of seeds.entries())
  koi(['run', ...choice, '--seed', seed, '--workers', '1', '--trial-timeout', '600', '--out', folders[i]!]);

const finals = `select task, final from runs where status = 'done' order by source, task, repetition`;
const rows = JSON.parse(koi(['sql', ...folders, finals, '--json'])) as readonly { readonly task: string; readonly final: number }[];
const costs = Object.fromEntries(tasks.map(id => [id, rows.filter(({ task }) => task === id).map(({ final }) => final)]));

const path = join(root, 'test/verify/references/surrogates.json');
const known = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const text = JSON.stringify({ ...known, [reference]: { source: sourceOf(reference), costs } }, undefined, 1);
writeFileSync(path, `${text.replace(/\[[^\]]*\]/g, list => list.replace(/\s+/g, ''))}\n`); // a line for each task

/** What koi answers on stdout; its progress is seen. */
function koi(words: readonly string[]): string {
  const main = fileURLToPath(new URL('../../../src/cli/main.js', import.meta.url));
  return execFileSync(process.execPath, [main, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** smac-hpo of smac 2.4.1 */
function sourceOf(name: string): string {
  const id = name.split('(')[0]!;
  const { distribution } = pythonPackages().find(({ optimizers }) => optimizers.some(one => one.id === id))!;
  return `${name} of ${distribution.replace('==', ' ')}`;
}
