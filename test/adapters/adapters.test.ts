import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { adapters } from '../../src/cli/env/adapters.ts';
import { entryPoint, pythonPackages } from '../../src/cli/env/packages.ts';
import { temporaryFolder } from '../koi.ts';
import { koi } from './environments.ts';

interface Report {
  readonly id: string;
  readonly passed: boolean;
  readonly checks: readonly { readonly name: string; readonly status: string; readonly reason?: string }[];
}

const light = pythonPackages().filter(({ torch }) => !torch);
const ids = light.flatMap(({ optimizers }) => optimizers.map(({ id }) => id));

/**
 * Evaluations of a run of the check, by the first name that fits: more than the first random ones or the fixed design, where those
 * come first; few where a trial takes a good part of a second (of SMAC's, the second is its model's). How many random ones
 * scikit-optimize begins with is an option: two suffice.
 */
const evaluations: readonly (readonly [RegExp, number])[] = [
  [/^(optuna-(tpe|tpe-multivariate|motpe)|nevergrad-portfolio)$/, 12],
  [/^hyperopt-tpe$/, 24],
  [/^smac-hyperband$/, 6],
  [/^smac-/, 2],
  [/^(skopt|openbox|synetune)-/, 4],
  [/./, 8],
];
const evaluationsOf = (id: string): string => String(evaluations.find(([name]) => name.test(id))![1]);
const specOf = (id: string): string => (id.startsWith('skopt-') ? `${id}(initial=2)` : id);

beforeAll(async () => {
  const { code, err } = await koi(['env', 'install', ...light.map(found => found.package)]);
  if (code !== 0) throw new Error(err);
}, 1_800_000);

describe('adapters', () => {
  it('are in the table as they describe themselves: python3 adapter.py --describe > adapters.json', () => {
    const described = execFileSync(process.env['KOI_PYTHON'] ?? 'python3', [entryPoint, '--describe'], { encoding: 'utf8' });

    expect(JSON.parse(described)).toEqual(pythonPackages());
  });

  it('are listed with their origin', async () => {
    const { out } = await koi(['list', 'optimizers', '--json']);
    const listed = (JSON.parse(out) as { id: string; origin: string; installed: boolean }[]).filter(({ origin }) => origin !== 'native');

    expect(listed.map(({ id }) => id)).toEqual(adapters().map(({ described }) => described.id));
    expect(listed.filter(({ installed }) => installed).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it.concurrent.for(ids)('%s passes koi check', { timeout: 1_800_000 }, async id => {
    const { out, err } = await koi(['check', specOf(id), '--evaluations', evaluationsOf(id), '--json']);
    const [report] = JSON.parse(out || `[{"checks":[{"status":"failed","reason":${JSON.stringify(err)}}]}]`) as [Report];

    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  it('run in one study beside native ones', { timeout: 900_000 }, async () => {
    const folder = temporaryFolder();
    const words = [
      ...['--optimizers', ['random', 'de', 'nsga2', 'hyperband', ...ids].join()],
      ...['--tasks', 'bbob/f1/d2/i1,zdt/zdt1/d5,mfh/mfh3-good@z'],
    ];
    const { code, out, err } = await koi(['run', ...words, '--repetitions', '1', '--budget', '6', '--out', folder, '--json']);
    expect(code, err).toBe(0);
    const { done, failed, refused, planned } = JSON.parse(out);

    expect(failed).toBe(0);
    expect(done + refused).toBe(planned);
    expect(done).toBeGreaterThan(ids.length);
  });

  it('say what to install', async () => {
    const { code, err } = await koi(['run', '--optimizers', 'optuna-tpe', '--tasks', 'bbob/f1/d2/i1', '--out', 'x'], temporaryFolder());

    expect([code, err]).toEqual([2, 'koi: the environment of optuna is not installed; run: koi env install optuna\n']);
  });
});

describe.skip('adapters that need torch, 3 GB: npm run verify:torch', () => {
  it.each(
    pythonPackages()
      .filter(({ torch }) => torch)
      .flatMap(({ optimizers }) => optimizers.map(({ id }) => id)),
  )('%s', () => {});
});
