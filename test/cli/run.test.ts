import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { story } from '../read-rows.ts';

const small = [
  'run',
  '--optimizers',
  'random,de(size=5)',
  '--tasks',
  'bbob/f{1,2}/d2/i1,zdt/zdt1/d2',
  '--repetitions',
  '2',
  '--budget',
  '10+5*d',
];

describe('koi run', () => {
  it('says how it ended, and again what was done when nothing is left to do', () => {
    const out = join(temporaryFolder(), 'study');
    const first = koiJson<object>([...small, '--out', out]);
    const rows = story(out);
    const second = koiJson<object>([...small, '--out', out]);

    // de refuses several objectives: 2 optimizers × 3 tasks × 2 repetitions, of which 2 refused
    expect(first).toMatchObject({ out, planned: 12, done: 10, failed: 0, refused: 2, trials: 200 });
    expect(second).toEqual(first);
    expect(story(out)).toEqual(rows);
  });

  it('gives the same rows on one worker and on two, and others for another seed', () => {
    const folder = temporaryFolder();
    const study = (name: string, ...more: string[]): string[] => {
      koiJson([...small, ...more, '--out', join(folder, name)]);
      return story(join(folder, name));
    };
    const one = study('one', '--workers', '1');

    expect(study('two', '--workers', '2')).toEqual(one);
    expect(study('other', '--seed', '1')).not.toEqual(one);
  });

  it('takes a study file, which flags override', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'study.yaml'),
      'tasks: ["bbob/f1/d2/i{1,2}"]\noptimizers: [random, {id: de, options: {size: 7, scale: 0.8}}]\nrepetitions: 3\nbudget: 12\n',
    );
    const ran = koiJson<object>(['run', join(folder, 'study.yaml'), '--repetitions', '2', '--out', join(folder, 'out')]);
    const labels = story(join(folder, 'out')).map(line => JSON.parse(line).run.optimizer);

    expect(ran).toMatchObject({ planned: 8, done: 8, trials: 96 });
    expect(new Set(labels)).toEqual(new Set(['random', 'de(size=7,scale=0.8)']));
  });

  it('runs an optimizer of ten lines from a module, and a task from another', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'mine.mjs'),
      "export default { id: 'mine', handles: ['continuous'], start: (p, b, rng) => ({ ask: id => ({ id, config: { x: rng.next() } }), tell() {} }) };",
    );
    writeFileSync(
      join(folder, 'task.mjs'),
      "export default { id: 'my/line', cite: '', licence: '', budget: { full: 5, workers: 1 }, problem: { space: { params: { x: { kind: 'float', low: 0, high: 1 } } }, objectives: [{ name: 'f', natural: 'min' }] }, open: () => t => ({ status: 'ok', costs: [t.config.x], seconds: 0 }) };",
    );
    const out = join(folder, 'out');

    expect(koiJson(['run', '--optimizers', join(folder, 'mine.mjs'), '--tasks', join(folder, 'task.mjs'), '--out', out])).toMatchObject({
      done: 10,
      trials: 50,
    });
  });

  it.each([
    [['--optimizers', 'randon', '--tasks', 'bbob/f1/d2/i1'], 'there is no optimizer randon; did you mean random'],
    [['--optimizers', 'random', '--tasks', 'bbob/f99/d2/i1'], 'there is no task bbob/f99/d2/i1; did you mean'],
    [['--optimizers', 'random', '--tasks', 'suite:demos'], 'there is no suite demos; did you mean demo'],
    [['--optimizers', 'de(sise=5)', '--tasks', 'bbob/f1/d2/i1'], 'optimizer de: it has no option sise; did you mean size'],
    [['--optimizers', 'de(size=1)', '--tasks', 'bbob/f1/d2/i1'], 'optimizer de: option size = 1 is outside [4, 500]'],
    [['--optimizers', './none.mjs', '--tasks', 'bbob/f1/d2/i1'], 'none.mjs: there is no such file'],
    [['--optimizers', 'random', '--tasks', 'bbob/f1/d2/i1', '--budget', 'sqrt(x)'], 'budget "sqrt(x)": it cannot be read at "x"'],
    [['--optimizers', 'random', '--tasks', 'bbob/f1/d2/i1', '--memory', 'much'], 'memory "much": write a size such as 1GB'],
    [['--optimizers', 'random', '--tasks', 'bbob/f1/d2/i1', '--repetitions', '0'], 'repetitions: 0 is not a whole number of at least 1'],
    [['--optimizers', 'random'], 'which tasks?'],
    [['--optimisers', 'random', '--tasks', 'bbob/f1/d2/i1'], 'optimisers'],
    [['nothing.yaml'], 'nothing.yaml: there is no such study file'],
  ])('refuses %s in one line', (words, message) => {
    const out = join(temporaryFolder(), 'out');
    const { code, err } = koi(['run', ...words, '--out', out]);

    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['tasks: [a]\noptimizers: [random]\nrepititions: 3\n', 'a study has no repititions; did you mean repetitions'],
    ['tasks: [a]\noptimizers: [random]\nrepetitions: many\n', 'study.yaml: repetitions: '],
    ['tasks: [a\n', 'study.yaml:'],
  ])('refuses the study file %j', (text, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'study.yaml'), text);
    const { code, err } = koi(['run', join(folder, 'study.yaml'), '--out', join(folder, 'out')]);

    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('touches no folder that holds another study, or something else', () => {
    const folder = temporaryFolder();
    koiJson([...small, '--out', join(folder, 'a')]);
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'thesis.tex'), '');

    expect(koi([...small, '--seed', '2', '--out', join(folder, 'a')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('it holds another study'),
    });
    expect(koi([...small, '--out', join(folder, 'b')])).toMatchObject({ code: 2, err: expect.stringContaining('it is not empty') });
    expect(readdirSync(join(folder, 'b'))).toEqual(['thesis.tex']);
  });
});
