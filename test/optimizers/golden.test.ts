/**
 * The first thirty asks of every optimizer, on a continuous and on a mixed space: what a seed gives is a public contract.
 * After a change that is meant: UPDATE_GOLDEN=1 npx vitest run test/optimizers/golden.test.ts, and a line in CHANGELOG.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/index.ts';
import { needsOf, type Optimizer, refusal, type Space } from '../../src/contract/index.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

const folder = new URL('../golden/optimizers/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === '1';

describe('first asks', () => {
  for (const optimizer of optimizers)
    it(`of ${optimizer.id} are as they were`, () => {
      const file = new URL(`${optimizer.id}.json`, folder);
      const now = { continuous: firstAsks(optimizer, box(3)), mixed: firstAsks(optimizer, spaces['mixed']!) };
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${JSON.stringify(now)}\n`);
      }

      expect(existsSync(file), `${file.pathname} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true);
      expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
});

/** Id, level and values of thirty asks after each other; none where the space is refused. */
function firstAsks(optimizer: Optimizer, space: Space) {
  const problem = problemFor(optimizer, space);
  if (refusal(optimizer, { needs: needsOf(problem), problem }).length > 0) return [];
  // small generations, so that thirty asks see the second one, and a short design where trials are trained step by step
  const { params } = optimizer.options;
  const shortest = { size: 8, sizePerDimension: 2, ...(optimizer.id === 'freeze-thaw' && { startupPerDimension: 1 }) };
  const options = Object.fromEntries(Object.entries(shortest).filter(([name]) => name in params));
  const { lines } = run(optimizer, problem, { seed: 'golden', full: 30, evaluate: measured(problem, bowl), options });
  return lines.slice(0, 30).map(({ trial }) => [trial.id, trial.level, ...Object.values(trial.config)]);
}
