/**
 * Writes references.ts: per problem, what a search in the role tuning, at the smallest tolerance, reaches from −1 at the true features and
 * 1 (the highest penalty) at all others. For steps of 1, 1/2, twice 1/4 … twice 1/64: in random order, each coordinate goes one step down
 * or up where that lowers the cost; from 1/4 on only coordinates below 1. Seeded: another run writes the same, up to the rounding of another
 * processor. The two problems of 1,000 features take eight minutes each, the others less than one together.
 *
 * Run: npx tsx tasks/lasso/make-references.ts
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Evaluate, Role, Seed } from '../../src/contract/index.ts';
import { shuffled, stream } from '../../src/random/index.ts';
import { digits } from '../parts/offspring.ts';
import { spacing } from './data.ts';
import { lasso } from './index.ts';
import type { Reference } from './reference.ts';

const steps = [1, 1 / 2, 1 / 4, 1 / 4, 1 / 8, 1 / 8, 1 / 16, 1 / 16, 1 / 32, 1 / 32, 1 / 64, 1 / 64];
const everywhere = 2;

export async function makeReference(id: string): Promise<Reference> {
  const task = lasso.find(id)!;
  const evaluate = await task.open();
  const names = Object.keys(task.problem.space.params);
  const rng = stream('lasso', 'reference', id);
  const x: number[] = names.map((_, j) => (j % spacing === 0 ? -1 : 1));
  const costIn = (role: Role): number => costOf(evaluate, names, x, role);
  let evaluations = 1;
  let least = costIn('tuning');
  for (const [sweep, step] of steps.entries())
    for (const j of shuffled([...x.keys()], rng)) {
      const before = x[j]!;
      if (sweep >= everywhere && before === 1) continue;
      for (const after of [before - step, before + step]) {
        if (after < -1 || after > 1) continue;
        x[j] = after;
        const cost = costIn('tuning');
        evaluations++;
        if (cost < least) {
          least = cost;
          break;
        }
        x[j] = before;
      }
    }
  return {
    cost: digits(least, 12),
    test: digits(costIn('test'), 6),
    evaluations,
    below: Object.fromEntries(x.flatMap((value, j) => (value < 1 ? [[names[j]!, value]] : []))),
  };
}

function costOf(evaluate: Evaluate, names: readonly string[], x: readonly number[], role: Role): number {
  const outcome = evaluate({ id: 0, config: Object.fromEntries(names.map((name, j) => [name, x[j]!])), level: 1 }, 0 as Seed, role);
  if (!('costs' in outcome)) throw new Error('lasso always has a value');
  return outcome.costs[0]!;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found: Record<string, Reference> = {};
  for (const id of [...lasso.ids()].filter(id => !id.includes('@'))) found[id] = await makeReference(id);
  writeFileSync(
    new URL('references.ts', import.meta.url),
    `/** Written by make-references.ts. */
import type { References } from './reference.ts';

export const references: References = ${JSON.stringify(found)};
`,
  );
}
