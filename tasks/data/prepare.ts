/**
 * What is derived from a data set once, so that its tasks open fast: the collections that need it say how. Each result is
 * made anew where it is missing, so that an installation that was interrupted here is whole all the same.
 */
type Prepare = (say: (line: string) => void) => void | Promise<void>;

const preparations: Readonly<Record<string, () => Promise<{ prepare: Prepare }>>> = {};

export async function prepareData(name: string, say: (line: string) => void): Promise<void> {
  const load = preparations[name];
  if (load) await (await load()).prepare(say);
}
