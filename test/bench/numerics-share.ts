import { type Profiler, Session } from 'node:inspector/promises';

/** Shared numerics and the random numbers; what is left is the optimizer's own file, spaces, objects and the garbage collector. */
const numerics = /\/(optimizers\/parts|analysis\/statistics|src\/random)\/|pure-rand/;

/** The share of samples, taken every 100 µs, that the work spends in numerics, in [0, 1]. */
export async function numericsShare(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const hits = (nodes: readonly Profiler.ProfileNode[]): number => nodes.reduce((sum, node) => sum + (node.hitCount ?? 0), 0);
  const busy = profile.nodes.filter(({ callFrame }) => !['(idle)', '(program)'].includes(callFrame.functionName));
  return hits(busy.filter(({ callFrame }) => numerics.test(callFrame.url))) / Math.max(1, hits(busy));
}
