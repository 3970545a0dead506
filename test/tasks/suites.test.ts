import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/contract/index.ts';
import { findTask } from '../../tasks/index.ts';
import { digestOf, suite, suites } from '../../tasks/suites.ts';

const folderWith = (name: string, content: unknown): string => {
  const folder = mkdtempSync(join(tmpdir(), 'koi-suites-'));
  writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
};
const tasks = ['zdt/zdt1/d30', 'zdt/zdt2/d30'];
const good = { name: 'mine', title: 'Mine', tasks, digest: digestOf(tasks), seed: 7 };

describe('suites', () => {
  it('have the digest of their tasks, and only tasks that exist', () => {
    for (const { name, tasks } of suites()) for (const id of tasks) expect(findTask(id), `${name}: ${id}`).toBeDefined();
  });

  it('include a demo of all four kinds', () => {
    const kinds = suite('demo').tasks.map(id => kindOf(findTask(id)!.problem));

    expect(kinds.length).toBeGreaterThanOrEqual(12);
    for (const kind of ['bb', 'mf', 'mo', 'momf']) expect(kinds.filter(k => k === kind).length).toBeGreaterThanOrEqual(4);
  });

  it('have a digest that anybody can compute: sha256sum of the ids as a JSON array', () => {
    // printf '["zdt/zdt1/d30","zdt/zdt2/d30"]' | sha256sum
    expect(digestOf(tasks)).toBe('8e7151d9cb0d80dcc7f8f75624909d2c5bb55e05cbcb802bd4c1ebc792987b45');
  });

  it('are read with whatever else the file says about their origin', () => {
    expect(suite('mine', [folderWith('mine', good)])).toEqual(good);
  });

  it('are taken from the first folder that has them', () => {
    const first = folderWith('mine', { ...good, title: 'First' });
    const second = folderWith('mine', good);

    expect(suites([first, second]).map(({ title }) => title)).toEqual(['First']);
  });

  it.each([
    ['a task was added', { ...good, tasks: [...tasks, 'zdt/zdt3/d30'] }, /mine\.json: its tasks do not have the digest it states/],
    ['tasks were swapped', { ...good, tasks: [...tasks].reverse() }, /do not have the digest/],
    ['it has another name', { ...good, name: 'yours' }, /has a name like its file's/],
    ['its tasks are no list', { ...good, tasks: 'zdt/zdt1/d30' }, /a list of ids/],
    ['it is not JSON', '{', /mine\.json: it is not JSON/],
    ['it is empty', 'null', /has a name like its file's/],
  ])('are refused where %s', (_, content, message) => {
    expect(() => suite('mine', [folderWith('mine', content)])).toThrow(message);
  });

  it('are named where one does not exist', () => {
    expect(() => suite('dmeo')).toThrow('there is no suite dmeo; did you mean demo');
    expect(() => suite('../demo')).toThrow('there is no suite');
    expect(() => suite('x', [])).toThrow('there is no suite x; there is none at all');
  });
});
