/** Wrappers, written in front of an id: `noisy(0.1):shifted(7):bbob/f1/d5/i1`. */
import { log } from './log.ts';
import { noisy } from './noisy.ts';
import { shifted } from './shifted.ts';
import type { Wrapper } from './wrapper.ts';

export const wrappers: readonly Wrapper[] = [shifted, noisy, log];

const byName = new Map(wrappers.map(wrapper => [wrapper.name, wrapper]));

/** `name(argument):rest` taken apart; undefined where no wrapper stands in front. */
export function outermost(
  id: string,
): { readonly wrapper: Wrapper; readonly argument: string | undefined; readonly rest: string } | undefined {
  const [, name, argument, rest] = /^([a-z][a-z-]*)(?:\(([^()]*)\))?:(.+)$/.exec(id) ?? [];
  const wrapper = name === undefined ? undefined : byName.get(name);
  return wrapper && { wrapper, argument, rest: rest! };
}
