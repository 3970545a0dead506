import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherSources } from '../../src/cli/gather-sources.ts';
import { koiJson, temporaryFolder } from '../koi.ts';

describe('what figures and the report are drawn from', () => {
  it('ends, on every kind, where the ranking is', async () => {
    const out = join(temporaryFolder(), 'out');
    const tasks = 'bbob/f{1,2,8}/d2/i1,mfh/mfh{3,6}-good@z,zdt/zdt{1,3}/d3,momf/zdt{1,3}/d3@z';
    koiJson(['run', '--optimizers', 'random,sobol,nsga2(size=8),hyperband', '--tasks', tasks, '--repetitions', '3', '--out', out]);
    const { kinds } = await gatherSources([out], {});

    expect(kinds.map(({ kind }) => kind)).toEqual(['bb', 'mf', 'mo', 'momf']);
    for (const { ranking, points } of kinds) {
      const end = points.filter(({ fraction }) => fraction === 1).map(({ optimizer, rank, low, high }) => [optimizer, rank, low, high]);

      expect(points).toHaveLength(100 * ranking.optimizers.length);
      expect(points.every(({ rank, low, high }) => 1 <= low && low <= rank && rank <= high && high <= ranking.optimizers.length)).toBe(
        true,
      );
      expect(new Map(end.map(([id, ...numbers]) => [id, numbers]))).toEqual(
        new Map(ranking.optimizers.map(o => [o.id, [o.rank, o.low, o.high]])),
      );
    }
  });
});
