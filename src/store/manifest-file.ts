import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, TaskFacts } from './manifest.ts';

const format = 'koi-results/1';

/** Replaces the manifest at once: a reader finds the old or the new one, whole. Makes the folder where there is none. */
export function writeManifest(folder: string, manifest: Manifest): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const draft = `${path}.${process.pid}`;
  try {
    const file = openSync(draft, 'w');
    try {
      writeFileSync(file, `${JSON.stringify(manifest, null, 1)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new Error(`${path}: cannot be written (${(cause as Error).message}); free some space or choose another folder`, { cause });
  }
}

/** Throws a sentence where the folder holds no manifest, or one that cannot be read. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder; results are folders that koi run --out wrote`);
  if (!statSync(folder).isDirectory()) throw new Error(`${folder}: not a folder; results are folders that koi run --out wrote`);
  if (!existsSync(path)) throw new Error(`${folder}: not a results folder (it has no manifest.json)`);
  const manifest = parsed(path);
  const fault = faultOf(manifest);
  if (fault) throw new Error(`${path}: ${fault}`);
  return manifest as Manifest;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: not valid JSON (${(cause as Error).message}); restore it from a copy, or start the study in another folder`, {
      cause,
    });
  }
}

/** What is wrong, as the end of a sentence. */
function faultOf(manifest: unknown): string | undefined {
  if (typeof manifest !== 'object' || manifest === null) return 'is not a manifest';
  const fields = manifest as Partial<Record<keyof Manifest, unknown>>;
  if (fields.format !== format) return `is of format ${JSON.stringify(fields.format)}; this version of koi reads ${format}`;
  for (const name of ['digest', 'created', 'koi'] as const) if (typeof fields[name] !== 'string') return `"${name}" must be a text`;
  for (const name of ['seed', 'repetitions', 'planned'] as const) if (typeof fields[name] !== 'number') return `"${name}" must be a number`;
  for (const name of ['tasks', 'optimizers'] as const) {
    const list = fields[name];
    if (!Array.isArray(list)) return `"${name}" must be a list`;
    const at = list.findIndex(item => typeof item?.id !== 'string');
    if (at >= 0) return `${name}[${at}] has no id`;
  }
  const tasks = fields.tasks as Partial<TaskFacts>[];
  const bare = tasks.findIndex(task => typeof task.problem?.space?.params !== 'object' || !Array.isArray(task.problem.objectives));
  if (bare >= 0) return `tasks[${bare}] (${tasks[bare]!.id}) has no problem`;
  return undefined;
}
