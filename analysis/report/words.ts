import { leastHolm } from '../charts/least-p.ts';
import { pValue } from '../charts/p-value.ts';
import type { Ranking } from '../ranking.ts';
import type { KindSection } from './input.ts';
import { count, list, percent, shortList } from './numbers.ts';

/** What the tests say about a ranking, a paragraph each. */
export function statisticsInWords(ranking: Ranking): string[] {
  const { optimizers, friedman, nemenyi, repetitions } = ranking;
  if (!Number.isFinite(friedman.p)) return ['There is too little to test: that takes two optimizers and two tasks.'];
  const alpha = nemenyi.alpha;
  const tests =
    `Friedman’s test gives χ² = ${friedman.statistic.toFixed(2)} (${optimizers.length - 1} degrees of freedom, scaled by the ranks’ own scatter), p = ${pValue(friedman.p)}; ` +
    `in the form of Iman and Davenport F = ${friedman.imanDavenport.toFixed(2)}, p = ${pValue(friedman.imanDavenportP)}` +
    (repetitions > 1 ? ', which takes means over repetitions for single ranks and so is the more cautious of the two.' : '.');
  const verdict =
    friedman.p < alpha
      ? `At α = ${alpha} not all optimizers are alike.`
      : `At α = ${alpha} that is no evidence of a difference: the order of this table may be chance.`;
  return [`${tests} ${verdict}`, pairsInWords(ranking).join(' '), nemenyiInWords(ranking)].filter(text => text !== '');
}

function pairsInWords({ optimizers, tasks, nemenyi: { alpha }, wilcoxonHolm: { pairs } }: Ranking): string[] {
  if (pairs.length === 0) return [];
  const apart = pairs.filter(({ holm }) => holm <= alpha);
  const sentences = [
    `Wilcoxon’s signed-rank test over the ${count(tasks, 'task')}, with Holm’s correction, tells apart ${apart.length} of ${count(pairs.length, 'pair')}.`,
  ];
  const least = leastHolm(tasks, pairs.length);
  if (apart.length === 0 && least >= alpha)
    return [...sentences, `With so few tasks no outcome could: the smallest corrected p-value possible is ${pValue(least)}.`];
  const best = optimizers[0]!.id;
  const rivals = optimizers.slice(1).map(({ id }) => id);
  const alike = rivals.filter(id => !apart.some(({ a, b }) => (a === best && b === id) || (a === id && b === best)));
  if (alike.length === 0) return [...sentences, `The best, ${best}, is told apart from all others.`];
  if (alike.length === rivals.length) return [...sentences, `The best by mean rank, ${best}, is told apart from none of the others.`];
  return [...sentences, `The best by mean rank, ${best}, is told apart from all others but ${shortList(alike, 8)}.`];
}

function nemenyiInWords({ optimizers, nemenyi: { alpha, criticalDifference } }: Ranking): string {
  const most = optimizers.length - 1;
  const remark = criticalDifference >= most ? ', more than two mean ranks can differ at all' : '';
  return `Nemenyi’s critical difference at α = ${alpha} is ${criticalDifference.toFixed(2)} of a possible ${most}${remark}.`;
}

/** Which values were ranked. */
export function valuesInWords({ values: { tested, untested, hypervolume }, role }: KindSection): string {
  const parts = [
    ...(tested ? [`test values of the incumbents on ${count(tested, 'task')} (from seeds or data that no optimizer saw)`] : []),
    // a score table does not say in which role its numbers were measured
    ...(untested && role === null ? [`the scores on ${count(untested, 'task')}, as costs`] : []),
    ...(untested && role !== null ? [`the costs that the optimizers saw on ${count(untested, 'task')} (which have no others)`] : []),
    ...(hypervolume
      ? [
          `the hypervolume of the non-dominated archive on ${count(hypervolume, 'task')} (objectives scaled by the tasks’ fixed ideal and nadir, reference point 1.1)`,
        ]
      : []),
  ];
  const of = role === 'tuning' ? ' These are tuning repetitions, on which optimizers may have been tuned.' : '';
  return `Ranked by ${list(parts)}.${of}`;
}

/** What became of cells without a value. */
export function imputedInWords({ ranking, missing }: KindSection): string {
  const { imputed, dropped, optimizers, tasks, repetitions } = ranking;
  const left = dropped.length ? ` Left out for everybody, because values are missing (--missing drop-task): ${list(dropped)}.` : '';
  if (imputed === 0) return `No value${left ? ' of the others' : ''} is missing.${left}`;
  const cells = optimizers.length * tasks * repetitions;
  const policy: Readonly<Record<string, string>> = {
    worst: 'each got the worst rank of its block',
    'random-search': 'each got the value of random search in its block',
  };
  return `${imputed} of ${cells} values (${percent(imputed / cells)}) are missing; ${policy[missing] ?? 'they were filled'} (--missing ${missing}).${left}`;
}

/** What a ranking is, if not the default: of ranks within repetitions at the end of the budget. */
export function optionsInWords({ at, aggregate }: KindSection): string {
  const when = at < 1 ? `when ${percent(at)} of the budget was spent` : 'at the end of the budget';
  const what =
    aggregate === 'none'
      ? 'Mean over tasks of the mean rank over repetitions'
      : `Mean over tasks of the rank of the ${aggregate} over repetitions`;
  return `${what}, ${when}; 1 is best, equals share their average rank.`;
}
