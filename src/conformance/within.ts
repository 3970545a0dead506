/** Something did not end in time. */
export class Late extends Error {}

/** The promise's value; throws, with what was waited for, if it takes longer than this. Ends nothing: the rest goes on unheard. */
export async function within<T>(seconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(`${what} took longer than ${seconds} s`)), seconds * 1e3);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
