import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../text/nearest.ts';
import { UsageError } from './usage-error.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);

const study = z.strictObject({
  tasks: z.array(z.string()).min(1),
  optimizers: z.array(z.union([z.string(), z.strictObject({ id: z.string(), options: z.record(z.string(), value) })])).min(1),
  repetitions: z.int().min(1).optional(),
  budget: z.union([z.number(), z.string()]).optional(),
  seed: z.int().min(0).optional(),
  workers: z.int().min(1).optional(),
  'trial-timeout': z.number().positive().optional(),
  memory: z.union([z.number(), z.string()]).optional(),
  'test-seeds': z.int().min(1).optional(),
  out: z.string().optional(),
});

/** A study as a file says it; what is left out takes the default of `koi run`. */
export type StudyFile = z.infer<typeof study>;

/** Reads a YAML study. Throws, with the file and the key, on what it cannot mean. */
export function readStudy(path: string): StudyFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: there is no such study file`);
  }
  const document = parseDocument(text);
  const broken = document.errors[0];
  if (broken) throw new UsageError(`${path}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split('\n')[0]}`);
  const result = study.safeParse(document.toJS());
  if (result.success) return result.data;

  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    throw new UsageError(`${path}: a study has no ${[...issue.path, key].join('.')}; ${nearest(key, Object.keys(study.shape))}`);
  }
  throw new UsageError(`${path}: ${issue.path.join('.') || 'study'}: ${issue.message}`);
}
