import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordBatchReader } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, type Outcome, type Problem, statuses } from '../../src/contract/index.ts';
import { openWriter, type TrialRow } from '../../src/store/index.ts';
import { type Row, rowsByFile } from '../read-rows.ts';
import { problem, runRow, scratch, trialOf, writeRun } from './example.ts';

const folder = scratch();
let studies = 0;
const fresh = (): string => join(folder, `study-${studies++}`);
const rowsOf = (study: string, table: 'trials' | 'tests' | 'runs'): Row[] => [...rowsByFile(study, table).values()].flat();
const batchesIn = (study: string): number => [...RecordBatchReader.from(readFileSync(join(study, 'trials/w.arrows')))].length;

const costs = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constant(-0)), { minLength: 1, maxLength: 3 });
const seconds = fc.double({ min: 0, max: 1e9, noNaN: true });
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ status: fc.constant('ok' as const), costs, seconds }),
  fc.record({ status: fc.constant('ok' as const), costs, violations: fc.array(fc.double({ noNaN: true }), { maxLength: 2 }), seconds }),
  fc.record({
    status: fc.constantFrom('crashed' as const, 'timeout' as const, 'memory' as const, 'invalid' as const),
    reason: fc.string({ unit: 'grapheme' }),
    seconds,
  }),
);
const config: fc.Arbitrary<Config> = fc
  .record({
    rate: fc.double({ min: 1e-6, max: 1, noNaN: true }),
    layers: fc.integer({ min: 1, max: 9 }),
    kernel: fc.constantFrom('rbf', 'poly', true, 3),
  })
  .chain(config =>
    config.kernel === 'poly' ? fc.integer({ min: 2, max: 5 }).map(degree => ({ ...config, degree })) : fc.constant(config),
  );
const level = fc.double({ min: 1, max: 100, noNaN: true });
const from = fc.record({ id: fc.nat({ max: 2 ** 31 - 1 }), config, level });
const trial = fc.record({ id: fc.nat(), config, level, from }, { requiredKeys: ['id', 'config', 'level'] });
const float32 = fc.float({ min: 0, noNaN: true });
const row: fc.Arbitrary<TrialRow> = fc.record({
  run: fc.constant(0xfedc_ba98_7654_3210n),
  trial,
  outcome,
  spent: seconds,
  seconds,
  incumbent: fc.boolean(),
  askSeconds: float32,
  evaluateSeconds: float32,
  tellSeconds: float32,
}) as fc.Arbitrary<TrialRow>;

describe('writer', () => {
  it('writes trials that read back as they were', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.nat(40), (rows, flushAfter) => {
        const study = fresh();
        const writer = openWriter(study, 'w');
        writer.begin(rows[0]!.run, problem);
        for (const [i, each] of rows.entries()) {
          writer.trial(each);
          if (i === flushAfter) writer.flush();
        }
        writer.close();

        expect(rowsOf(study, 'trials').map(plain)).toEqual(rows.map(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('writes tests and runs that read back as they were', () => {
    const study = fresh();
    const writer = openWriter(study, 'w');
    const seed = 2 ** 53 - 1;
    writeRun(writer, runRow(7n, { options: { size: 50, kind: 'a"b' }, reason: 'späť 🙂', finished: 1_795_000_000_123 }), undefined, [
      { run: 7n, trial: 2, seed, costs: [1.5, -0.25] },
      { run: 7n, trial: 2, seed: 1, costs: [] },
    ]);
    writer.close();

    expect(rowsOf(study, 'tests').map(plain)).toEqual([
      { run: 7n, trial: 2, seed, costs: [1.5, -0.25] },
      { run: 7n, trial: 2, seed: 1, costs: null },
    ]);
    const [run] = rowsOf(study, 'runs');
    expect(run).toMatchObject({ run: 7n, task: 'toy/f1', reason: 'späť 🙂', finished: 1_795_000_000_123, trial_rows: 4, test_rows: 2 });
    expect(JSON.parse(run!['options'] as string)).toEqual({ size: 50, kind: 'a"b' });
  });

  it('writes no value for a config that its space does not know', () => {
    const study = fresh();
    const writer = openWriter(study, 'w');
    writer.begin(1n, problem);
    writer.trial(trialOf(1n, 0, { config: { rate: 'fast', layers: 70, kernel: 'cubic', colour: 3 } }));
    writer.close();

    expect(plain(rowsOf(study, 'trials')[0]!)['config']).toEqual([null, 70, null, null]);
  });

  it('gathers short runs into one batch, and a long one into batches of 65,536', () => {
    const [short, long] = [fresh(), fresh()];
    const one = openWriter(short, 'w');
    for (let run = 0n; run < 20n; run++) writeRun(one, runRow(run));
    one.close();
    const other = openWriter(long, 'w');
    other.begin(1n, problem);
    for (let id = 0; id < 70_000; id++) other.trial(trialOf(1n, id));
    other.close();

    expect(batchesIn(short)).toBe(1);
    expect([...RecordBatchReader.from(readFileSync(join(long, 'trials/w.arrows')))].map(batch => batch.numRows)).toEqual([
      65_536,
      70_000 - 65_536,
    ]);
  });

  it('never holds more than 8 MB of numbers in lists, whatever the dimension', () => {
    const study = fresh();
    const wide: Problem = {
      ...problem,
      space: { params: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, { kind: 'float', low: 0, high: 1 }])) },
    };
    const config = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, i / 1000]));
    const writer = openWriter(study, 'w');
    writer.begin(1n, wide);
    for (let id = 0; id < 1100; id++) writer.trial(trialOf(1n, id, { config }));

    expect(batchesIn(study)).toBe(1);
    writer.close();
  });

  it('does not keep the trials of a slow task back', async () => {
    const study = fresh();
    const writer = openWriter(study, 'w');
    writer.begin(1n, problem);
    writer.trial(trialOf(1n, 0));
    await new Promise(resolve => setTimeout(resolve, 520));
    writer.trial(trialOf(1n, 1));

    expect(rowsOf(study, 'trials')).toHaveLength(2);
    writer.close();
  });

  it('never lets a commit reach the disk before its trials and tests', () => {
    const study = fresh();
    const writer = openWriter(study, 'w');
    for (let run = 0n; run < 4000n; run++) {
      writeRun(writer, runRow(run), undefined, [{ run, trial: 3, seed: 1, costs: [1] }]);
      if (run % 500n !== 0n) continue;
      const count = (table: 'trials' | 'tests'): Map<unknown, number> => {
        const counts = new Map<unknown, number>();
        for (const { run } of rowsOf(study, table)) counts.set(run, (counts.get(run) ?? 0) + 1);
        return counts;
      };
      const runs = rowsOf(study, 'runs');
      const [trials, tests] = [count('trials'), count('tests')];
      for (const { run } of runs) expect([trials.get(run), tests.get(run)]).toEqual([4, 1]);
    }
    writer.close();

    expect(rowsOf(study, 'runs')).toHaveLength(4000);
  });

  it('makes files only for what was written, and refuses a name that was used', () => {
    const study = fresh();
    openWriter(study, 'idle').close();
    const writer = openWriter(study, 'w');
    writer.run(runRow(1n, { status: 'refused', reason: 'cannot handle categorical', trials: 0 }));
    writer.close();
    const again = openWriter(study, 'w');
    again.run(runRow(2n));

    expect(readdirSync(study)).toEqual(['runs']);
    expect(() => again.close()).toThrow(`${study}/runs/w.arrows: exists already; every start of a worker writes files of its own`);
  });

  it('refuses rows of a run that was not begun, and a second beginning', () => {
    const writer = openWriter(fresh(), 'w');
    writer.begin(1n, problem);

    expect(() => writer.trial(trialOf(2n, 0))).toThrow('not begun');
    expect(() => writer.test({ run: 2n, trial: 0, seed: 0, costs: [] })).toThrow('not begun');
    expect(() => writer.begin(1n, problem)).toThrow('begun before');
  });
});

/** Typed arrays and vectors as plain ones. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? [...(value as Iterable<unknown>)] : value,
    ]),
  );

function expected({ run, trial, outcome, ...row }: TrialRow): Row {
  const { rate, layers, kernel, degree = null } = trial.config as Record<string, number | string>;
  return {
    run,
    trial: trial.id,
    level: trial.level,
    spent: row.spent,
    seconds: row.seconds,
    duration: outcome.seconds,
    costs: outcome.status === 'ok' ? outcome.costs : null,
    violations: (outcome.status === 'ok' && outcome.violations) || null,
    status: statuses.find(status => status === outcome.status),
    reason: outcome.status === 'ok' ? null : outcome.reason,
    incumbent: row.incumbent,
    config: [rate, layers, ['rbf', 'poly', true, 3].indexOf(kernel as never), degree],
    ask_seconds: row.askSeconds,
    evaluate_seconds: row.evaluateSeconds,
    tell_seconds: row.tellSeconds,
    from_trial: trial.from?.id ?? null,
  };
}
