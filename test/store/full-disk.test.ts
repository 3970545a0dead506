import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWriter, readManifest, writeManifest } from '../../src/store/index.ts';
import { batchesOf, type Warning } from '../../src/store/reader.ts';
import { manifestOf, problem, runRow, trialOf, writeRun } from './example.ts';

const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

/** A disk of 256 kB. */
function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'koi-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

function rowsIn(study: string, warnings: Warning[]): number {
  let rows = 0;
  for (const batch of batchesOf(study, 'trials', 'w', warning => warnings.push(warning))) rows += batch.rows;
  return rows;
}

describe.skipIf(!canMount)('a full disk (needs root, to mount a small one)', () => {
  it('ends writing with one sentence, and leaves whole batches', () => {
    const study = join(smallDisk(), 'study');
    const writer = openWriter(study, 'w');
    let flushed = 0;
    const fillUp = (): void => {
      for (let run = 0n; ; run++) {
        writer.begin(run, problem);
        for (let id = 0; id < 100; id++) writer.trial(trialOf(run, id));
        writer.flush();
        flushed += 100;
      }
    };
    const sentence = `${study}/trials/w.arrows: no space left on the disk; free some and start again: the study continues`;

    expect(fillUp).toThrow(sentence);
    expect(() => writer.flush()).toThrow(sentence);
    expect(() => writer.close()).toThrow(sentence);
    const warnings: Warning[] = [];
    expect(rowsIn(study, warnings)).toBe(flushed);
    expect(flushed).toBeGreaterThan(500);
    expect(warnings).toEqual([]);
  });

  it('that has room again takes new files, and the old rows stay', () => {
    const disk = smallDisk();
    const study = join(disk, 'study');
    const writer = openWriter(study, 'w');
    writeRun(writer, runRow(1n));
    writer.flush();
    spawnSync('sh', ['-c', `cat /dev/zero > ${disk}/ballast`]);
    writer.begin(2n, problem);
    for (let id = 0; id < 1000; id++) writer.trial(trialOf(2n, id));

    expect(() => writer.close()).toThrow('no space left');
    truncateSync(`${disk}/ballast`, 0);
    const next = openWriter(study, 'w2');
    writeRun(next, runRow(2n));
    next.close();
    expect(rowsIn(study, [])).toBe(4);
    expect(statSync(join(study, 'runs/w2.arrows')).size).toBeGreaterThan(0);
  });

  it('keeps the old manifest where the new one does not fit', () => {
    const disk = smallDisk();
    const small = manifestOf([], ['random']);
    writeManifest(join(disk, 'study'), small);

    const large = manifestOf(
      [],
      Array.from({ length: 10_000 }, (_, i) => `optimizer-${i}`),
    );
    expect(() => writeManifest(join(disk, 'study'), large)).toThrow(
      /^\S+manifest\.json: cannot be written \(.*\); free some space or choose another folder$/,
    );
    expect(readManifest(join(disk, 'study'))).toEqual(small);
    expect(readdirSync(join(disk, 'study'))).toEqual(['manifest.json']);
  });
});
