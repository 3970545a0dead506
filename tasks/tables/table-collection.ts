import type { Collection, Task } from '../../src/contract/index.ts';
import type { Facts } from './table.ts';
import { type Measured, tableTask } from './table-task.ts';
import { parseWhat } from './what.ts';

export interface Tables {
  readonly id: string;
  readonly title: string;
  /** The parts of the ids between the collection and what is optimised: `cora`, `rbv2-svm/1220`. */
  readonly instances: readonly string[];
  /** What may be optimised in an instance: `accuracy`, `accuracy+params`, `loss@step`. Of which no fact is known is no task. */
  whats(instance: string): readonly string[];
  readonly facts: Facts;
  measured(instance: string): Measured;
}

/** Ids of the form `collection/instance/what`. */
export function tableCollection(tables: Tables): Collection & Tables {
  const { id, instances, facts, measured } = tables;
  const whats = (instance: string): readonly string[] =>
    tables.whats(instance).filter(what => facts[instance]?.[parseWhat(what).objectives] !== undefined);
  const known = new Map<string, Measured | undefined>(instances.map(instance => [instance, undefined]));
  const measuredOf = (instance: string): Measured => {
    const found = known.get(instance) ?? measured(instance);
    known.set(instance, found);
    return found;
  };
  return {
    ...tables,
    measured: measuredOf,
    *ids() {
      for (const instance of instances) for (const what of whats(instance)) yield `${id}/${instance}/${what}`;
    },
    find(task): Task | undefined {
      const end = task.lastIndexOf('/');
      const [instance, what] = [task.slice(id.length + 1, end), task.slice(end + 1)];
      if (!task.startsWith(`${id}/`) || !known.has(instance) || !whats(instance).includes(what)) return undefined;
      return tableTask(task, what, measuredOf(instance), facts[instance]!);
    },
  };
}
