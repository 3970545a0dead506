import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { python } from '../protocol/plugins.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const example = fileURLToPath(new URL('../../docs/examples/javascript/plugin.mjs', import.meta.url));

/** What `koi serve` answers to requests given as [method, params]. */
function serve(tasks: readonly string[], requests: readonly (readonly [string, object])[]) {
  const input = requests.map(([method, params], id) => JSON.stringify({ jsonrpc: '2.0', id, method, params })).join('\n');
  const { code, out } = koi(['serve', ...tasks], { input });
  return { code, answers: out.trim().split('\n').map(line => JSON.parse(line)) }; // biome-ignore format: one thought
}

describe('koi serve', () => {
  it('describes, opens and evaluates tasks, and ends with its input', () => {
    const evaluate = { task: 'bbob/f1/d2/i1', level: 1, seed: 1, role: 'tuning' };
    const { code, answers } = serve(
      ['bbob/f1/d2/i{1,2}'],
      [
        ['initialize', { protocol: 'koi-plugin/1' }],
        ['describe', { task: 'bbob/f1/d2/i1' }],
        ['open', { task: 'bbob/f1/d2/i2' }],
        ['evaluate', { ...evaluate, config: { x0: 0, x1: 0 } }],
        ['evaluate', { ...evaluate, config: { x0: 9, x1: 0 } }],
        ['evaluate', { ...evaluate, config: { x0: 0, x1: 0 }, level: 3 }],
        ['evaluate', { ...evaluate, config: 7 }],
        ['evaluate', { ...evaluate, task: 'bbob/f2/d2/i1', config: { x0: 0, x1: 0 } }],
        ['dance', {}],
      ],
    );

    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(answers[0].result).toEqual({ protocol: 'koi-plugin/1', optimizers: [], tasks: ['bbob/f1/d2/i1', 'bbob/f1/d2/i2'] });
    expect(answers[1].result.problem).toEqual(koiJson<{ problem: object }>(['describe', 'bbob/f1/d2/i1']).problem);
    expect(answers[3].result).toMatchObject({ status: 'ok', costs: [expect.closeTo(80.88209408, 8)] }); // COCO
    expect(answers.slice(4).map(({ result, error }) => result?.reason ?? error.message)).toEqual([
      'x0 = 9 is outside [-5, 5]',
      'the task has no fidelity, but the line has a level',
      'evaluate: config: Invalid input: expected record, received number',
      'there is no task bbob/f2/d2/i1 here; served are bbob/f1/d2/i1, bbob/f1/d2/i2',
      'there is no method dance',
    ]);
  });

  it('is a plugin itself: a served task gives the rows of the task', () => {
    const cwd = temporaryFolder();
    const main = join(dist, 'src/cli/main.js');
    const costs = ['bbob/f8/d2/i1', `node ${main} serve bbob/f8/d2/i1`].map((task, i) => {
      koi(['run', '--optimizers', 'random', '--tasks', task, '--repetitions', '1', '--budget', '20', '--out', `out${i}`], { cwd });
      return koiJson(['sql', join(cwd, `out${i}`), 'select trial, cost from trials order by trial']);
    });

    expect(costs[0]).toHaveLength(20);
    expect(costs[1]).toEqual(costs[0]);
  });

  it.skipIf(!python)('is what the Python client of docs/protocol.md talks to (needs python3)', () => {
    const folder = temporaryFolder();
    const [, code] = /```python\n(.*?)```/s.exec(readFileSync(join(dist, '../docs/protocol.md'), 'utf8'))!;
    writeFileSync(join(folder, 'koi'), `#!/bin/sh\nexec ${process.execPath} ${join(dist, 'src/cli/main.js')} "$@"\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, PYTHONPATH: join(dist, 'optimizers/python') };

    const cost = Number(execFileSync(python!, ['-c', code!], { env, encoding: 'utf8' }).trim().replace(/[[\]]/g, ''));

    expect(cost).toBeCloseTo(1476.207257345201, 8);
  });
});

describe('koi describe', () => {
  it('shows all that a command serves', () => {
    const { out } = koi(['describe', `node ${example}`]);

    expect(out).toMatch(/^example\n\n {2}kinds {4}bb\n/);
    expect(out).toContain('example/square\n\n  kind        blackbox');
    expect(koiJson<{ what: string }[]>(['describe', `node ${example}`]).map(({ what }) => what)).toEqual(['optimizer', 'task']);
  });
});

describe('koi check', () => {
  it('holds the optimizers and tasks of a command to the same rules', () => {
    const { code, out } = koi(['check', `node ${example}`, '--evaluations', '20']);

    expect(out).toMatch(/^optimizer example\n.*\ntask example\/square\n/s);
    expect(out).toMatch(/\d+ passed, 0 failed/);
    expect(code).toBe(0);
  });
});
