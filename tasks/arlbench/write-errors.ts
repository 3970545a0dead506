/** Writes errors.ts from the installed data: `npx tsx tasks/arlbench/write-errors.ts`. */
import { writeFileSync } from 'node:fs';
import { landscapes } from './landscapes.ts';
import { crossValidationOf } from './surrogate.ts';

const errors = Object.fromEntries(Object.keys(landscapes).map(name => [name, crossValidationOf(name)]));
writeFileSync(
  new URL('errors.ts', import.meta.url),
  `/** Landscape → how well its surrogate predicts; written by write-errors.ts. */
import type { CrossValidated } from './surrogate.ts';

export const errors: Readonly<Record<string, CrossValidated>> = ${JSON.stringify(errors)};
`,
);
