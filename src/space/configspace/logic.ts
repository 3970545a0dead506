/** What ConfigSpace says with words that koi's conditions do without. */
import type { Condition, Param, Value } from '../../contract/index.ts';

/** One part stands for itself. */
export const joined = (how: 'all' | 'any', parts: readonly Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : how === 'all' ? { all: parts } : { any: parts };

/** `param < value` and so on; of an ordinal, the values before or after it in its sequence. */
export function compared(param: string, read: Param, how: 'LT' | 'LE' | 'GT' | 'GE', value: Value, where: string): Condition {
  const less = how === 'LT' || how === 'LE';
  const equal: readonly Condition[] = how === 'LE' || how === 'GE' ? [{ param, in: [value] }] : [];
  if (read.kind === 'choice') {
    const at = read.choices.indexOf(value);
    if (!read.ordered || at < 0) throw new Error(`${where} compares it with ${JSON.stringify(value)}, which has no place in its order`);
    return { param, in: read.choices.filter((_, i) => (less ? i < at : i > at) || (equal.length > 0 && i === at)) };
  }
  return joined('any', [less ? { param, below: value as number } : { param, above: value as number }, ...equal]);
}

/**
 * A condition that holds where `condition` does not, which includes that what it reads is inactive: a condition on an
 * inactive parameter does not hold. `whenOf`: the condition of a parameter, if it has one.
 */
export function negated(
  condition: Condition,
  params: Readonly<Record<string, Param>>,
  whenOf: (name: string) => Condition | undefined,
): Condition {
  if ('all' in condition)
    return joined(
      'any',
      condition.all.map(part => negated(part, params, whenOf)),
    );
  if ('any' in condition)
    return joined(
      'all',
      condition.any.map(part => negated(part, params, whenOf)),
    );
  const when = whenOf(condition.param);
  return joined('any', [otherwise(condition, params[condition.param]!), ...(when ? [negated(when, params, whenOf)] : [])]);
}

/** Where an active parameter is otherwise than a simple condition says. */
function otherwise(condition: Exclude<Condition, { all: unknown } | { any: unknown }>, read: Param): Condition {
  const { param } = condition;
  if ('above' in condition)
    return {
      any: [
        { param, below: condition.above },
        { param, in: [condition.above] },
      ],
    };
  if ('below' in condition)
    return {
      any: [
        { param, above: condition.below },
        { param, in: [condition.below] },
      ],
    };
  if (read.kind === 'choice') return { param, in: read.choices.filter(choice => !condition.in.includes(choice)) };
  return joined(
    'all',
    condition.in.map(value => ({
      any: [
        { param, below: value as number },
        { param, above: value as number },
      ],
    })),
  );
}
