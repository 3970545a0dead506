/** What `koi list` says. Nothing here opens a task. */
import { optimizers } from '../../optimizers/index.ts';
import { isInstalled as look } from '../../tasks/data/place.ts';
import { findTask } from '../../tasks/index.ts';
import { suites } from '../../tasks/suites.ts';
import { type Kind, kindOf, type Optimizer, type Task } from '../contract/index.ts';
import { globOf } from '../text/glob.ts';
import { selected } from './entries.ts';
import { type Adapter, adapters } from './env/adapters.ts';

export const taskFacts = (task: Task) => ({
  id: task.id,
  kind: kindOf(task.problem),
  collection: collectionOf(task.id),
  needs: task.needs,
  dimensions: Object.keys(task.problem.space.params).length,
  objectives: task.problem.objectives.map(objective => objective.name),
  noisy: task.noisy,
  heldOut: task.heldOut,
  data: task.data ?? null,
  installed: task.data === undefined || isInstalled(task.data),
});

/** One look per data set, not per task. */
const looked = new Map<string, boolean>();
export function isInstalled(data: string): boolean {
  const known = looked.get(data) ?? look(data);
  looked.set(data, known);
  return known;
}

/** The collection of a task's id, wrappers in front taken off. */
export const collectionOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1).split('/')[0]!;

/** Facts of the tasks that the patterns mean. */
export const tasks = (globs: readonly string[]) => globs.flatMap(selected).map(id => taskFacts(findTask(id)!));

export const optimizerFacts = (globs: readonly string[]) =>
  [...optimizers.map(o => optimizerFact(o)), ...adapters().map(adapterFact)].filter(
    ({ id }) => globs.length === 0 || globs.some(glob => globOf(glob).test(id)),
  );

/** An optimizer of a Python package; nothing is started. */
export const adapterFact = ({ described, origin, about, installed }: Adapter) => ({
  ...optimizerFact({ ...described, options: described.options as Optimizer['options'] }, origin, installed),
  about,
});

export const optimizerFact = (
  { id, handles, wants, options, cite }: Pick<Optimizer, 'id' | 'handles' | 'wants' | 'options' | 'cite'>,
  origin = 'native',
  installed = true,
) => ({
  id,
  kinds: kindsOf(handles, wants),
  handles,
  wants,
  options,
  cite,
  origin,
  installed,
});

/** The kinds of task on which an optimizer makes sense. */
function kindsOf(handles: readonly string[], wants: readonly string[]): Kind[] {
  const can = (capability: string, needed: boolean): boolean => (needed ? handles.includes(capability) : !wants.includes(capability));
  const kinds: readonly [Kind, boolean, boolean][] = [
    ['bb', false, false],
    ['mf', true, false],
    ['mo', false, true],
    ['momf', true, true],
  ];
  return kinds.filter(([, fidelity, several]) => can('fidelity', fidelity) && can('objectives', several)).map(([kind]) => kind);
}

export const suiteFacts = (globs: readonly string[]) =>
  suites().filter(({ name }) => globs.length === 0 || globs.some(glob => globOf(glob).test(name)));
