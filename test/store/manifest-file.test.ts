import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../src/store/index.ts';
import { manifestOf, scratch, taskFacts } from './example.ts';

const folder = scratch();
const manifest = manifestOf([taskFacts('toy/f1')], ['random']);
let studies = 0;

describe('manifest', () => {
  it('reads back as it was written, and is replaced whole', () => {
    const study = join(folder, 'new/study');
    writeManifest(study, manifest);
    writeManifest(study, { ...manifest, planned: 9 });

    expect(readManifest(study)).toEqual({ ...manifest, planned: 9 });
    expect(readdirSync(study)).toEqual(['manifest.json']);
  });

  it.each([
    ['{"format": "koi-results/1"', /manifest\.json: not valid JSON \(.*\); restore it from a copy, or start the study in another folder$/],
    ['[1]', /manifest\.json: is of format undefined; this version of koi reads koi-results\/1$/],
    ['null', /manifest\.json: is not a manifest$/],
    ['{"format":"koi-results/2"}', /manifest\.json: is of format "koi-results\/2"; this version of koi reads koi-results\/1$/],
    [JSON.stringify({ ...manifest, seed: '0' }), /manifest\.json: "seed" must be a number$/],
    [JSON.stringify({ ...manifest, digest: undefined }), /manifest\.json: "digest" must be a text$/],
    [JSON.stringify({ ...manifest, tasks: {} }), /manifest\.json: "tasks" must be a list$/],
    [JSON.stringify({ ...manifest, tasks: [{ kind: 'bb' }] }), /manifest\.json: tasks\[0\] has no id$/],
    [JSON.stringify({ ...manifest, tasks: [{ id: 'toy/f1' }] }), /manifest\.json: tasks\[0\] \(toy\/f1\) has no problem$/],
  ])('refuses %s in one line', (text, sentence) => {
    const study = join(folder, `study-${studies++}`);
    mkdirSync(study);
    writeFileSync(join(study, 'manifest.json'), text);

    expect(() => readManifest(study)).toThrow(sentence);
  });

  it('says what is no results folder', () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'empty'));

    expect(() => readManifest(join(folder, 'nowhere'))).toThrow('nowhere: no such folder');
    expect(() => readManifest(join(folder, 'file'))).toThrow('file: not a folder');
    expect(() => readManifest(join(folder, 'empty'))).toThrow('empty: not a results folder (it has no manifest.json)');
  });

  it('is readable by people', () => {
    const study = join(folder, 'people');
    writeManifest(study, manifest);

    expect(readFileSync(join(study, 'manifest.json'), 'utf8').split('\n').length).toBeGreaterThan(10);
  });
});
