import type { KindSection, ReportInput } from '../../../analysis/report/input.ts';
import { example, exampleCurves, exampleTaskRanks, names } from '../charts/example.ts';

/** A made-up study of two kinds with everything that a report can hold, and text that is not safe as HTML. */
export function exampleReport(optimizers = 9, tasks = 16): ReportInput {
  return {
    title: 'Nine optimizers on <sixteen> tasks & more',
    studies: [
      {
        digest: '3f1c9a0b7d',
        created: '2026-11-23T20:11:00.000Z',
        koi: '0.1.0',
        seed: 7,
        repetitions: 10,
        planned: optimizers * tasks * 10,
      },
    ],
    totals: {
      done: optimizers * tasks * 10 - 44,
      failed: 4,
      refused: 40,
      trials: 114_300,
      evaluations: 98_411.5,
      seconds: 5321,
      finished: Date.UTC(2026, 10, 23, 21, 2),
      hosts: ['lab-1'],
      versions: ['koi 0.1.0, node 20.20.2'],
    },
    optimizers: names.slice(0, optimizers).map(id => ({ id, origin: 'native', cite: `The paper of ${id}, 2011` })),
    tasks: Array.from({ length: tasks }, (_, t) => ({
      id: `bbob/f${t + 1}/d5/i1`,
      kind: t % 2 ? ('bb' as const) : ('momf' as const),
      dimensions: 5,
      budget: 110,
      noisy: t % 3 === 0,
      heldOut: false,
      best: t % 4 ? 79.48 : null,
      cite: 'Hansen et al. 2009, Real-parameter black-box optimization benchmarking',
    })),
    kinds: [sectionOf('bb', optimizers, tasks), sectionOf('momf', Math.max(2, optimizers - 3), 5)],
    warnings: ['results/demo/trials/3.arrows: cut after 120 rows, the rest is done again <by the next start>'],
    command: 'koi run study.yaml --out results/demo && koi report results/demo',
  };
}

export function sectionOf(kind: 'bb' | 'momf', optimizers: number, tasks: number): KindSection {
  const { ranking, points } = example(optimizers, tasks);
  return {
    kind,
    ranking,
    missing: 'worst',
    at: 1,
    aggregate: 'none',
    points,
    curves: exampleCurves(optimizers, Math.min(tasks, 12), 30),
    taskRanks: exampleTaskRanks(optimizers, tasks),
    role: 'test',
    budget: [78, 110],
    values: kind === 'bb' ? { tested: 4, untested: tasks - 4, hypervolume: 0 } : { tested: 0, untested: 0, hypervolume: tasks },
    beyond: kind === 'bb' ? 0 : 12,
    gaps: names.slice(0, optimizers).map((optimizer, i) => ({ optimizer, runs: 40, tasks: 4, gap: i / 7 - 0.2, worse: i / 10 })),
    unfinished:
      kind === 'bb'
        ? [
            { optimizer: 'hyperband', status: 'refused', reason: 'needs a task with fidelity', runs: 40, tasks: 4, task: 'bbob/f1/d5/i1' },
            {
              optimizer: 'tpe',
              status: 'failed',
              reason: 'asked for x0 = <img src=x onerror=alert(1)>',
              runs: 4,
              tasks: 1,
              task: 'bbob/f2/d5/i1',
            },
          ]
        : [],
    failedTrials: kind === 'bb' ? [{ optimizer: 'de', status: 'timeout', trials: 31, runs: 9, reason: 'took longer than 60 s' }] : [],
  };
}
