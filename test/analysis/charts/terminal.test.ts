import { describe, expect, it } from 'vitest';
import { rankTable } from '../../../analysis/charts/terminal.ts';
import type { Ranking } from '../../../analysis/ranking.ts';
import { example, names } from './example.ts';

describe('rank table', () => {
  for (const count of [2, 9, 28])
    it(`looks as reviewed with ${count} optimizers`, async () => {
      await expect(`${rankTable('bb', example(count).ranking)}\n`).toMatchFileSnapshot(`../../golden/charts/rank-table-${count}.txt`);
    });

  it('is never wider than 80 columns', () => {
    for (let count = 1; count <= 30; count++) {
      const { ranking } = example(count, 3, [`${'long-name'.repeat(9)}`, ...names].slice(0, count));
      for (const line of rankTable('momf', ranking).split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    }
  });

  it('has colours only where they are asked for, and says the same with and without', () => {
    const { ranking } = example(9);
    const colored = rankTable('mf', ranking, { color: true });

    expect(colored).toContain('\x1b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of ANSI colours
    expect(colored.replaceAll(/\x1b\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(rankTable('mf', ranking));
  });

  it('draws the interval where it lies on the axis', () => {
    const table = rankTable(
      'bb',
      ranked([
        { id: 'a', rank: 1, low: 1, high: 1 },
        { id: 'b', rank: 2, low: 1.5, high: 2 },
      ]),
    );
    const [a, b] = ['a', 'b'].map(id => table.split('\n').find(line => line.includes(` ${id} `))!);

    expect(a!.indexOf('●')).toBe(table.split('\n')[2]!.indexOf(' 1 ') + 1);
    expect(b).toMatch(/╶?─{19,20}●/);
  });

  it('says when the test shows no difference, when values are missing, and when there is no test', () => {
    const { ranking } = example(3);

    expect(rankTable('bb', { ...ranking, friedman: { ...ranking.friedman, p: 0.4 } })).toContain('p = 0.40: no difference shown.');
    expect(rankTable('bb', { ...ranking, imputed: 1 })).toContain('1 missing value filled in by the policy --missing.');
    expect(rankTable('bb', { ...ranking, friedman: { ...ranking.friedman, p: Number.NaN } })).not.toContain('Friedman');
  });
});

const ranked = (optimizers: readonly { id: string; rank: number; low: number; high: number }[]): Ranking => ({
  ...example(2).ranking,
  optimizers: optimizers.map(optimizer => ({ ...optimizer, iqm: null, wins: 0 })),
});
