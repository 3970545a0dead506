import type { Argv, CommandModule } from 'yargs';

export interface RankArguments {
  readonly sources: readonly string[];
  readonly kind?: 'bb' | 'mf' | 'mo' | 'momf' | 'all';
  readonly at?: number;
  readonly missing?: 'worst' | 'random-search' | 'drop-task';
  readonly aggregate?: 'none' | 'mean' | 'median' | 'iqm';
  readonly higherIsBetter?: boolean;
  readonly json?: boolean;
}

/** The options of everything that ranks. */
export const rankOptions = <T>(y: Argv<T>) =>
  y
    .positional('sources', { type: 'string', array: true, demandOption: true, describe: 'Results folders or score tables (CSV)' })
    .option('kind', {
      choices: ['bb', 'mf', 'mo', 'momf', 'all'] as const,
      describe: 'Only this kind of task; all: one ranking over all kinds',
    })
    .option('at', { type: 'number', describe: 'When this share of the budget was spent  [default: 1]' })
    .option('missing', {
      choices: ['worst', 'random-search', 'drop-task'] as const,
      describe: 'What a run without a value counts as  [default: worst]',
    })
    .option('aggregate', {
      choices: ['none', 'mean', 'median', 'iqm'] as const,
      describe: 'Rank per-task aggregates instead of repetitions  [default: none]',
    })
    .option('higher-is-better', { type: 'boolean', describe: 'Of a score table: its numbers are accuracies, not costs' });

export const rank: CommandModule<object, RankArguments> = {
  command: 'rank <sources..>',
  describe: 'Mean ranks with intervals and tests, per kind of task',
  builder: y =>
    rankOptions(y)
      .example('koi rank results/demo', 'The table, one per kind')
      .example('koi rank results/a results/b --kind bb --at 0.5', 'Two studies together, at half the budget')
      .example('koi rank accuracies.csv --higher-is-better --json', 'A score table, for a program') as never,
  handler: async args => {
    const { showRanking } = await import('../ranking.ts');
    await showRanking(args.sources, args);
  },
};
