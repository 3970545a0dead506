/** The conformance kit: what any optimizer and any task must pass. */
import { type Capability, offersOf } from '../contract/index.ts';
import { messageOf } from '../runner/index.ts';
import { type Check, type Finding, failed, passed, runChecks, skipped } from './check.ts';
import { optimizerBench, type Subject } from './optimizer/bench.ts';
import { declaration, optimizerChecks } from './optimizer/index.ts';
import { type TaskSubject, taskBench } from './task/bench.ts';
import { description, taskChecks } from './task/index.ts';

export type { Finding, Verdict } from './check.ts';
export { runSetting, type Setting, type Subject } from './optimizer/bench.ts';
export type { TaskSubject } from './task/bench.ts';

/** All findings about an optimizer, in the order in which they are shown. */
export const checkOptimizer = (subject: Subject): Promise<Finding[]> =>
  checkAll(
    subject,
    declaration,
    'the battery has a problem for it',
    async () => optimizerBench(subject),
    optimizerChecks,
    capability => (subject.optimizer.handles.includes(capability) ? undefined : `it does not handle ${capability}`),
  );

/** All findings about a task, in the order in which they are shown. */
export const checkTask = (subject: TaskSubject): Promise<Finding[]> =>
  checkAll(
    subject,
    description,
    'it opens',
    () => taskBench(subject),
    taskChecks,
    capability =>
      subject.task.needs.includes(capability) || offersOf(subject.task.problem).includes(capability)
        ? undefined
        : capability === 'objectives'
          ? 'it has one objective'
          : `it has no ${capability}`,
  );

/** First what can be seen of a plugin as it is, then what it takes a bench to see. Where no bench can be set up, that is skipped. */
async function checkAll<S, B>(
  subject: S,
  outer: readonly Check<S>[],
  setup: string,
  benchOf: () => Promise<B>,
  inner: readonly Check<B>[],
  whyNot: (capability: Capability) => string | undefined,
): Promise<Finding[]> {
  const first = await runChecks(outer, subject, whyNot);
  const finding = { name: setup, capability: 'any' as const };
  try {
    const bench = await benchOf();
    return [...first, { ...finding, ...passed() }, ...(await runChecks(inner, bench, whyNot))];
  } catch (error) {
    const rest = inner.map(({ name, capability }) => ({ name, capability, ...skipped(`not so: ${setup}`) }));
    return [...first, { ...finding, ...failed(messageOf(error)) }, ...rest];
  }
}
