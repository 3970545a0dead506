/**
 * Writes tables/facts/*.ts from the installed data: `npx tsx tasks/tables/write-facts.ts [collection…]`. What stands there are
 * the exact optima and the corners of the exact fronts of every task, so that describing one opens no data. What is the same
 * for every config, or of several objectives on the whole front, is no task: nothing is written of it.
 */
import { writeFileSync } from 'node:fs';
import type { Collection } from '../../src/contract/index.ts';
import { collections } from '../index.ts';
import { costsOf, nonDominated } from './pareto.ts';
import type { Fact, Facts } from './table.ts';
import type { Tables } from './table-collection.ts';
import { parseWhat } from './what.ts';

function factsOf({ instances, whats, measured }: Tables): Facts {
  return Object.fromEntries(
    instances.map(instance => {
      const { metrics, load } = measured(instance);
      const listed = whats(instance).map(parseWhat);
      const wanted = new Map([
        ...listed.map(what => [what.metrics[0]!, what.metrics.slice(0, 1)] as const),
        ...listed.map(what => [what.objectives, what.metrics] as const),
      ]);
      const table = load();
      const found = [...wanted].flatMap(([objectives, names]): [string, Fact][] => {
        const points = costsOf(
          table,
          names.map(name => metrics[name]!),
        );
        const front = nonDominated(points);
        // a single objective must differ between configs, several must differ on the front
        const among = names.length > 1 ? front : points;
        const extremes = (choose: (a: number, b: number) => number): number[] =>
          names.map((_, i) => among.map(({ costs }) => costs[i]!).reduce((a, b) => choose(a, b)));
        const [ideal, nadir] = [extremes(Math.min), extremes(Math.max)];
        if (ideal.some((low, i) => low === nadir[i])) return [];
        const config = table.configOf(front[0]!.row);
        return [[objectives, names.length > 1 ? { ideal, nadir } : { ideal, config }]];
      });
      return [instance, Object.fromEntries(found)];
    }),
  );
}

const isTables = (collection: Collection): collection is Collection & Tables => 'measured' in collection;

const wanted = process.argv.slice(2);
for (const collection of collections.filter(isTables).filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const text = JSON.stringify(factsOf(collection), undefined, 1);
  const file = new URL(`facts/${collection.id}.ts`, import.meta.url);
  writeFileSync(
    file,
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured\n/** Written by write-facts.ts. */\nimport type { Facts } from '../table.ts';\n\nexport const facts: Facts = ${text};\n`,
  );
  console.log(`${collection.id}: ${text.length} bytes`);
}
