import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';

interface Report {
  readonly what: string;
  readonly id: string;
  readonly passed: boolean;
  readonly checks: readonly { readonly name: string; readonly status: string; readonly reason?: string; readonly note?: string }[];
}

const seedCheck = 'the same seed gives the same asks in another process';

describe('koi check', () => {
  it('shows a table, and succeeds where all pass', () => {
    const { code, out, err } = koi(['check', 'random', 'zdt/zdt1/d5', '--evaluations', '20']);

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^optimizer random\n {2}✓ {2}what it handles/);
    expect(out).toMatch(/✓ {2}the same seed gives the same asks in another process +2 problems/);
    expect(out).toMatch(/\ntask zdt\/zdt1\/d5\n/);
    expect(out).toMatch(/\n {2}– .*it has no fidelity\n/);
    expect(out).toMatch(/2 of 2 pass\n$/);
  });

  it('finds the fault of an optimizer in a file, and fails', () => {
    const path = moduleWith(`export default {
      id: 'mine', handles: ['continuous'],
      start: ({ space }, budget, rng) => ({
        ask: id => ({ id, config: Object.fromEntries(Object.entries(space.params).map(([name, p]) => [name, p.low + rng.next() * 1.1 * (p.high - p.low)])) }),
        tell() {},
      }),
    };`);
    const { code, out } = koi(['check', path]);

    expect(code).toBe(1);
    expect(out).toMatch(/✗ {2}asks lie in continuous spaces +two dimensions: trial \d+ is invalid: x[01] = .* is outside \[-5, 5\]/);
    expect(out).toMatch(/– {2}asks lie in integer spaces +it does not handle integer/);
  });

  it('finds what differs between processes only, unless told that it will', () => {
    const path = moduleWith(`
    const between = ({ low, high, log }, u) => (log ? Math.min(high, low * (high / low) ** u) : low + u * (high - low));
    export default {
      id: 'mine', handles: ['continuous'],
      start: ({ space }, budget, rng) => ({
        ask: id => ({ id, config: Object.fromEntries(Object.entries(space.params).map(([name, p]) => [name, between(p, (rng.next() + process.pid / 7) % 1)])) }),
        tell() {},
      }),
    };`);
    const [report] = failing(['check', path, '--json']);
    const forgiven = koiJson<Report[]>(['check', path, '--nondeterministic']);

    expect(report!.checks.filter(c => c.status === 'failed').map(c => c.name)).toEqual([seedCheck]);
    expect(forgiven[0]).toMatchObject({ what: 'optimizer', id: 'mine', passed: true });
    expect(forgiven[0]!.checks.find(c => c.name === seedCheck)).toMatchObject({ status: 'skipped', reason: 'declared nondeterministic' });
  });

  it('finds the fault of a task in a file', () => {
    const path = moduleWith(`export default {
      id: 'mine/bowl', cite: 'none', licence: 'CC0', noisy: false, heldOut: false, budget: { full: 20, workers: 1 },
      problem: { space: { params: { x: { kind: 'float', low: -1, high: 1 } } }, objectives: [{ name: 'f', natural: 'min' }] },
      best: () => ({ cost: 0.5, source: 'a guess' }),
      open: () => ({ config }) => ({ status: 'ok', costs: [config.x ** 2], seconds: 0 }),
    };`);
    const [report] = failing(['check', path, '--json']);

    expect(report).toMatchObject({ what: 'task', id: 'mine/bowl', passed: false });
    expect(report!.checks.filter(c => c.status === 'failed')).toMatchObject([
      { name: 'the best known cost is not beaten by chance', reason: expect.stringMatching(/it should be 0.5, but .* costs 0/) },
    ]);
  });

  it('takes options and globs', () => {
    const reports = koiJson<Report[]>(['check', 'de(size=5)', 'bbob/f{1,8}/d2/i1', '--evaluations', '12']);

    expect(reports.map(r => [r.what, r.id])).toEqual([
      ['optimizer', 'de(size=5)'],
      ['task', 'bbob/f1/d2/i1'],
      ['task', 'bbob/f8/d2/i1'],
    ]);
  });

  it.each([
    [['check', 'cma-as'], 'did you mean cma-es'],
    [['check', 'bbob/f0/d2/i1'], 'there is no task bbob/f0/d2/i1'],
    [['check', './no-such.mjs'], 'there is no such file'],
    [['check', 'random', '--evaluations', '0'], '--evaluations 0: it is a positive number'],
  ])('refuses %j', (words, says) => {
    expect(koi(words)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  it('has examples in its help', () => {
    expect(koi(['check', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Examples:') });
  });
});

function moduleWith(text: string): string {
  const path = join(temporaryFolder(), 'mine.mjs');
  writeFileSync(path, text);
  return path;
}

/** The report of a check that fails. */
function failing(words: readonly string[]): Report[] {
  const { code, out } = koi(words);
  expect(code).toBe(1);
  return JSON.parse(out) as Report[];
}
