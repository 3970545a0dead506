import { excerpt } from './excerpt.ts';
import { faultOf, type Method, methods } from './messages.ts';
import { PluginError } from './plugin-error.ts';

export type Answer = { readonly result: unknown } | { readonly error: PluginError };

/** Methods of which a run has thousands; the runner names them by itself, as its phase. */
export const frequent: ReadonlySet<Method> = new Set(['ask', 'evaluate']);

/** What a plugin has answered, with its result as the schema has it; one that breaks the schema is an error. */
export function answerOf(plugin: string, method: Method, message: { result?: unknown; error?: { message?: unknown } }): Answer {
  const { result, error } = message;
  const refused = (reason: string): Answer => ({ error: new PluginError('answered', `${plugin}: ${reason}`) });
  if (error) return refused(`${frequent.has(method) ? '' : `${method}: `}${String(error.message).split('\n')[0]}`);
  if (method === 'ask' && isPlain(result)) return { result };
  const parsed = methods[method].result.safeParse(result);
  if (parsed.success) return { result: parsed.data };
  return refused(`${method}: it answered ${excerpt(JSON.stringify(result) ?? 'nothing')}: ${faultOf(parsed.error)}`);
}

/**
 * A new trial with a config and nothing else: the schema accepts it, and takes ten times as long over it. Of anything else the
 * schema is asked.
 */
export function isPlain(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  for (const key in answer) if (key !== 'id' && key !== 'config') return false;
  const { id, config } = answer as { readonly id?: unknown; readonly config?: Readonly<Record<string, unknown>> };
  if (!Number.isSafeInteger(id) || (id as number) < 0) return false;
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return false;
  for (const name in config) {
    if (name === '__proto__') return false; // the schema leaves it out
    const value = config[name];
    if (!(typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' || typeof value === 'boolean')) return false;
  }
  return true;
}
