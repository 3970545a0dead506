/**
 * libsvm-js 0.2.1, which is LIBSVM compiled to WebAssembly (C.-C. Chang, C.-J. Lin 2011. LIBSVM: A Library for Support Vector
 * Machines. ACM TIST 2(3), 27), loaded when the first machine is opened.
 */
import { createRequire } from 'node:module';

export interface Machine {
  train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
  predictOne(sample: readonly number[]): number;
  /** Places in the training set. */
  getSVIndices(): readonly number[];
  /** Memory that no garbage collector knows of. */
  free(): void;
}

export type Libsvm = new (options: object) => Machine;

let loaded: Promise<Libsvm> | undefined;

export const libsvm = (): Promise<Libsvm> => (loaded ??= load());

/**
 * Loaded so that it leaves nothing behind: its loader, of 2018, prints two lines where there is a `fetch`, because it then takes itself
 * to be in a browser, and makes the process end without a word when any promise is rejected.
 */
function load(): Promise<Libsvm> {
  const before = process.listeners('unhandledRejection');
  const fetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return createRequire(import.meta.url)('libsvm-js') as Promise<Libsvm>;
  } finally {
    if (fetch) Object.defineProperty(globalThis, 'fetch', fetch);
    for (const listener of process.listeners('unhandledRejection'))
      if (!before.includes(listener)) process.removeListener('unhandledRejection', listener);
  }
}
