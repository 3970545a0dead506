import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server does with a request; undefined answers 404. */
export type Answer = (path: string, request: IncomingMessage, response: ServerResponse) => Buffer | 'done' | undefined;

export interface Asked {
  readonly path: string;
  readonly range: string | undefined;
}

/** A server on 127.0.0.1 that knows Range; it goes when the test is over. `asked` is what was asked of it, in order. */
export async function serve(answer: Answer): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.slice(1));
    asked.push({ path, range: request.headers.range });
    const bytes = answer(path, request, response);
    if (bytes === 'done') return;
    if (!bytes) return void response.writeHead(404).end();
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from >= bytes.length && from > 0) return void response.writeHead(416).end();
    if (from === 0) return void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    response.writeHead(206, {
      'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      'content-length': bytes.length - from,
    });
    response.end(bytes.subarray(from));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

/** Sends only the first bytes of what was promised, then cuts the connection. */
export function cut(response: ServerResponse, bytes: Buffer, after: number, from = 0): 'done' {
  response.writeHead(from > 0 ? 206 : 200, {
    'content-length': bytes.length - from,
    ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  response.write(bytes.subarray(from, after), () => setTimeout(() => response.destroy(), 5));
  return 'done';
}

/** Answers by hand. */
export function end(response: ServerResponse, bytes?: Buffer): 'done' {
  response.end(bytes);
  return 'done';
}
