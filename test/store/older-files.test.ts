import { join } from 'node:path';
import { Schema } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { isValid } from '../../src/store/batch.ts';
import { configEncoderOf } from '../../src/store/config-numbers.ts';
import { batchesOf } from '../../src/store/reader.ts';
import { schemaOf } from '../../src/store/schema.ts';
import { createStream } from '../../src/store/stream-file.ts';
import { trialTable } from '../../src/store/tables.ts';
import { problem, scratch, trialOf } from './example.ts';

const folder = scratch();

describe('a file of trials from before there were checkpoints', () => {
  it('reads as one in which every trial began anew', () => {
    writeWithout('from_trial');
    const warnings: unknown[] = [];
    const batches = [...batchesOf(folder, 'trials', 'w', warning => warnings.push(warning))];

    expect(warnings).toEqual([]);
    expect(batches.map(({ columns, rows }) => [...columns.trial.values.subarray(0, rows)])).toEqual([[0, 1, 2]]);
    expect([0, 1, 2].map(row => isValid(batches[0]!.columns.from_trial.valid, row))).toEqual([false, false, false]);
  });
});

/** Three trials in a stream that lacks one column. */
function writeWithout(name: string): void {
  const table = trialTable();
  for (const id of [0, 1, 2]) table.put(trialOf(1n, id), configEncoderOf(problem));
  const { fields } = schemaOf('trials');
  const kept = fields.map((_, i) => i).filter(i => fields[i]!.name !== name);
  const stream = createStream(join(folder, 'trials/w.arrows'), new Schema(kept.map(i => fields[i]!)));
  stream.append(
    3,
    kept.map(i => table.columns[i]!.data(3)),
  );
  stream.close();
}
