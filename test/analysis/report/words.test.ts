import { describe, expect, it } from 'vitest';
import type { PairTest, Ranking } from '../../../analysis/ranking.ts';
import { imputedInWords, optionsInWords, statisticsInWords, valuesInWords } from '../../../analysis/report/words.ts';
import { example } from '../charts/example.ts';
import { sectionOf } from './example.ts';

describe('statistics in words', () => {
  it('says who is told apart from the best', () => {
    const [tests, pairs] = statisticsInWords(rankingOf([pair('a', 'b', 0.3), pair('a', 'c', 0.01), pair('b', 'c', 0.2)], 20));

    expect(tests).toContain('At α = 0.05 not all optimizers are alike.');
    expect(pairs).toContain('tells apart 1 of 3 pairs. The best by mean rank, a, is told apart from all others but b.');
  });

  it('says so where the best is told apart from all, and from none', () => {
    const apart = rankingOf([pair('a', 'b', 0.01), pair('c', 'a', 0.01), pair('b', 'c', 0.2)], 20);
    const alike = rankingOf([pair('a', 'b', 0.2), pair('a', 'c', 0.2), pair('b', 'c', 0.01)], 20);

    expect(statisticsInWords(apart)[1]).toContain('The best, a, is told apart from all others.');
    expect(statisticsInWords(alike)[1]).toContain('The best by mean rank, a, is told apart from none of the others.');
  });

  it('takes a pair as told apart exactly where no group joins it: at a corrected p of α it is', () => {
    // groups hold pairs with p > α (analysis/ranking-of.ts)
    expect(statisticsInWords(rankingOf([pair('a', 'b', 0.05), pair('a', 'c', 0.2), pair('b', 'c', 0.2)], 20))[1]).toContain(
      'tells apart 1 of 3',
    );
  });

  it('says when no outcome could tell anything apart', () => {
    // six tasks: the least two-sided p is 2/2⁶, times three pairs
    const [, pairs] = statisticsInWords(rankingOf([pair('a', 'b', 0.3), pair('a', 'c', 0.2), pair('b', 'c', 0.2)], 6));

    expect(pairs).toContain('With so few tasks no outcome could: the smallest corrected p-value possible is 0.094.');
  });

  it('does not read an order into chance', () => {
    const ranking = rankingOf([], 20);

    expect(statisticsInWords({ ...ranking, friedman: { ...ranking.friedman, p: 0.3 } })[0]).toContain(
      'the order of this table may be chance',
    );
  });

  it('has nothing to say about a single task', () => {
    const ranking = rankingOf([], 1);

    expect(statisticsInWords({ ...ranking, friedman: { ...ranking.friedman, p: Number.NaN } })).toEqual([
      'There is too little to test: that takes two optimizers and two tasks.',
    ]);
  });
});

describe('values in words', () => {
  it('names the role of what was ranked', () => {
    expect(valuesInWords({ ...sectionOf('bb', 3, 4), values: { tested: 1, untested: 2, hypervolume: 0 } })).toBe(
      'Ranked by test values of the incumbents on 1 task (from seeds or data that no optimizer saw) and the costs that the optimizers saw on 2 tasks (which have no others).',
    );
  });

  it('does not say in which role scores were measured', () => {
    expect(valuesInWords({ ...sectionOf('bb', 3, 4), role: null, values: { tested: 0, untested: 30, hypervolume: 0 } })).toBe(
      'Ranked by the scores on 30 tasks, as costs.',
    );
  });

  it('warns of tuning repetitions', () => {
    expect(valuesInWords({ ...sectionOf('bb', 3, 4), role: 'tuning' })).toContain('These are tuning repetitions');
  });
});

describe('missing values in words', () => {
  const section = sectionOf('bb', 5, 4);
  const words = (imputed: number, missing: string, dropped: readonly string[] = []) =>
    imputedInWords({ ...section, missing, ranking: { ...section.ranking, imputed, dropped } });

  it('counts them and names the policy', () => {
    expect(words(10, 'worst')).toBe('10 of 200 values (5\u00a0%) are missing; each got the worst rank of its block (--missing worst).');
    expect(words(1, 'random-search')).toContain('the value of random search');
  });

  it('names every task that was left out', () => {
    expect(words(0, 'drop-task', ['t1', 't2'])).toBe(
      'No value of the others is missing. Left out for everybody, because values are missing (--missing drop-task): t1 and t2.',
    );
  });
});

describe('options in words', () => {
  it('says when the ranking is not that of the end', () => {
    expect(optionsInWords({ ...sectionOf('bb', 3, 4), at: 0.5, aggregate: 'median' })).toBe(
      'Mean over tasks of the rank of the median over repetitions, when 50\u00a0% of the budget was spent; 1 is best, equals share their average rank.',
    );
  });
});

const pair = (a: string, b: string, holm: number): PairTest => ({ a, b, statistic: 1, p: holm / 3, holm, a12: 0.5 });

const rankingOf = (pairs: readonly PairTest[], tasks: number): Ranking => ({
  ...example(3, 20, ['a', 'b', 'c']).ranking,
  tasks,
  optimizers: ['a', 'b', 'c'].map((id, i) => ({ id, rank: i + 1, low: 1, high: 3, iqm: null, wins: 0 })),
  wilcoxonHolm: { pairs, groups: [] },
});
