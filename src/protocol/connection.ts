import { type Answer, answerOf, frequent } from './answer.ts';
import { excerpt, lastLines } from './excerpt.ts';
import { linesTo, longestLine } from './lines.ts';
import type { Method, Params, Result } from './messages.ts';
import { PluginError } from './plugin-error.ts';
import { type Command, startProcess } from './process.ts';

/** JSON-RPC with one process: one request at a time, the others wait, so that neither side can flood the other. */
export interface Connection {
  /**
   * What it answers: at once, where that is a matter of an instant. Rejects with a PluginError; unless it was answered, the
   * process is gone then.
   */
  call<M extends Method>(method: M, params: Params<M>, seconds: number): Result<M> | Promise<Result<M>>;
  readonly alive: boolean;
  /** Closes its stdin; what has not ended after two seconds is killed. */
  end(): Promise<void>;
}

/** Seconds between signs of life. */
export const heartbeat = 5;

/**
 * Milliseconds for which this process may hear of nothing else. An answer that comes within them is waited for on the spot;
 * all others, and one as often as this, are heard in Node's own way, and with them whatever else there is to hear.
 */
const patience = 50;

interface Request {
  readonly id: number;
  readonly method: Method;
  answer?: Answer;
  /** Called when there is an answer, if nobody waits on the spot. */
  answered?: () => void;
}

export function connect(command: Command): Connection {
  const plugin = startProcess(command);
  const { stdin, stdout } = plugin;
  const waiting: (() => void)[] = [];
  let open: Request | undefined;
  let next = 0;
  let lost: string | undefined;
  let lastSign = 0;
  let lastTurn = 0; // when this process last was free to hear of all else

  const settle = (answer: Answer): void => {
    if (!open) return;
    const request = open;
    open = undefined;
    request.answer = answer;
    request.answered?.();
    waiting.shift()?.();
  };
  const lose = (how: 'timeout' | 'died', reason: string): void => {
    if (lost !== undefined) return;
    lost = `${command.text}: ${reason}`;
    plugin.kill();
    const say = (): void => {
      const said = lastLines(plugin.printed());
      if (said) lost += `: ${said}`;
      settle({ error: new PluginError(how, lost!) });
      for (const send of waiting.splice(0)) send();
    };
    if (how === 'timeout') say();
    else plugin.ended.then(say); // its last lines may not have been heard yet
  };
  const late = (seconds: number): void => {
    const alive = lastSign > 0 && performance.now() - lastSign < 3e3 * heartbeat;
    const sign = seconds < 3 * heartbeat ? '' : alive ? '; it was still at work' : '; it gave no sign of life';
    lose('timeout', `${open!.method} took longer than ${seconds} s${sign}`);
  };

  const read = (line: Buffer): void => {
    let message: { id?: unknown; method?: unknown; result?: unknown; error?: { message?: unknown } };
    const text = line.toString();
    try {
      message = JSON.parse(text);
    } catch {
      const greets = open?.method === 'initialize'; // a library, while it is imported
      if (line.includes(0))
        read(Buffer.from(line.filter(byte => byte !== 0))); // the waker's
      else if (!greets) lose('died', `it wrote ${excerpt(text)} to stdout, where only JSON-RPC belongs; print to stderr`);
      return;
    }
    if (message?.method === 'alive') lastSign = performance.now();
    else if (!open || message?.id !== open.id)
      lose('died', `it answered ${excerpt(text)}, ${open ? `while request ${open.id} was open` : 'unasked'}`);
    else settle(answerOf(command.text, open.method, message));
  };
  const lines = linesTo(
    line => {
      if (lost === undefined) read(line);
      return lost === undefined;
    },
    () => lose('died', `it wrote a line of more than ${longestLine / 2 ** 20} MB`),
  );

  /** Waits for the answer on the spot, for up to about `patience`. */
  const waitFor = (request: Request, began: number): void => {
    do {
      const bytes = plugin.wait();
      lines.feed(bytes);
      if (request.answer || lost !== undefined || bytes.length === 0 || bytes.includes(0)) return;
    } while (performance.now() - began < patience);
  };
  /** Hears of the answer as of everything else. */
  const hear = (request: Request, seconds: number, spent: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(late, Math.max(1, deadline(seconds) - spent), seconds);
      stdout.ref();
      request.answered = () => {
        clearTimeout(timer);
        stdout.unref();
        lastTurn = performance.now();
        const answer = request.answer!;
        if ('error' in answer) reject(answer.error);
        else resolve(answer.result);
      };
    });

  stdout.on('data', lines.feed);
  plugin.ended.then(how => lose('died', how));
  plugin.unref();

  const call = (method: Method, params: unknown, seconds: number): unknown => {
    if (lost !== undefined) return Promise.reject(new PluginError('died', lost));
    if (open) return new Promise<void>(resolve => waiting.push(resolve)).then(() => call(method, params, seconds));
    const began = performance.now();
    const id = next++;
    const line = `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${JSON.stringify(params)}}\n`;
    const request: Request = { id, method };
    open = request;
    lastSign = 0;
    plugin.write(line);
    if (frequent.has(method) && began - lastTurn < patience) waitFor(request, began);
    const { answer } = request;
    if (!answer) return hear(request, seconds, performance.now() - began);
    return 'error' in answer ? Promise.reject(answer.error) : answer.result;
  };

  return {
    call: call as Connection['call'],
    get alive() {
      return lost === undefined;
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
