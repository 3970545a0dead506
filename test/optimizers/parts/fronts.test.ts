import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updatedFronts } from '../../../optimizers/parts/fronts.ts';
import { nonDominatedSort, type Valued } from '../../../optimizers/parts/non-dominated-sort.ts';

const items = (objectives: number) =>
  fc.array(
    fc.record({
      // few values, so that ties and duplicates abound
      costs: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: objectives, maxLength: objectives }),
      violation: fc.constantFrom(0, 0, 0, 1, 2.5),
    }),
    { maxLength: 40 },
  );

describe('fronts that are updated', () => {
  it.each([1, 2, 3])('are those of sorting anew for %i objectives, when members come and when they go', objectives => {
    fc.assert(
      fc.property(items(objectives), fc.integer({ min: 1, max: 20 }), (all, size) => {
        const fronts = updatedFronts<Valued>();
        const population: Valued[] = [];
        for (const item of all) {
          fronts.add(item);
          population.push(item);
          expect(fronts.all()).toEqual(nonDominatedSort(population).map(front => front.map(i => population[i]!)));
          if (population.length <= size) continue;
          const leaving = fronts.all().at(-1)![0]!;
          fronts.removeWorst(leaving);
          population.splice(population.indexOf(leaving), 1);
        }
      }),
    );
  });
});
