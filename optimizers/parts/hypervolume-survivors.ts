import { leastContributor } from './least-contributor.ts';
import { nonDominatedSort, type Valued } from './non-dominated-sort.ts';

/** The best `size` items by fronts; whoever contributes least to the hypervolume of the front that does not fit leaves it, one by one. */
export function hypervolumeSurvivors<T extends Valued>(items: readonly T[], size: number): readonly T[] {
  const costs = items.map(item => item.costs);
  const chosen: T[] = [];
  for (const front of nonDominatedSort(items)) {
    const members = front.map(i => items[i]!);
    while (chosen.length + members.length > size)
      members.splice(
        leastContributor(
          members.map(member => member.costs),
          costs,
        ),
        1,
      );
    chosen.push(...members);
    if (chosen.length === size) break;
  }
  return chosen;
}
