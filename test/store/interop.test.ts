import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWriter, writeManifest } from '../../src/store/index.ts';
import { manifestOf, runRow, scratch, taskFacts, trialOf, writeRun } from './example.ts';

const python = process.env['KOI_PYTHON'] ?? 'python3';
const has = (modules: string): boolean => spawnSync(python, ['-c', `import ${modules}`]).status === 0;
const canRead = has('pyarrow');
const hint = 'needs pyarrow: pip install pyarrow pandas polars, or KOI_PYTHON=path/to/python';

const study = join(scratch(), 'results/demo');
mkdirSync(study, { recursive: true });
writeManifest(study, manifestOf([taskFacts('toy/f1')], ['random']));
const writer = openWriter(study, 'w');
writeRun(
  writer,
  runRow(2n ** 64n - 1n, { reason: 'späť', options: { size: 3 } }),
  [
    trialOf(2n ** 64n - 1n, 0, {
      config: { rate: 0.5, layers: 3, kernel: 'poly', degree: 4 },
      outcome: { status: 'ok', costs: [1 / 3, -2], seconds: 1.5 },
    }),
    trialOf(2n ** 64n - 1n, 1, { outcome: { status: 'timeout', reason: 'after 60 s', seconds: 60 }, incumbent: false }),
  ],
  [{ run: 2n ** 64n - 1n, trial: 0, seed: 2 ** 53 - 1, costs: [0.25, 1] }],
);
writer.flush(); // and left open: a study that is being written

const run = (script: string): unknown => {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script], { cwd: join(study, '../..'), encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

describe.skipIf(!canRead)(`Python (${canRead ? 'pyarrow' : hint})`, () => {
  it('reads every table as it is, valid down to the last buffer', () => {
    const rows = run(`
import json, pyarrow as pa
def read(table):
    t = pa.ipc.open_stream(f'results/demo/{table}/w.arrows').read_all()
    t.validate(full=True)
    return t.to_pylist()
print(json.dumps({t: read(t) for t in ('trials', 'tests', 'runs')}))`) as Record<string, Record<string, unknown>[]>;

    expect(rows['trials']).toMatchObject([
      {
        trial: 0,
        status: 'ok',
        costs: [1 / 3, -2],
        violations: null,
        reason: null,
        incumbent: true,
        config: [0.5, 3, 1, 4],
        duration: 1.5,
      },
      { trial: 1, status: 'timeout', costs: null, reason: 'after 60 s', incumbent: false, config: [0.5, 3, 0, null] },
    ]);
    expect(rows['tests']).toMatchObject([{ trial: 0, seed: 2 ** 53 - 1, costs: [0.25, 1] }]);
    expect(rows['runs']).toMatchObject([
      { task: 'toy/f1', options: '{"size":3}', reason: 'späť', status: 'done', trial_rows: 2, test_rows: 1 },
    ]);
  });

  it.skipIf(!has('pandas, polars'))('runs what docs/reading-results.md shows', () => {
    const page = readFileSync(new URL('../../docs/reading-results.md', import.meta.url), 'utf8');
    const script = [...page.matchAll(/```python\n([\s\S]*?)```/g)].map(block => block[1]).join('\n');

    expect(
      run(`${script}
import json
print(json.dumps({'pandas': len(trials), 'polars': len(trials_polars), 'configs': configs}))`),
    ).toEqual({
      pandas: 2,
      polars: 2,
      configs: [
        { rate: 0.5, layers: 3, kernel: 'poly', degree: 4 },
        { rate: 0.5, layers: 3, kernel: 'rbf' },
      ],
    });
  });
});
