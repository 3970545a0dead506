/** From what a user writes to ids: an id, a glob, either with wrappers in front, or `suite:demo`. */
import { globOf, isGlob, spellings } from '../src/text/glob.ts';
import { nearest } from '../src/text/nearest.ts';
import { collections, findTask, taskIds } from './index.ts';
import { suite } from './suites.ts';
import { outermost, wrappers } from './wrappers/index.ts';

/**
 * The ids that the patterns mean, each once, in the order of mention (a glob's in the order of listing). `*` and `?` range
 * over the listed ids; braces alone spell out ids, each of which must exist. Throws, with the nearest ids, on a pattern that means nothing.
 */
export const selectTasks = (patterns: readonly string[]): readonly string[] => [...new Set(patterns.flatMap(select))];

function select(pattern: string): readonly string[] {
  const wrapped = outermost(pattern);
  if (wrapped) {
    const front = pattern.slice(0, pattern.length - wrapped.rest.length);
    return spellings(front).flatMap(wrapper => select(wrapped.rest).map(id => known(wrapper + id)));
  }
  if (pattern.startsWith('suite:')) return suite(pattern.slice('suite:'.length)).tasks.map(known);
  const [, stranger] = /^([^/:(]+)(?:\([^)]*\))?:/.exec(pattern) ?? [];
  if (stranger)
    throw new Error(`${pattern}: there is no wrapper ${stranger}; there are ${wrappers.map(({ example }) => example).join(', ')}`);
  if (!/[*?]/.test(pattern)) return (isGlob(pattern) ? spellings(pattern) : [pattern]).map(known);
  return matching(pattern);
}

/** The listed ids of a glob; only those of its collection, where it names one. */
function matching(pattern: string): readonly string[] {
  const glob = globOf(pattern);
  const collection = collections.find(({ id }) => pattern.startsWith(`${id}/`));
  const ids = [...(collection?.ids() ?? taskIds())].filter(id => glob.test(id));
  if (ids.length === 0) throw new Error(`no task matches ${pattern}; ${nearest(pattern, taskIds())}`);
  return ids;
}

/** The id as its task has it: a wrapper's argument may be written in several ways. */
function known(id: string): string {
  const task = findTask(id);
  if (!task) throw new Error(`there is no task ${id}; ${nearest(id, taskIds())}`);
  return task.id;
}
