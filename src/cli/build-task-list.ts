/** The last step of `npm run build`: describes every task once. */
import { writeFileSync } from 'node:fs';
import { collections } from '../../tasks/index.ts';
import { taskFacts } from './facts.ts';
import { factsFile, groupsFile, type TaskGroup } from './task-list.ts';

type Facts = ReturnType<typeof taskFacts>;

const inGroups = collections.flatMap(collection => {
  const groups = new Map<string | null, Facts[]>();
  for (const id of collection.ids()) {
    const facts = taskFacts(collection.find(id)!);
    const group = groups.get(facts.data) ?? [];
    groups.set(facts.data, group);
    group.push({ ...facts, installed: facts.data === null });
  }
  return [...groups].map(([data, facts]) => ({ collection, data, facts }));
});

let end = 0;
const texts = inGroups.map(({ facts }, i) => {
  const text = facts.map(one => JSON.stringify(one)).join(',');
  return `${i === 0 ? '[' : ''}${text}${i === inGroups.length - 1 ? ']' : ','}`;
});
const groups = inGroups.map(({ collection: { id, title }, data, facts }, i): TaskGroup => {
  end += Buffer.byteLength(texts[i]!);
  return { collection: id, title, data, kinds: [...new Set(facts.map(({ kind }) => kind))], count: facts.length, first: facts[0]!.id, end };
});
writeFileSync(groupsFile, JSON.stringify(groups));
writeFileSync(factsFile, texts.join(''));
