/** The last step of `npm run build`: describes every task once. */
import { writeFileSync } from 'node:fs';
import { collections } from '../../tasks/index.ts';
import { taskFacts } from './facts.ts';
import { type TaskGroup, taskListFile } from './task-list.ts';

writeFileSync(taskListFile, JSON.stringify(collections.flatMap(groupsOf)));

function groupsOf(collection: (typeof collections)[number]): TaskGroup[] {
  const groups = new Map<string | null, { readonly kinds: Set<string>; readonly lines: string[]; readonly first: string }>();
  for (const id of collection.ids()) {
    const { installed: _, ...facts } = taskFacts(collection.find(id)!);
    const group = groups.get(facts.data) ?? { kinds: new Set(), lines: [], first: id };
    groups.set(facts.data, group);
    group.kinds.add(facts.kind);
    group.lines.push(JSON.stringify(facts).slice(0, -1));
  }
  return [...groups].map(([data, { kinds, lines, first }]) => ({
    collection: collection.id,
    title: collection.title,
    data,
    kinds: [...kinds],
    count: lines.length,
    first,
    lines: lines.join('\n'),
  }));
}
