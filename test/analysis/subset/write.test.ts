import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Selection, Subset } from '../../../analysis/subset/select.ts';
import { selectSubset } from '../../../analysis/subset/select.ts';
import { writeSubsets } from '../../../analysis/subset/write.ts';
import { suite } from '../../../tasks/suites.ts';

describe('subset files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'koi-subset-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are suites, and say where they come from', () => {
    const paths = writeSubsets(selection, 'mine', folder);

    expect(paths).toEqual(['dev', 'test'].map(set => join(folder, `mine-${set}.json`)));
    expect(suite('mine-dev', [folder]).tasks).toEqual(selection.sets['dev']!.tasks); // its digest is verified there
    expect(JSON.parse(readFileSync(paths[1]!, 'utf8'))).toMatchObject({
      name: 'mine-test',
      title: expect.stringMatching(/^2 of 6 tasks, star discrepancy 0\.\d{4} from the uniform measure$/),
      discrepancy: selection.sets['test']!.discrepancy,
      exact: true,
      optimizers: ['a', 'b'],
      candidates: 6,
      seed: 1,
      source: selection.source,
    });
  });

  it('may be written again with the same tasks, not with others', () => {
    writeSubsets(selection, 'mine', folder);
    const { dev, test } = selection.sets as { dev: Subset; test: Subset };

    expect(writeSubsets(selection, 'mine', folder)).toHaveLength(2);
    expect(() => writeSubsets({ ...selection, sets: { new: dev, dev: test } }, 'mine', folder)).toThrow(
      /mine-dev\.json is there already, with other tasks/,
    );
    expect(readdirSync(folder).sort()).toEqual(['mine-dev.json', 'mine-test.json']);
  });

  it('refuses names that are no file’s', () => {
    expect(() => writeSubsets(selection, '../mine', folder)).toThrow('cannot name a suite');
  });
});

const selection: Selection = selectSubset(
  { names: [...'uvwxyz'], optimizers: ['a', 'b'], values: [...'uvwxyz'].map((_, i) => [i / 6, ((5 * i) % 6) / 6]) },
  { size: 2, asIs: true },
);
