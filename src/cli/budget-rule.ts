import type { Budget, Task } from '../contract/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * A budget in full evaluations: a number, or a formula of the number of parameters d with + - * / ( ) sqrt ceil floor log,
 * such as `ceil(20+40*sqrt(d))`. Throws on anything else, and where the result is no positive number.
 */
export function budgetRule(text: string | number): (task: Task) => Budget {
  const formula = parse(String(text));
  formula(2); // a formula that is wrong is wrong at once
  return task => {
    const full = formula(Object.keys(task.problem.space.params).length);
    if (!(full > 0 && Number.isFinite(full))) throw new UsageError(`budget ${text}: it gives ${full} for ${task.id}; it must be positive`);
    return { ...task.budget, full };
  };
}

type Formula = (d: number) => number;

const functions: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt,
  ceil: Math.ceil,
  floor: Math.floor,
  log: Math.log,
};

/** Recursive descent: sum → product → factor. */
function parse(text: string): Formula {
  const tokens = text.match(/\d+\.?\d*(?:e[+-]?\d+)?|[a-z]+|\S/gi) ?? [];
  let at = 0;
  const wrong = (): never => {
    const here = tokens[at] ? `at "${tokens[at]}"` : 'at its end';
    throw new UsageError(`budget "${text}": it cannot be read ${here}; write a number, or a formula such as ceil(20+40*sqrt(d))`);
  };
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;

  const sum = (): Formula => {
    let left = product();
    for (;;) {
      const [a, plus] = [left, take('+')];
      if (!plus && !take('-')) return left;
      const b = product();
      left = plus ? d => a(d) + b(d) : d => a(d) - b(d);
    }
  };
  const product = (): Formula => {
    let left = factor();
    for (;;) {
      const [a, times] = [left, take('*')];
      if (!times && !take('/')) return left;
      const b = factor();
      left = times ? d => a(d) * b(d) : d => a(d) / b(d);
    }
  };
  const factor = (): Formula => {
    const token = tokens[at++] ?? '';
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'd') return d => d;
    if (token === '(') return closed(sum());
    const f = Object.hasOwn(functions, token) ? functions[token] : undefined;
    if (f && take('(')) {
      const inner = closed(sum());
      return d => f(inner(d));
    }
    at--;
    return wrong();
  };
  const closed = (formula: Formula): Formula => (take(')') ? formula : wrong());

  const formula = sum();
  return at === tokens.length ? formula : wrong();
}
