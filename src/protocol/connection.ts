import { faultOf, type Method, methods, type Params, type Result } from './messages.ts';
import { type Command, type Process, startProcess } from './process.ts';

/** What went wrong with a plugin, in one line; `how` tells an error that it answered from its end. */
export class PluginError extends Error {
  readonly how: 'answered' | 'timeout' | 'died';
  constructor(how: PluginError['how'], message: string) {
    super(message);
    this.how = how;
  }
}

/** JSON-RPC with one process: one request at a time, the others wait, so that neither side can flood the other. */
export interface Connection {
  /** Rejects with a PluginError; unless it was answered, the process is gone then. */
  call<M extends Method>(method: M, params: Params<M>, seconds: number): Promise<Result<M>>;
  readonly alive: boolean;
  /** Closes its stdin; what has not ended after two seconds is killed. */
  end(): Promise<void>;
}

/** Characters of the longest line that is read. */
const longestLine = 2 ** 24;
/** Seconds between signs of life. */
export const heartbeat = 5;

/** Methods that the runner names by itself, as its phase. */
const silent: ReadonlySet<Method> = new Set(['ask', 'evaluate']);

interface Open {
  readonly id: number;
  readonly method: Method;
  readonly resolve: (result: never) => void;
  readonly reject: (error: PluginError) => void;
  readonly timer: NodeJS.Timeout;
}

export function connect(command: Command): Connection {
  const plugin = startProcess(command);
  const { stdin, stdout } = plugin;
  const waiting: (() => void)[] = [];
  let open: Open | undefined;
  let next = 0;
  let lost: string | undefined;
  let lastSign = 0;
  let pending = '';

  const lose = (how: 'timeout' | 'died', reason: string): void => {
    if (lost !== undefined) return;
    lost = `${command.text}: ${reason}${lastLines(plugin)}`;
    plugin.kill();
    settle(({ reject }) => reject(new PluginError(how, lost!)));
    for (const send of waiting.splice(0)) send();
  };
  const settle = (how: (request: Open) => void): void => {
    if (!open) return;
    const request = open;
    open = undefined;
    clearTimeout(request.timer);
    stdout.unref();
    how(request);
    waiting.shift()?.();
  };
  const late = (seconds: number): void => {
    const alive = lastSign > 0 && performance.now() - lastSign < 3e3 * heartbeat;
    const sign = seconds < 3 * heartbeat ? '' : alive ? '; it was still at work' : '; it gave no sign of life';
    lose('timeout', `${open!.method} took longer than ${seconds} s${sign}`);
  };

  const read = (line: string): void => {
    let message: { id?: unknown; method?: unknown; result?: unknown; error?: { message?: unknown } };
    try {
      message = JSON.parse(line);
    } catch {
      if (open?.method === 'initialize') return; // a library greets while it is imported
      lose('died', `it wrote ${excerpt(line)} to stdout, where only JSON-RPC belongs; print to stderr`);
      return;
    }
    if (message?.method === 'alive') lastSign = performance.now();
    else if (!open || message?.id !== open.id)
      lose('died', `it answered ${excerpt(line)}, ${open ? `while request ${open.id} was open` : 'unasked'}`);
    else if (message.error)
      settle(({ method, reject }) =>
        reject(
          new PluginError('answered', `${command.text}: ${silent.has(method) ? '' : `${method}: `}${firstLine(message.error!.message)}`),
        ),
      );
    else {
      const parsed = methods[open.method].result.safeParse(message.result);
      if (parsed.success) settle(({ resolve }) => resolve(parsed.data as never));
      else {
        const wrong = `${command.text}: ${open.method}: it answered ${excerpt(JSON.stringify(message.result) ?? 'nothing')}: ${faultOf(parsed.error)}`;
        settle(({ reject }) => reject(new PluginError('answered', wrong)));
      }
    }
  };

  stdout.setEncoding('utf8').on('data', (text: string) => {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0 && lost === undefined; end = text.indexOf('\n', from)) {
      read(pending + text.slice(from, end));
      pending = '';
      from = end + 1;
    }
    pending += text.slice(from);
    if (pending.length > longestLine) {
      pending = '';
      lose('died', `it wrote a line of more than ${longestLine / 2 ** 20} MB`);
    }
  });
  plugin.ended.then(how => lose('died', how));
  plugin.unref();

  return {
    get alive() {
      return lost === undefined;
    },
    call(method, params, seconds) {
      return new Promise((resolve, reject) => {
        const send = (): void => {
          if (lost !== undefined) {
            reject(new PluginError('died', lost));
            return;
          }
          const id = next++;
          lastSign = 0;
          open = { id, method, resolve, reject, timer: setTimeout(late, deadline(seconds), seconds) };
          stdout.ref();
          stdin.write(`{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${JSON.stringify(params)}}\n`);
        };
        if (open) waiting.push(send);
        else send();
      });
    },
    async end() {
      stdin.end();
      const timer = setTimeout(plugin.kill, 2000);
      await plugin.ended;
      clearTimeout(timer);
    },
  };
}

/** A little before the runner's watchdog would end the process that waits: then there is somebody left to say why. */
const deadline = (seconds: number): number => 1e3 * Math.min(2 ** 31 / 1e3 - 1, Math.max(0.8 * seconds, seconds - 0.25));

const excerpt = (line: string, most = 80): string => (line.length > most ? `${line.slice(0, most)}…` : line);
const firstLine = (message: unknown): string => String(message).split('\n')[0]!;

/** What it wrote to stderr, in one line: the last error if there is one, else the last three lines. */
function lastLines(plugin: Process): string {
  const lines = plugin
    .printed()
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const error = lines.findLast(line => /^[\w.]*(Error|Exception|Interrupt)\b|panicked at|^panic:/.test(line));
  const said = error === undefined ? lines.slice(-3) : [error];
  return said.length > 0 ? `: ${said.map(line => excerpt(line, 200)).join(' | ')}` : '';
}
