import { cpSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedRuns, openWriter, partialRuns } from '../../src/store/index.ts';
import { batchesOf, type Warning } from '../../src/store/reader.ts';
import { outcomeAt } from '../../src/store/row-reading.ts';
import { problem, runRow, scratch, trialOf, writeRun } from './example.ts';

const folder = scratch();
const study = join(folder, 'whole');
const file = join(study, 'trials/w.arrows');

/** Runs 0 … 5 of four trials, each in batches of its own. */
const writer = openWriter(study, 'w');
for (let run = 0n; run < 6n; run++) {
  writer.begin(run, problem);
  for (let id = 0; id < 4; id++) {
    writer.trial(trialOf(run, id, id === 2 ? { outcome: { status: 'crashed', reason: `no ${run}`, seconds: 1 } } : {}));
    if (id % 2 === 1) writer.flush();
  }
  writer.run(runRow(run));
  writer.flush();
}
writer.close();
const bytes = readFileSync(file);
const whole = read(study);

function read(from: string): { readonly rows: readonly string[]; readonly warnings: readonly Warning[] } {
  const rows: string[] = [];
  const warnings: Warning[] = [];
  for (const batch of batchesOf(from, 'trials', 'w', warning => warnings.push(warning)))
    for (let row = 0; row < batch.rows; row++)
      rows.push(JSON.stringify([batch.columns.run.values[row]!.toString(), batch.columns.trial.values[row], outcomeAt(batch, row)]));
  return { rows, warnings };
}

/** A copy of the study with other bytes for its trials. */
let copies = 0;
function withTrials(changed: Uint8Array): string {
  const copy = join(folder, `copy-${copies++}`);
  mkdirSync(join(copy, 'trials'), { recursive: true });
  writeFileSync(join(copy, 'trials/w.arrows'), changed);
  return copy;
}

const isPrefix = (rows: readonly string[]): boolean => rows.every((row, i) => row === whole.rows[i]);

describe('a stream that was cut', () => {
  it('is read up to its last whole batch, at every third byte', () => {
    const copy = withTrials(bytes);
    const counts = new Set<number>();
    for (let length = bytes.length; length >= 0; length -= 3) {
      truncateSync(join(copy, 'trials/w.arrows'), length);
      const { rows, warnings } = read(copy);
      counts.add(rows.length);

      if (!isPrefix(rows) || rows.length % 2 !== 0) expect.fail(`cut at ${length}: ${rows.length} rows`);
      if (warnings.length === 0) continue;
      expect(warnings[0]!.what).toMatch(/^ends in an unfinished batch of \d+ bytes; the \d+ rows before it are read$/);
    }

    expect([...counts]).toEqual([24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0]);
  });

  it('is whole whatever the size of its first batch, around the 4 MB that are read at once', () => {
    const sizeOf = (rows: number): [string, number] => {
      const path = join(folder, `large-${rows}`);
      const writer = openWriter(path, 'w');
      writer.begin(1n, problem);
      for (let id = 0; id < rows; id++) writer.trial(trialOf(1n, id));
      writer.close();
      return [path, statSync(join(path, 'trials/w.arrows')).size];
    };
    const perRow = (sizeOf(30_000)[1] - sizeOf(20_000)[1]) / 10_000;
    const limit = Math.ceil(2 ** 22 / perRow);
    for (let rows = limit - 60; rows < limit + 15; rows += 15) {
      const large = read(sizeOf(rows)[0]);
      expect([large.rows.length, large.warnings]).toEqual([rows, []]);
    }
  });

  it('is whole where it ends with a batch, without a warning', () => {
    expect(whole.rows).toHaveLength(24);
    expect(whole.warnings).toEqual([]);
  });
});

describe('a stream that was damaged', () => {
  it('never gives a row that was not written, whichever bits are flipped', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }), { minLength: 1, maxLength: 3 }), flips => {
        const changed = Buffer.from(bytes);
        for (const { at, bit } of flips) changed[at]! ^= 1 << bit;
        const { rows, warnings } = read(withTrials(changed));

        expect(isPrefix(rows)).toBe(true);
        if (!changed.equals(bytes)) expect(warnings).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });

  it('is noticed wherever the last bit of a byte of its last message is flipped', () => {
    for (let at = batchStarts(bytes).at(-1)!; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const { rows, warnings } = read(withTrials(changed));

      if (rows.length !== 22 || warnings.length !== 1) expect.fail(`byte ${at}: ${rows.length} rows, ${warnings.length} warnings`);
    }
  });

  it('is read up to the first bad batch, and says where', () => {
    const changed = Buffer.from(bytes);
    const at = Math.floor(bytes.length / 2);
    changed[at]! ^= 1;
    const { rows, warnings } = read(withTrials(changed));

    expect(rows.length).toBeGreaterThan(6);
    expect(warnings).toEqual([
      {
        kind: 'damaged',
        file: expect.stringContaining('trials/w.arrows'),
        what: expect.stringMatching(/^is damaged at byte \d+ of \d+; the \d+ rows before it are read$/),
      },
    ]);
  });

  it('never gives rows of random bytes, zeros, text or another table', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
        expect(read(withTrials(noise)).rows).toEqual([]);
      }),
    );
    expect(read(withTrials(Buffer.alloc(4096))).rows).toEqual([]);
    expect(read(withTrials(Buffer.from('run,trial\n1,2\n'.repeat(100)))).rows).toEqual([]);
    const { rows, warnings } = read(withTrials(readFileSync(join(study, 'runs/w.arrows'))));
    expect(rows).toEqual([]);
    expect(warnings[0]!.what).toBe('has no column trial; it is left out');
  });

  it('does not believe a batch whose predecessor is gone', () => {
    const starts = batchStarts(bytes);
    const without = Buffer.concat([bytes.subarray(0, starts[1]), bytes.subarray(starts[2])]);
    const { rows, warnings } = read(withTrials(without));

    expect(rows).toHaveLength(2);
    expect(warnings[0]!.kind).toBe('damaged');
  });
});

describe('a run whose rows are lost', () => {
  it('does not count as done, and is done again from what is left of it', () => {
    const copy = join(folder, 'lost');
    cpSync(study, copy, { recursive: true });
    truncateSync(join(copy, 'trials/w.arrows'), batchStarts(bytes)[9]!); // the last batch of run 4, and run 5
    const warnings: Warning[] = [];
    const runs = committedRuns(copy, warning => warnings.push(warning));

    expect([...runs.keys()]).toEqual([0n, 1n, 2n, 3n]);
    expect(warnings.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'lost: rows are lost of 2 runs, left out until the study is run again',
    ]);
    expect([...partialRuns(copy)].map(([run, trials]) => [run, trials.length])).toEqual([[4n, 2]]);
  });

  it('does not count as done without its tests either', () => {
    const copy = join(folder, 'untested');
    const writer = openWriter(copy, 'w');
    writeRun(writer, runRow(1n), undefined, [{ run: 1n, trial: 3, seed: 5, costs: [2] }]);
    writer.close();
    truncateSync(join(copy, 'tests/w.arrows'), 200);

    expect(committedRuns(copy).size).toBe(0);
    expect(partialRuns(copy).get(1n)).toHaveLength(4);
  });
});

/** Offsets of the record batches: messages begin with FFFFFFFF and the length of their flatbuffer, and a batch holds its checksum. */
function batchStarts(stream: Buffer): number[] {
  const starts: number[] = [];
  for (let at = stream.indexOf('crc32:'); at >= 0; at = stream.indexOf('crc32:', at + 1))
    starts.push(stream.lastIndexOf(Buffer.from([255, 255, 255, 255]), at));
  return starts;
}
