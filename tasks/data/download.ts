import { once } from 'node:events';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DownloadOptions {
  /** Bytes of this file that have arrived. */
  readonly progress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** So many attempts in a row may bring not one new byte. */
const patience = 5;
/** A connection that is silent for so long is given up. */
const silence = 30_000;

/**
 * Downloads into a file, going on where an earlier attempt stopped (HTTP Range) and after a connection that was cut; false
 * where there is nothing at the address (404). Throws, and keeps what arrived, once nothing more arrives.
 */
export async function download(address: string, target: string, options: DownloadOptions = {}): Promise<boolean> {
  for (let idle = 0; ; ) {
    const before = sizeOf(target);
    try {
      return await attempt(address, target, before, options);
    } catch (error) {
      if (options.signal?.aborted || error instanceof Refused) throw error;
      idle = sizeOf(target) > before ? 0 : idle + 1;
      if (idle === patience) throw new Error(`${address}: ${causeOf(error)}; run the same command to go on, or name a copy with --from`);
      await sleep((error instanceof Busy ? 500 : 25) * 2 ** idle, undefined, options);
    }
  }
}

/** An answer that will not change by asking again. */
class Refused extends Error {}

/** The server asks for time. */
class Busy extends Error {}

async function attempt(address: string, target: string, have: number, { progress, signal }: DownloadOptions): Promise<boolean> {
  const stall = new AbortController();
  const watch = setTimeout(() => stall.abort(new Error(`nothing came for ${silence / 1000} s`)), silence);
  try {
    const response = await fetch(address, {
      headers: { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) },
      signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal,
    });
    if (response.status === 404 || response.status === 410) return false;
    const goesOn = response.headers.get('content-range')?.startsWith(`bytes ${have}-`) ?? false;
    if (response.status === 416 || (response.status === 206 && !goesOn)) {
      rmSync(target, { force: true }); // what is here is not the beginning of what is there
      throw new Error(`HTTP ${response.status}`);
    }
    if (response.status >= 500 || response.status === 429) throw new Busy(`HTTP ${response.status}`);
    if (!response.ok) throw new Refused(`${address}: HTTP ${response.status} ${response.statusText}`);
    const file = createWriteStream(target, { flags: goesOn ? 'a' : 'w' });
    let bytes = goesOn ? have : 0;
    try {
      for await (const chunk of response.body ?? []) {
        watch.refresh();
        if (!file.write(chunk)) await once(file, 'drain');
        progress?.((bytes += chunk.length));
      }
    } finally {
      file.end();
      await finished(file);
    }
    return true;
  } finally {
    clearTimeout(watch);
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** `fetch` hides what happened behind "fetch failed" and "terminated". */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
