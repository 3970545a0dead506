import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ask, Capability, Outcome } from '../../src/contract/index.ts';
import { offersOf, optimizerOf } from '../../src/protocol/index.ts';
import { stream } from '../../src/random/index.ts';
import { type Cell, type Line, runCell } from '../../src/runner/cell.ts';
import { square } from '../runner/fakes.ts';
import { fixture } from './plugins.ts';

const side = { kind: 'float', low: -1, high: 1 } as const;
const problem = { space: { params: { x: side, y: side } }, objectives: [{ name: 'f', natural: 'min' }] } as const;

/** A run of the fixture on a square of two dimensions. */
async function run(fault?: string, more: Partial<Cell> & { readonly seconds?: number; readonly workers?: number } = {}) {
  const { seconds = 20, workers = 1, ...cell } = more;
  const optimizer = optimizerOf(fixture(fault), described, seconds);
  const lines: Line[] = [];
  const end = await runCell(
    {
      problem,
      budget: { full: 8, workers },
      optimizer,
      options: {},
      rng: stream('plugin'),
      seedOf: () => 1 as never,
      evaluate: square,
      known: () => undefined,
      enter: () => {},
      ...cell,
    },
    line => lines.push(line),
  );
  return { end, lines };
}

const described = (await offersOf(fixture())).optimizers[0]!;

describe('an optimizer behind a command', () => {
  it('asks and is told as if it were at home, and follows from its seed', async () => {
    const first = await run();
    const again = await run();

    expect(first.end).toMatchObject({ status: 'done', trials: 8 });
    expect(first.lines.map(({ trial }) => trial)).toEqual(again.lines.map(({ trial }) => trial));
    expect(new Set(first.lines.map(({ trial }) => trial.config['x'])).size).toBe(8);
  });

  it('keeps several trials in flight', async () => {
    const { end, lines } = await run(undefined, { workers: 3 });

    expect(end).toMatchObject({ status: 'done', trials: 8 });
    expect(lines).toHaveLength(8);
  });

  it('serves one run after another in one process, and two at once in two', async () => {
    const optimizer = optimizerOf(fixture(), described);
    const start = () => optimizer.start(problem, { full: 4, workers: 1 }, stream('two'), {});
    const [a, b] = [start(), start()];
    const asks = [await a.ask(0), await b.ask(0), await a.ask(1), await b.ask(1)].map(answer => (answer as Ask<Capability>).config);

    expect(asks[0]).toEqual(asks[1]);
    expect(asks[2]).toEqual(asks[3]);
    expect(asks[0]).not.toEqual(asks[2]);
    await a.stop?.();
    await b.stop?.();
  });

  it.each([
    ['exits', /^ask: fixture exits: ended with exit code 3: a first line \| no luck today$/],
    ['rubbish', /^ask: fixture rubbish: it wrote Welcome to my optimizer! to stdout, where only JSON-RPC belongs; print to stderr/],
    ['floods', /^ask: fixture floods: it wrote a line of more than 16 MB/],
    ['disorder', /^ask: fixture disorder: it answered \{.*while request \d+ was open/],
    ['complains', /^ask: fixture complains: out of ideas$/],
    ['odd', /^ask: fixture odd: ask: it answered .*: config\.x: Invalid input$/],
  ])('that %s fails its run in one line', async (fault, reason) => {
    const { end, lines } = await run(fault);

    expect(end.status).toBe('failed');
    expect(end.reason).toMatch(reason);
    expect(end.reason).not.toContain('\n');
    expect(lines).toHaveLength(3);
  });

  it('that answers twice fails its run, whenever that is seen', async () => {
    expect((await run('twice')).end.reason).toMatch(/^ask: fixture twice: it answered \{.*(while request \d+ was open|unasked)/);
  });

  it.each(['hangs', 'deaf', 'orphans'])('that %s is ended when its time is up', async fault => {
    const { end } = await run(fault, { seconds: 1 });

    expect(end.reason).toMatch(`ask: fixture ${fault}: ask took longer than 1 s`);
  });

  it('may write as much to stderr as it likes', async () => {
    expect((await run('chatters')).end).toMatchObject({ status: 'done', trials: 8 });
  });

  it('may take its time between the halves of a line', async () => {
    const optimizer = optimizerOf(fixture('halves'), described);
    const run = optimizer.start(problem, { full: 4, workers: 1 }, stream('halves'), {});
    for (let id = 0; id < 3; id++) await run.ask(id);

    expect(await run.ask(3)).toMatchObject({ id: 3, config: { x: 'møøse' } });
    await run.stop?.();
  });

  it('is answered on the spot where it answers at once, and other things happen all the same', async () => {
    const optimizer = optimizerOf(fixture(), described);
    let [atOnce, timed] = [false, false];
    const watched: Cell['optimizer'] = {
      ...optimizer,
      start(...setting) {
        const run = optimizer.start(...setting);
        const ask: typeof run.ask = fresh => {
          const answer = run.ask(fresh);
          atOnce ||= !(answer instanceof Promise);
          return answer;
        };
        return { ...run, ask };
      },
    };
    setTimeout(() => (timed = true), 100);
    const { end } = await run(undefined, {
      optimizer: watched,
      budget: { full: 1e9, workers: 1 },
      enter: () => {
        if (atOnce && timed) throw new Error('both were seen');
      },
    });

    expect(end.reason).toMatch('both were seen');
  });

  it('lets another run go on while it thinks', async () => {
    const mark = join(mkdtempSync(join(tmpdir(), 'koi-waits-')), 'mark');
    const optimizer = optimizerOf(fixture('waits', mark), described);
    const thinking = optimizer.start(problem, { full: 4, workers: 1 }, stream('waits'), {});
    for (let id = 0; id < 3; id++) await thinking.ask(id);
    const answer = thinking.ask(3);
    const { end } = await run();
    writeFileSync(mark, '');

    expect(end).toMatchObject({ status: 'done', trials: 8 });
    expect(await answer).toMatchObject({ id: 3 });
    await thinking.stop?.();
  });

  it('gets a new process after one that died', async () => {
    await run('exits');
    const { lines } = await run('exits');

    expect(lines).toHaveLength(3);
  });

  it('whose package is missing says so at once', async () => {
    await expect(offersOf(fixture('absent'))).rejects.toThrow(/fixture absent: ended with exit code 1: .*no-such-package/);
  });

  it('that cannot be started says so', async () => {
    await expect(offersOf({ words: ['/no/such/program'], text: 'nothing' })).rejects.toThrow(
      /^nothing: ended with exit code 127: .*no\/such\/program: not found/,
    );
  });

  it('is told infinite violations as the largest number, since JSON has no infinity', async () => {
    const outcome: Outcome = { status: 'ok', costs: [1], violations: [Number.POSITIVE_INFINITY], seconds: 0 };
    const { end } = await run(undefined, { problem: { ...problem, constraints: ['c'] }, evaluate: () => outcome });

    expect(end.status).toBe('done');
  });
});
