import { describe, expect, it } from 'vitest';
import type { Evaluate, Optimizer, Outcome, Problem, Seed, Trial } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { type Cell, type Line, runCell } from '../../src/runner/cell.ts';
import { epochs, find, line, ok, optimizer, optimizers, random, square } from './fakes.ts';

const plain: Problem = { space: line, objectives: [{ name: 'f', natural: 'min' }] };
const leveled: Problem = { ...plain, fidelity: epochs };
const checkpointed: Problem = { ...plain, fidelity: { ...epochs, checkpoints: true } };
const lasting: Evaluate = ({ level }) => ({ status: 'ok', costs: [0], seconds: 10 * level });

describe('a cell', () => {
  it('spends the budget, and charges one full evaluation a trial', async () => {
    const { end, lines } = await run(random, { budget: { full: 7, workers: 1 } });

    expect(end).toMatchObject({ status: 'done', trials: 7, spent: 7, seconds: 7 });
    expect(lines.map(l => l.spent)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('charges only the increment when a trial is resumed', async () => {
    const climber = scripted([
      [0, 1],
      [0, 3],
      [0, 9],
      [3, 9],
    ]);
    const { lines } = await run(climber, { problem: leveled });

    expect(lines.map(l => l.spent)).toEqual([1 / 9, 3 / 9, 1, 2].map(near));
  });

  it('counts only what is new of the time of a trial that is resumed', async () => {
    const climber = scripted([[0, 1], [1, 3], [0, 9]]); // biome-ignore format: a script
    const { lines } = await run(climber, {
      problem: leveled,
      evaluate: lasting,
    });

    expect(lines.map(l => l.seconds)).toEqual([10, 40, 120]);
  });

  it('charges every level whole where a trial cannot be resumed', async () => {
    const climber = scripted([
      [0, 1],
      [0, 3],
      [0, 9],
    ]);
    const { lines } = await run(climber, { problem: { ...leveled, fidelity: { ...epochs, resumable: false } } });

    expect(lines.map(l => l.spent)).toEqual([1 / 9, 4 / 9, 13 / 9].map(near));
  });

  it('passes the lineage of a trial that goes on from others, and charges the increment', async () => {
    // 1 goes on from 0 at level 2, 2 from 1 as it is resumed at 5; 0 climbs to 4 in between
    const { lines } = await run(scripted([[0, 2], [1, 3, 0], [0, 4], [1, 5], [2, 9, 1]]), { problem: checkpointed, evaluate: lasting }); // biome-ignore format: a script
    const [at, x] = [(id: number, level: number) => ({ id, config: { x: id / 10, y: 0 }, level }), near];

    expect(lines.map(l => l.trial)).toEqual([
      at(0, 2),
      { ...at(1, 3), from: at(0, 2) },
      at(0, 4),
      { ...at(1, 5), from: at(0, 2) },
      { ...at(2, 9), from: { ...at(1, 5), from: at(0, 2) } },
    ]);
    expect(lines.map(l => 9 * l.spent)).toEqual([2, 3, 5, 7, 11].map(x));
    expect(lines.map(l => l.seconds)).toEqual([20, 30, 50, 70, 110]);
  });

  it.each([
    ['a task without checkpoints', leveled, [[0, 2], [1, 3, 0]], 'this task has no checkpoints, so that nothing goes on from trial 0'],
    ['a task without fidelity', plain, [[0, 1], [1, 1, 0]], 'this task has no checkpoints, so that nothing goes on from trial 0'],
    ['a trial that is not there', checkpointed, [[0, 2], [1, 3, 7]], 'there is no trial 7 to go on from, or none that has a value yet'],
    ['itself', checkpointed, [[0, 2, 0]], 'there is no trial 0 to go on from, or none that has a value yet'],
    ['a trial that failed', checkpointed, [[0, 6], [1, 9, 0]], 'there is no trial 0 to go on from, or none that has a value yet'],
    ['a level that was reached', checkpointed, [[0, 2], [1, 2, 0]], 'level 2 is not above 2, which trial 0 has reached'],
    ['another when it was begun', checkpointed, [[0, 2], [1, 3], [0, 4, 1]], 'trial 0 was begun already; only a new one goes on from another'],
  ] as const)('answers what goes on from %s with an invalid trial that is paid whole', async (_, problem, script, reason) => {
    const evaluate: Evaluate = ({ level }) => (level === 6 ? { status: 'crashed', reason: 'six', seconds: 0 } : ok(level));
    const { lines } = await run(scripted(script as never), { problem, evaluate });
    const { trial, outcome } = lines.at(-1)!;

    expect(outcome).toMatchObject({ status: 'invalid', reason });
    expect(trial.from).toBeUndefined();
  }); // biome-ignore format: a table

  it('goes on from what was told: a trial in flight is not there yet', async () => {
    const { lines } = await run(scripted([[0, 2], [1, 3, 0]]), { problem: checkpointed, budget: { full: 20, workers: 2 } }); // biome-ignore format: a script

    expect(lines.find(l => l.trial.id === 1)!.outcome).toMatchObject({
      status: 'invalid',
      reason: expect.stringContaining('there is no trial 0'),
    });
  });

  it('ends before a trial that the budget does not cover', async () => {
    const { end } = await run(
      scripted([
        [0, 9],
        [1, 9],
        [2, 9],
      ]),
      { problem: leveled, budget: { full: 2.5, workers: 1 } },
    );

    expect(end).toMatchObject({ status: 'done', trials: 2, spent: 2 });
  });

  it.each([
    ['a level outside the range', [[0, 10]], 'level 10 is not in [1, 9]'],
    ['a level that is no integer', [[0, 1.5]], 'level 1.5 is not in [1, 9]'],
    [
      'a level that was reached',
      [
        [0, 3],
        [0, 3],
      ],
      'already evaluated at level 3',
    ],
  ] as const)('answers %s with an invalid trial', async (_, script, reason) => {
    const { lines } = await run(scripted(script as never), { problem: leveled });

    expect(lines.at(-1)!.outcome).toMatchObject({ status: 'invalid', reason: expect.stringContaining(reason) });
  });

  it('does not evaluate a config outside the space, but charges and tells it', async () => {
    const { lines, evaluated } = await run(find(optimizers, 'outside'), { budget: { full: 6, workers: 1 } });

    expect(lines[4]!.outcome).toMatchObject({ status: 'invalid', reason: 'x = 7 is outside [-1, 1]' });
    expect(lines[4]!.spent).toBe(5);
    expect(evaluated).not.toContain(4);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no luck');
      },
      { status: 'crashed', reason: 'no luck' },
    ],
    ['answers NaN', () => ok(Number.NaN), { status: 'crashed', reason: 'the task answered NaN for f' }],
    ['answers infinity', () => ok(Infinity), { status: 'crashed', reason: 'the task answered Infinity for f' }],
    ['answers too many costs', () => ok(1, 2), { status: 'crashed', reason: 'the task answered 2 costs for 1 objectives' }],
    ['cannot allocate', () => new Float64Array(2 ** 52) as never, { status: 'memory' }],
    ['rejects', () => Promise.reject(new Error('later')), { status: 'crashed', reason: 'later' }],
  ] as const)('turns a task that %s into a row with a status', async (_, evaluate, outcome) => {
    const { end, lines } = await run(random, { evaluate, budget: { full: 2, workers: 1 } });

    expect(end.status).toBe('done');
    expect(lines.map(l => l.outcome)).toEqual([expect.objectContaining(outcome), expect.objectContaining(outcome)]);
    expect(lines.some(l => l.incumbent)).toBe(false);
  });

  it.each([
    ['ask-throws', 'ask: out of ideas', 4],
    ['tell-throws', 'tell: cannot bear it', 5],
    ['waits', 'ask: it waits although no trial is in flight', 0],
  ])('fails the run of an optimizer that %s, and keeps what was measured', async (id, reason, kept) => {
    const { end, lines } = await run(find(optimizers, id), {});

    expect(end).toMatchObject({ status: 'failed', reason });
    expect(lines).toHaveLength(kept);
  });

  it('fails an optimizer that resumes a trial it never began', async () => {
    const { end } = await run(
      optimizer('wild', () => ({ ask: () => ({ id: 5, config: { x: 0, y: 0 }, level: 9 }), tell: () => {} })),
      { problem: leveled },
    );

    expect(end).toMatchObject({ status: 'failed', reason: 'ask: asked for trial 5, which was never begun; a new one takes the id 0' });
  });

  it('awaits only promises: a run of cheap trials stays in one turn of the loop', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    await run(random, { budget: { full: 20_000, workers: 1 } });
    clearInterval(ticking);

    expect(turns).toBe(0);
  });

  it('tells parallel trials in the order in which they end on the task clock', async () => {
    const order: number[] = [];
    const listening = optimizer('listening', (p, b, rng, o) => ({ ...random.start(p, b, rng, o), tell: ({ id }) => void order.push(id) }));
    const durations = [5, 1, 1, 1];
    const { lines } = await run(listening, {
      evaluate: ({ id }) => ({ status: 'ok', costs: [0], seconds: durations[id]! }),
      budget: { full: 4, workers: 2 },
    });

    expect(order).toEqual([1, 2, 3, 0]);
    expect(lines.map(l => l.seconds)).toEqual([1, 2, 3, 5]);
  });

  it('flags as incumbents what is better, and what reaches a higher level', async () => {
    const costs = [5, 7, 4, 4, 9];
    const { lines } = await run(random, { evaluate: ({ id }) => ok(costs[id]!), budget: { full: 5, workers: 1 } });
    const { lines: climbing } = await run(
      scripted([
        [0, 1],
        [1, 1],
        [0, 3],
        [1, 3],
      ]),
      { problem: leveled, evaluate: ({ id, level }) => ok(id === 0 ? level : 0) },
    );

    expect(lines.map(l => l.incumbent)).toEqual([true, false, true, false, false]);
    expect(climbing.map(l => l.incumbent)).toEqual([true, true, true, true]);
  });

  it('answers what is known from an earlier attempt without evaluating it, with identical rows', async () => {
    const whole = await run(random, { budget: { full: 9, workers: 1 } });
    const known = new Map(whole.lines.slice(0, 6).map(l => [l.trial.id, l.outcome]));
    const continued = await run(random, { budget: { full: 9, workers: 1 }, known: id => known.get(id) });

    expect(continued.evaluated).toEqual([6, 7, 8]);
    expect(continued.lines.map(rowOf)).toEqual(whole.lines.map(rowOf));
  });

  it('has the same lineages when it is continued', async () => {
    const script = scripted([[0, 2], [1, 3, 0], [0, 4], [2, 5, 1], [3, 9, 2], [2, 9]]); // biome-ignore format: a script
    const whole = await run(script, { problem: checkpointed, evaluate: lasting });
    const known = new Map(whole.lines.slice(0, 3).map(l => [`${l.trial.id} ${l.trial.level}`, l.outcome]));
    const continued = await run(script, { problem: checkpointed, evaluate: lasting, known: (id, level) => known.get(`${id} ${level}`) });

    expect(continued.evaluated).toEqual([2, 3, 2]);
    expect(continued.lines.map(rowOf)).toEqual(whole.lines.map(rowOf));
  });
});

/** What of a line does not depend on the clock on the wall. */
const rowOf = ({ trial, outcome, spent, seconds, incumbent }: Line) => ({ trial, outcome, spent, seconds, incumbent });

const near = (x: number): unknown => expect.closeTo(x, 12);

/** Asks for [id, level, from] in this order, then is done. */
function scripted(script: readonly (readonly [number, number, number?])[]): Optimizer {
  return optimizer('scripted', () => {
    let at = 0;
    const ids = new Map<number, number>();
    return {
      ask(fresh) {
        const next = script[at++];
        if (!next) return 'done';
        const [name, level, from] = next;
        const id = ids.get(name) ?? fresh;
        ids.set(name, id);
        return { id, config: { x: name / 10, y: 0 }, level, ...(from === undefined ? {} : { from }) };
      },
      tell() {},
    };
  });
}

async function run(optimizer: Optimizer, { evaluate = square, ...more }: Partial<Cell>) {
  const lines: Line[] = [];
  const evaluated: number[] = [];
  const cell: Cell = {
    problem: plain,
    budget: { full: 20, workers: 1 },
    optimizer,
    options: {},
    rng: stream('test'),
    seedOf: ({ id }: Trial) => id as Seed<'tuning'>,
    known: (): Outcome | undefined => undefined,
    enter: () => {},
    evaluate: (trial, seed, role) => {
      evaluated.push(trial.id);
      return evaluate(trial, seed, role);
    },
    ...more,
  };
  return { end: await runCell(cell, line => lines.push(line)), lines, evaluated };
}
