import type { CommandModule } from 'yargs';
import { columns, print, printJson, warn } from '../print.ts';
import { type RankArguments, rankOptions } from './rank.ts';

interface Arguments extends RankArguments {
  readonly a: string;
  readonly b: string;
  readonly rope?: number;
}

export const compare: CommandModule<object, Arguments> = {
  command: 'compare <a> <b> <sources..>',
  describe: 'Two optimizers, everything pairwise: Wilcoxon, Mann–Whitney, probability of improvement, A12, Bayesian signed-rank',
  builder: y =>
    rankOptions(y)
      .positional('a', { type: 'string', demandOption: true })
      .positional('b', { type: 'string', demandOption: true })
      .option('rope', { type: 'number', describe: 'Half the width of the region of practical equivalence, in costs  [default: 0]' })
      .example('koi compare cma-es de results/demo', 'Is cma-es better than de?') as never,
  handler: async ({ a, b, sources, rope, json, ...args }) => {
    const { compare: compareOptimizers } = await import('../../../analysis/compare.ts');
    const { openResults } = await import('../../../analysis/results/index.ts');
    const { rankOptionsOf } = await import('../ranking.ts');
    const options = { ...rankOptionsOf(args), ...(rope === undefined ? {} : { rope }) };
    const results = await openResults(sources, { higherIsBetter: args.higherIsBetter ?? false });
    try {
      for (const warning of results.warnings) warn(warning);
      const comparisons = await compareOptimizers(results.db, a, b, options);
      if (json) return printJson(comparisons);
      for (const [kind, c] of Object.entries(comparisons)) {
        const { low, high, estimate } = c.probabilityOfImprovement;
        print(`${kind}: ${a} against ${b} on ${c.tasks} tasks × ${c.repetitions} repetitions`);
        print(
          columns([
            ['  lower, equal, higher median', `${c.wins}, ${c.ties}, ${c.losses} tasks`],
            ['  probability of improvement', `${estimate.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`],
            ['  Wilcoxon signed-rank over tasks', `p = ${c.wilcoxon.p.toPrecision(3)}`],
            [
              '  Bayesian: better, equivalent, worse',
              [c.bayesian.better, c.bayesian.equivalent, c.bayesian.worse].map(p => p.toFixed(3)).join(', '),
            ],
            ['  Mann–Whitney over all runs', `p = ${c.mannWhitney.p.toPrecision(3)}`],
          ]),
        );
      }
    } finally {
      results.close();
    }
  },
};
