import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSet } from '../../../tasks/data/data-set.ts';
import { type InstallOptions, installData } from '../../../tasks/data/install.ts';
import { dataFolder, isInstalled, placeOf } from '../../../tasks/data/place.ts';
import { verifyData } from '../../../tasks/data/verify.ts';
import { temporaryFolder } from '../../koi.ts';
import { cut, end, serve } from './server.ts';

/** Bytes without a pattern, so that gzip does not shrink them away. */
const noise = (seed: number, length: number): Buffer =>
  Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, (_, i) => createHash('sha256').update(`${seed} ${i}`).digest())).subarray(
    0,
    length,
  );

const contents: Readonly<Record<string, Buffer>> = {
  'a.csv': noise(1, 200_000),
  'deep/b.json': noise(2, 50_000),
  'c.txt': Buffer.from('c'),
};
const set: DataSet = {
  name: 'toy',
  title: 'Three files',
  cite: 'doi:0',
  licence: { name: 'CC0', open: true },
  repository: 'nobody/toy',
  commit: '0'.repeat(40),
  files: Object.entries(contents).map(([path, content]) => ({
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    upstream: `data/${path.replace('a.csv', 'A.csv')}`,
  })),
};

const put = (folder: string, files: Readonly<Record<string, Buffer>>): string => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};
const copy = (files = contents): string => put(temporaryFolder(), files);
const install = (from: string, more: InstallOptions = {}) => installData(set, { from, ...more });
const bytesOf = (path: string): Buffer => readFileSync(join(dataFolder('toy'), path));

function expectWhole(): void {
  expect(verifyData(set)).toEqual([]);
  for (const [path, content] of Object.entries(contents)) expect(bytesOf(path).equals(content)).toBe(true);
}

beforeEach(() => {
  vi.stubEnv('KOI_DATA', temporaryFolder());
  return () => vi.unstubAllEnvs();
});

describe('installData, from a folder or an archive', () => {
  it('takes a folder', async () => {
    expect(isInstalled('toy')).toBe(false);
    await install(copy());

    expectWhole();
    expect(readdirSync(process.env['KOI_DATA']!)).toEqual(['toy']);
  });

  it('takes files under gzip, in other folders, and with their upstream names', async () => {
    await install(
      copy({ 'x/y/data/A.csv.gz': gzipSync(contents['a.csv']!), 'x/y/deep/b.json': contents['deep/b.json']!, 'c.txt': contents['c.txt']! }),
    );

    expectWhole();
  });

  it('takes of two files of a name the right one', async () => {
    await install(copy({ ...contents, 'c.txt': Buffer.from('d'), 'other/c.txt': contents['c.txt']! }));

    expectWhole();
  });

  it('takes along what users have besides, where the data set allows for it, and keeps it when installing again', async () => {
    const open = { ...set, own: /deep\/\w+\.json$/ };
    const more = { 'x/deep/mine.json': Buffer.from('1'), 'y/mine.json': Buffer.from('2'), 'x/deep/b.json': Buffer.from('3') };
    await installData(open, { from: copy({ ...contents, ...more }) });
    expectWhole();
    expect(bytesOf('deep/mine.json').toString()).toBe('1');
    expect(readdirSync(placeOf('toy')).sort()).toEqual(['a.csv', 'c.txt', 'deep', 'manifest.json']);

    await installData(open, { from: copy() });
    expect(bytesOf('deep/mine.json').toString()).toBe('1');

    await install(copy({ ...contents, ...more }));
    expect(existsSync(join(dataFolder('toy'), 'deep/mine.json'))).toBe(false);
  });

  it.each(['toy.tar.gz', 'toy.tar.xz', 'toy.zip'])('takes %s, and a folder that holds it', async name => {
    const folder = temporaryFolder();
    const words = name.endsWith('zip') ? ['zip', '-q', '-r', join(folder, name), '.'] : ['tar', '-caf', join(folder, name), '.'];
    const { status } = spawnSync(words[0]!, words.slice(1), { cwd: copy() });
    expect(status).toBe(0);
    await install(join(folder, name));
    expectWhole();

    rmSync(placeOf('toy'), { recursive: true });
    await installData({ ...set, bundle: name }, { from: folder });
    expectWhole();
  });

  it.each([
    ['a wrong byte', (file: Buffer) => (file[100]! ^= 1), 'a.csv: its SHA-256 is'],
    ['too few bytes', (file: Buffer) => file.subarray(1), 'a.csv: it has 199999 bytes, not 200000'],
    ['broken gzip', (file: Buffer) => gzipSync(file).subarray(0, 100), 'a.csv: its compression is damaged'],
  ])('refuses %s, names the file and leaves nothing', async (_, harm, message) => {
    const file = Buffer.from(contents['a.csv']!);
    const harmed = harm(file);
    const from = copy({ ...contents, 'a.csv': Buffer.isBuffer(harmed) ? harmed : file });

    await expect(install(from)).rejects.toThrow(message);
    expect(isInstalled('toy')).toBe(false);
    expect(readdirSync(process.env['KOI_DATA']!)).toEqual([]);
  });

  it('leaves what is installed as it was when a new installation fails', async () => {
    await install(copy());
    const { 'c.txt': _, ...without } = contents;

    await expect(install(copy(without))).rejects.toThrow('c.txt: ');
    expectWhole();
  });

  it('refuses what is no source', async () => {
    const folder = copy();

    await expect(install(join(folder, 'nowhere'))).rejects.toThrow('nowhere: there is no such file or folder');
    await expect(install(join(folder, 'c.txt'))).rejects.toThrow('c.txt: it is neither a folder nor an archive');
    writeFileSync(join(folder, 'bad.tar.gz'), 'no archive');
    await expect(install(join(folder, 'bad.tar.gz'))).rejects.toThrow('bad.tar.gz: tar cannot unpack it');
  });

  it('refuses to work beside another installation, unless that one has died', async () => {
    const lock = join(process.env['KOI_DATA']!, '.toy.lock');
    writeFileSync(lock, String(process.ppid));
    await expect(install(copy())).rejects.toThrow(`toy is being installed by process ${process.ppid}`);

    writeFileSync(lock, '999999999');
    await install(copy());
    expectWhole();
  });
});

describe('installData, over the network', () => {
  it('takes file by file, plain or under gzip', async () => {
    const { address } = await serve(path =>
      path.endsWith('.gz') && contents[path.slice(0, -3)] ? gzipSync(contents[path.slice(0, -3)]!) : undefined,
    );
    await install(address);

    expectWhole();
  });

  it('takes an archive', async () => {
    const archive = join(temporaryFolder(), 'toy.tar.gz');
    spawnSync('tar', ['-czf', archive, '.'], { cwd: copy() });
    const { address } = await serve(path => (path === 'toy.tar.gz' ? readFileSync(archive) : undefined));
    await install(`${address}toy.tar.gz`);
    expectWhole();

    rmSync(placeOf('toy'), { recursive: true });
    await installData({ ...set, bundle: 'toy.tar.gz' }, { from: address });
    expectWhole();
  });

  it('goes on where a connection was cut, without asking again for what has come', async () => {
    let cuts = 0;
    const { address, asked } = await serve((path, request, response) => {
      const bytes = contents[path];
      if (path !== 'a.csv' || cuts === 4) return bytes;
      const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
      return cut(response, bytes!, 40_000 * ++cuts, from);
    });
    await install(address);

    expectWhole();
    expect(asked.filter(({ path }) => path === 'a.csv').map(({ range }) => range)).toEqual([
      undefined,
      'bytes=40000-',
      'bytes=80000-',
      'bytes=120000-',
      'bytes=160000-',
    ]);
  });

  it('goes on in a second installation where the first one gave up', async () => {
    const cutting = await serve((path, request, response) => {
      if (path !== 'deep/b.json') return contents[path];
      return cut(response, contents[path]!, 30_000, Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0));
    });
    await expect(install(cutting.address)).rejects.toThrow(/deep\/b\.json: .*run the same command to go on/);
    expect(isInstalled('toy')).toBe(false);

    const whole = await serve(path => contents[path]);
    await install(whole.address);
    expectWhole();
    expect(whole.asked).toEqual([
      { path: 'deep/b.json', range: 'bytes=30000-' },
      { path: 'c.txt', range: undefined },
    ]);
  });

  it('fetches a file anew when its beginning was of another one', async () => {
    const other = await serve((path, request, response) => {
      if (path !== 'a.csv') return contents[path];
      return request.headers.range ? end(response.writeHead(403)) : cut(response, noise(9, 200_000), 70_000);
    });
    await expect(install(other.address)).rejects.toThrow('a.csv: HTTP 403');

    const whole = await serve(path => contents[path]);
    await install(whole.address);
    expectWhole();
  });

  it('refuses wrong bytes, and says what is wrong', async () => {
    const { address } = await serve(path => (path === 'a.csv' ? noise(3, 200_000) : contents[path]));

    await expect(install(address)).rejects.toThrow(/a\.csv: its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}; http:\/\/127\.0\.0\.1/);
    expect(isInstalled('toy')).toBe(false);
  });

  it('bears servers that are busy for a while, and that know no Range', async () => {
    let busy = true;
    const { address } = await serve((path, _, response) => {
      const bytes = contents[path]!;
      if (busy) return end(response.writeHead((busy = false) || 503));
      return end(response.writeHead(200), bytes);
    });
    await install(address);

    expectWhole();
  });

  it('says so where nothing answers, where something is forbidden, and where a file is missing', async () => {
    await expect(install('http://127.0.0.1:9/')).rejects.toThrow(/127\.0\.0\.1:9\/a\.csv: .*name a copy with --from/);
    const forbidding = await serve((_, _request, response) => end(response.writeHead(403)));
    await expect(install(forbidding.address)).rejects.toThrow('HTTP 403');
    const empty = await serve(() => undefined);
    await expect(install(empty.address)).rejects.toThrow(/a\.csv: http:\S+ has no such file of toy/);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { address } = await serve((path, _, response) => {
      if (path !== 'deep/b.json') return contents[path];
      stop.abort(new Error('enough'));
      return cut(response, contents[path]!, 10);
    });

    await expect(install(address, { signal: stop.signal })).rejects.toThrow('enough');
    expect(isInstalled('toy')).toBe(false);
  });

  it('tells how far it is', async () => {
    const { address } = await serve(path => contents[path]);
    const told: string[] = [];
    await install(address, { progress: ({ file, done, files, bytes }) => told.push(`${done}/${files} ${file} ${bytes}`) });

    expect(told[0]).toBe('0/3 a.csv 0');
    expect(told).toContain('0/3 a.csv 200000');
    expect(told.at(-1)).toBe('2/3 c.txt 1');
  });
});

describe('verifyData', () => {
  it('names what is damaged, and how', async () => {
    await install(copy());
    const folder = dataFolder('toy');
    truncateSync(join(folder, 'a.csv'), 10);
    rmSync(join(folder, 'deep/b.json'));
    writeFileSync(join(folder, 'c.txt'), 'd');

    expect(verifyData(set).map(({ file, fault }) => `${file}: ${fault}`)).toEqual([
      'a.csv: it has 10 bytes, not 200000',
      'deep/b.json: it is missing',
      expect.stringMatching(/^c\.txt: its SHA-256 is/),
    ]);
  });

  it('does not miss an optional file that the source had not', async () => {
    const more: DataSet = { ...set, files: [...set.files, { path: 'golden', bytes: 3, sha256: '0'.repeat(64), optional: true }] };
    await installData(more, { from: copy() });

    expect(verifyData(more)).toEqual([]);
  });

  it('says how to install what is not', () => {
    expect(() => verifyData(set)).toThrow('toy is not installed; run: koi data install toy');
    expect(existsSync(placeOf('toy'))).toBe(false);
  });
});

it('a copy of the installed folder is a source', async () => {
  await install(copy());
  const saved = temporaryFolder();
  cpSync(placeOf('toy'), saved, { recursive: true });
  rmSync(placeOf('toy'), { recursive: true });
  await install(saved);

  expectWhole();
});
