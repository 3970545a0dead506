import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/conformance/index.ts';
import { type Evaluate, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { generatorOf } from '../../src/random/index.ts';
import { goodTask } from './bad-tasks.ts';

const problem: Problem = {
  space: { params: { x: { kind: 'float', low: 0, high: 1 } } },
  objectives: [
    { name: 'error', natural: 'min' },
    { name: 'seconds', natural: 'min' },
  ],
  fidelity: { name: 'epochs', unit: '', min: 1, max: 9, integer: true, resumable: true },
};
const { best: _best, front: _front, ...rest } = goodTask;

/** What is said of a task whose clock and second cost are whatever `clock` says, each time anew. */
async function failures(clock: () => number, error: (...given: Parameters<Evaluate>) => number, more: Partial<Task> = {}) {
  const task: Task = {
    ...rest,
    problem,
    needs: needsOf(problem),
    open:
      () =>
      (...given) => {
        const seconds = clock();
        return { status: 'ok', costs: [error(...given), seconds], seconds };
      },
    ...more,
  };
  const findings = await checkTask({ task, samples: 12 });
  return findings.flatMap(finding => (finding.status === 'failed' ? [`${finding.name}: ${finding.reason}`] : []));
}

let ticks = 0;
/** Never the same twice, and mostly shorter at a higher level. */
const real = (): number => 1 / ++ticks;
const error: Parameters<typeof failures>[1] = ({ config, level }, seed, role) =>
  (config['x'] as number) + 1 / level + generatorOf(seed).next() + (role === 'test' ? 1 : 0);

describe('a timed task', () => {
  it('passes though what it measures is never the same twice', async () => {
    expect(await failures(real, error, { timed: true })).toEqual([]);
  });

  it('must say that it is one', async () => {
    expect((await failures(real, error)).join('\n')).toContain('the same seed gives the same costs');
  });

  it('fails where anything but its time changes', async () => {
    const drifting = (...given: Parameters<Evaluate>): number => error(...given) + ++ticks;

    expect((await failures(real, drifting, { timed: true })).join('\n')).toContain('the same seed gives the same costs');
  });

  it('fails where its time is none', async () => {
    expect((await failures(() => -1, error, { timed: true })).join('\n')).toContain('it took -1 s');
  });
});
