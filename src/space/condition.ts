import type { Condition, Config, Space } from '../contract/index.ts';

/** Whether a condition holds in a config. One on an absent parameter does not. */
export function holds(condition: Condition, config: Config): boolean {
  if ('all' in condition) return condition.all.every(c => holds(c, config));
  if ('any' in condition) return condition.any.some(c => holds(c, config));
  const value = config[condition.param];
  if (value === undefined) return false;
  if ('in' in condition) return condition.in.includes(value);
  return 'above' in condition ? (value as number) > condition.above : (value as number) < condition.below;
}

/** The parameters that a condition reads. */
export const readBy = (condition: Condition): readonly string[] =>
  'all' in condition ? condition.all.flatMap(readBy) : 'any' in condition ? condition.any.flatMap(readBy) : [condition.param];

/** Names in an order in which parents come before the parameters that depend on them; otherwise as declared. Throws on a cycle. */
export function parentsFirst({ params }: Space): readonly string[] {
  const sorted: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string): void => {
    if (state.get(name) === 'done') return;
    if (state.get(name) === 'open') throw new Error(`parameter ${name}: its condition depends on itself`);
    state.set(name, 'open');
    const when = params[name]?.when;
    if (when) for (const parent of readBy(when)) if (params[parent]) visit(parent);
    state.set(name, 'done');
    sorted.push(name);
  };
  for (const name of Object.keys(params)) visit(name);
  return sorted;
}

/** Whether any forbidden clause holds. */
export const isForbidden = (space: Space, config: Config): boolean => space.forbidden?.some(clause => holds(clause, config)) ?? false;
