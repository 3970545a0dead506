/** Evaluations per second of one task per collection and of each wrapper, and how long listing and selecting takes. */
import type { Seed } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { findTask, taskIds } from '../../tasks/index.ts';
import { selectTasks } from '../../tasks/select.ts';

const ids = [
  ...['bbob/f1/d5/i1', 'bbob-biobj/f1/d5/i1', 'mfh/mfh3-good@z', 'mfh/mfh6-good@z', 'zdt/zdt1/d30', 'zdt/zdt4/d10', 'dtlz/dtlz2/d12/m3'],
  ...[
    'dtlz/dtlz7/d22/m3',
    'wfg/wfg1/d24/m3',
    'wfg/wfg9/d24/m3',
    'mw/mw5/d15',
    'mw/mw8/d15',
    'dascmop/dascmop1/d30/s16',
    'dascmop/dascmop9/d30/s16',
    'constrained/bnh',
    'constrained/welded-beam',
    'constrained/c2-dtlz2',
    'ma-bbob/d5/i1',
    'lasso/synt-simple',
    'lasso/synt-high',
    'lasso/synt-hard@tolerance',
    'momf/branin+currin@s',
    'momf/zdt1/d10@z',
    'shifted(1):bbob/f1/d5/i1',
    'noisy(0.1):bbob/f1/d5/i1',
    'log:bbob/f1/d5/i1',
  ],
];

/** Prints evaluations/s through the contract, and their ratio to a bare loop that sums the values of the same configs. */
export async function benchTasks(): Promise<void> {
  console.log(`${'task'.padEnd(28)}  evaluations  of a bare sum`);
  for (const id of ids) {
    const { problem, open } = findTask(id)!;
    const rng = stream('bench', id);
    const configs = Array.from({ length: 1024 }, () => uniformConfig(problem.space, rng));
    const level = problem.fidelity?.min ?? 1;
    const evaluate = await open();
    const names = Object.keys(problem.space.params);
    const bare = rate(i => {
      let sum = 0;
      for (const name of names) sum += configs[i % 1024]![name] as number;
      return sum;
    });
    const measured = rate(i => {
      const outcome = evaluate({ id: i, config: configs[i % 1024]!, level }, i as Seed, 'tuning');
      return 'status' in outcome && outcome.status === 'ok' ? outcome.costs[0]! : Number.NaN;
    });
    console.log(
      id.padEnd(28),
      ` ${(measured > 1e4 ? `${(measured / 1e6).toFixed(2)} M/s` : `${measured.toFixed(0)} /s  `).padStart(11)}`,
      ` ${(measured / bare).toFixed(3).padStart(13)}`,
    );
  }
  const count = [...taskIds()].length;
  report(`list all ${count} ids`, () => [...taskIds()].length);
  report(`describe all ${count} tasks`, () => [...taskIds()].filter(findTask).length);
  report('select */d5/*', () => selectTasks(['*/d5/*']).length);
}

function report(label: string, work: () => number): void {
  const start = performance.now();
  const found = work();
  console.log(label.padEnd(28), ` ${(performance.now() - start).toFixed(1).padStart(7)} ms`, `  ${found}`);
}

/** Calls per second over about 0.1 s, after as much warming up. */
function rate(call: (i: number) => number): number {
  let sum = 0; // used below, so that no call can be dropped
  const timed = (milliseconds: number): number => {
    const start = performance.now();
    let calls = 0;
    // in ever larger groups, so that neither the clock nor a slow task takes most of the time
    for (let group = 1; performance.now() - start < milliseconds; group = Math.min(1000, 2 * group))
      for (const end = calls + group; calls < end; calls++) sum += call(calls);
    return (calls / (performance.now() - start)) * 1000;
  };
  timed(100);
  const measured = timed(100);
  if (Number.isNaN(sum)) throw new Error('a task failed while it was measured');
  return measured;
}
