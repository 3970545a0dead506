import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { faultOf, type Method, methods, type Result } from './messages.ts';

/** Params as they are after the schema has put in what may be left out. */
type Given<M extends Method> = z.output<(typeof methods)[M]['params']>;

export type Handlers = { readonly [M in Method]?: (params: Given<M>) => Result<M> | Promise<Result<M>> };

/** The plugin's side of the protocol: answers one line after another, in order, until the input ends. */
export async function serve(handlers: Handlers, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = await answerTo(line, handlers);
    if (answer !== undefined && !output.write(`${answer}\n`)) await new Promise(resolve => output.once('drain', resolve));
  }
}

/** A line's answer as JSON; none for a notification. */
async function answerTo(line: string, handlers: Handlers): Promise<string | undefined> {
  let id: unknown = null;
  try {
    const request = JSON.parse(line) as { id?: unknown; method?: unknown; params?: unknown };
    id = request.id ?? null;
    const { method, params = {} } = request;
    if (typeof method !== 'string' || !(method in handlers)) throw new RpcError(-32601, `there is no method ${method}`);
    const parsed = methods[method as Method].params.safeParse(params);
    if (!parsed.success) throw new RpcError(-32602, `${method}: ${faultOf(parsed.error)}`);
    const result = await (handlers[method as Method] as (params: unknown) => unknown)(parsed.data);
    return request.id === undefined ? undefined : JSON.stringify({ jsonrpc: '2.0', id, result });
  } catch (error) {
    const code = error instanceof RpcError ? error.code : error instanceof SyntaxError ? -32700 : -32000;
    return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message: (error as Error).message } });
  }
}

class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
