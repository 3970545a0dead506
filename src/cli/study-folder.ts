import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { type Best, kindOf } from '../contract/index.ts';
import type { Plan } from '../runner/plan.ts';
import { type Manifest, readManifest, writeManifest } from '../store/index.ts';
import { collectionOf } from './facts.ts';
import { version } from './package-facts.ts';
import { UsageError } from './usage-error.ts';

/** Begins the study's folder, or finds that it is this study's already; refuses a folder that holds something else. */
export function writeManifestOf(plan: Plan, folder: string): void {
  if (existsSync(`${folder}/manifest.json`)) {
    const { digest, seed, repetitions, tasks, optimizers } = readManifest(folder);
    if (digest === plan.digest) return;
    const other = `${optimizers.length} optimizers × ${tasks.length} tasks × ${repetitions} repetitions, seed ${seed}`;
    throw new UsageError(`${folder}: it holds another study (${other}); choose another --out, or remove the folder`);
  }
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder}: it is not empty and holds no study; choose another --out`);
  mkdirSync(folder, { recursive: true });
  writeManifest(folder, manifestOf(plan));
}

/** The best known of the values that are ranked. */
const rankedBest = ({ cost, test }: Best): number => test ?? cost;

const manifestOf = (plan: Plan): Manifest => ({
  format: 'koi-results/1',
  digest: plan.digest,
  created: new Date().toISOString(),
  koi: version,
  seed: plan.seed,
  repetitions: plan.repetitions,
  planned: plan.runs.length + plan.refused.length,
  tasks: plan.entries.map(({ task }) => ({
    id: task.id,
    kind: kindOf(task.problem),
    collection: collectionOf(task.id),
    dimensions: Object.keys(task.problem.space.params).length,
    problem: task.problem,
    budget: (plan.budget?.(task) ?? task.budget).full,
    noisy: task.noisy,
    heldOut: task.heldOut,
    ...(task.best ? { best: rankedBest(task.best()) } : {}),
    cite: task.cite,
  })),
  optimizers: plan.contestants.map(({ label, origin, optimizer, options }) => ({ id: label, origin, cite: optimizer.cite, options })),
});
