import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attemptIn, committedRuns, openWriter, partialRuns } from '../../src/store/index.ts';
import type { Warning } from '../../src/store/reader.ts';
import { problem, runRow, scratch, trialOf, writeRun } from './example.ts';

const folder = scratch();
let studies = 0;
const fresh = (): string => join(folder, `study-${studies++}`);

describe('committed runs', () => {
  it('are those whose row is on disk, from every file', () => {
    const study = fresh();
    const [a, b] = [openWriter(study, 'a'), openWriter(study, 'b')];
    writeRun(a, runRow(1n));
    writeRun(b, runRow(2n, { status: 'failed', reason: 'ask: no idea' }), [trialOf(2n, 0)]);
    b.run(runRow(3n, { status: 'refused', reason: 'cannot handle fidelity', trials: 0 }));
    writeRun(a, runRow(4n));
    for (const writer of [a, b]) writer.close();

    expect([...committedRuns(study)].sort()).toEqual([
      [1n, { status: 'done', name: 'a' }],
      [2n, { status: 'failed', name: 'b' }],
      [3n, { status: 'refused', name: 'b' }],
      [4n, { status: 'done', name: 'a' }],
    ]);
  });

  it('of an empty or absent folder are none', () => {
    expect(committedRuns(fresh()).size).toBe(0);
    expect(partialRuns(fresh()).size).toBe(0);
  });

  it('can be read while they are written', () => {
    const study = fresh();
    const writer = openWriter(study, 'w');
    for (let run = 0n; run < 3000n; run++) {
      writeRun(writer, runRow(run));
      if (run % 300n !== 0n) continue;
      const warnings: Warning[] = [];
      const seen = committedRuns(study, warning => warnings.push(warning));

      expect(seen.size).toBeLessThanOrEqual(Number(run) + 1);
      expect([...seen.keys()]).toEqual([...seen.keys()].map((_, i) => BigInt(i)));
      expect(warnings).toEqual([]);
    }
    writer.close();

    expect(committedRuns(study).size).toBe(3000);
  });

  it.each([
    ['done before failed', { status: 'failed' }, { status: 'done' }, 'b', 0],
    ['the earlier of two', { finished: 9 }, { finished: 8 }, 'b', 1],
    ['the first by name of two at once', {}, {}, 'a', 1],
  ] as const)('that were committed twice count once: %s', (_, first, second, winner, warnings) => {
    const study = fresh();
    const [a, b] = [openWriter(study, 'a'), openWriter(study, 'b')];
    writeRun(a, runRow(1n, first));
    writeRun(b, runRow(1n, second));
    for (const writer of [a, b]) writer.close();
    const heard: Warning[] = [];
    const runs = committedRuns(study, warning => heard.push(warning));

    expect(runs.get(1n)).toEqual({ status: 'done', name: winner });
    expect(heard.map(({ kind, what }) => `${kind}: ${what}`)).toEqual(Array(warnings).fill('twice: done twice: 1 run, each counts once'));
  });
});

describe('partial runs', () => {
  it('are the trials of the attempt that came furthest, bit for bit', () => {
    const study = fresh();
    const seconds = 0.1 + 0.2;
    const further = [
      trialOf(5n, 0, { outcome: { status: 'ok', costs: [1 / 3, -0], violations: [-1e-300, 2], seconds } }),
      trialOf(5n, 1, { outcome: { status: 'timeout', reason: 'after 60 s', seconds: 60 }, seconds: 60 + seconds, spent: 4 / 3, level: 27 }),
    ];
    for (const [name, trials] of [
      ['a', [trialOf(5n, 0)]],
      ['b', further],
      ['c', [trialOf(5n, 0)]],
    ] as const) {
      const writer = openWriter(study, name);
      writeRun(writer, runRow(BigInt(name.charCodeAt(0)) + 100n));
      writer.begin(5n, problem);
      for (const trial of trials) writer.trial(trial);
      writer.close();
    }

    expect([...partialRuns(study)]).toEqual([
      [
        5n,
        [
          { id: 0, level: 1, spent: 1, seconds: 0, outcome: further[0]!.outcome, evaluateSeconds: 0 },
          { id: 1, level: 27, spent: 4 / 3, seconds: 60 + seconds, outcome: further[1]!.outcome, evaluateSeconds: 0 },
        ],
      ],
    ]);
    expect(attemptIn(study, 'c', 5n).map(trial => trial.id)).toEqual([0]);
    expect(attemptIn(study, 'c', 6n)).toEqual([]);
  });

  it('are not the attempts of a run that was committed elsewhere', () => {
    const study = fresh();
    const [a, b] = [openWriter(study, 'a'), openWriter(study, 'b')];
    a.begin(1n, problem);
    for (let id = 0; id < 9; id++) a.trial(trialOf(1n, id));
    writeRun(b, runRow(1n));
    for (const writer of [a, b]) writer.close();

    expect(partialRuns(study).size).toBe(0);
    expect(committedRuns(study).get(1n)).toEqual({ status: 'done', name: 'b' });
  });
});
