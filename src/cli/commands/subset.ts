import type { CommandModule } from 'yargs';
import type { RankArguments } from './rank.ts';

export interface DiscrepancyArguments {
  readonly points: string;
  readonly against?: string;
  readonly json?: boolean;
}

export interface SelectArguments extends Omit<RankArguments, 'aggregate'> {
  readonly size: number;
  readonly sets?: string;
  readonly against?: 'uniform' | 'full';
  readonly seconds?: number;
  readonly seed?: number;
  readonly steps?: number;
  readonly asIs?: boolean;
  readonly spread?: 'linear' | 'log' | 'ranks';
  readonly name?: string;
  readonly write?: boolean;
  readonly leaveOut?: readonly string[];
}

const discrepancy: CommandModule<object, DiscrepancyArguments> = {
  command: 'discrepancy <points>',
  describe: 'L∞ star discrepancy of points in [0, 1]^d (CSV)',
  builder: y =>
    y
      .positional('points', { type: 'string', demandOption: true, describe: 'CSV; a header and a column of names may be there' })
      .option('against', { type: 'string', describe: 'uniform, or the CSV of the full set  [default: uniform]' })
      .example('koi subset discrepancy points.csv --json', '{"discrepancy":0.4375,"exact":true,…}') as never,
  handler: async args => {
    const { discrepancyCommand } = await import('../subset.ts');
    await discrepancyCommand(args);
  },
};

const select: CommandModule<object, SelectArguments> = {
  command: 'select <sources..>',
  describe: 'Pick tasks that represent all of them, as disjoint dev and test sets',
  builder: y =>
    y
      .positional('sources', { type: 'string', array: true, demandOption: true, describe: 'Results folders or score tables (CSV)' })
      .option('kind', { choices: ['bb', 'mf', 'mo', 'momf', 'all'] as const, describe: 'Tasks of this kind; all: of every kind' })
      .option('at', { type: 'number', describe: 'Scores when this share of the budget was spent  [default: 1]' })
      .option('missing', {
        choices: ['drop-task', 'worst', 'random-search'] as const,
        describe: 'A task with a run without a value cannot be chosen, or the run counts as the worst  [default: drop-task]',
      })
      .option('higher-is-better', { type: 'boolean', describe: 'Of a score table: its numbers are accuracies, not costs' })
      .option('size', { type: 'number', demandOption: true, describe: 'Tasks of each set' })
      .option('sets', { type: 'string', describe: 'Names of the sets  [default: dev,test]' })
      .option('against', { choices: ['uniform', 'full'] as const, describe: 'What the subset shall resemble  [default: uniform]' })
      .option('seconds', { type: 'number', describe: 'End the search after this time; without it, after a fixed number of steps' })
      .option('steps', { type: 'number', describe: 'Exchanges to try for each set, instead of a fixed amount of work' })
      .option('seed', { type: 'number', describe: '[default: 1]' })
      .option('as-is', { type: 'boolean', describe: 'The numbers are in [0, 1] already: do not normalise' })
      .option('spread', { choices: ['linear', 'log', 'ranks'] as const, describe: 'How normalised scores fill [0, 1]' })
      .option('leave-out', { type: 'string', array: true, describe: 'Optimizers without a say; how the sets rank them tests the choice' })
      .option('name', { type: 'string', describe: 'Of the suites: tasks/subsets/<name>-<set>.json  [default: the source’s name]' })
      .option('write', { type: 'boolean', default: true, describe: 'Write the suites; --no-write only prints them' })
      .example('koi subset select results/demo --kind bb --size 2 --name mine', 'From a study’s rows; then koi run --tasks suite:mine-dev')
      .example('koi subset select scores.csv --size 20 --sets dev,test --json', 'From a score table') as never,
  handler: async args => {
    const { selectCommand } = await import('../subset.ts');
    await selectCommand(args);
  },
};

export const subset: CommandModule = {
  command: 'subset <command>',
  describe: 'Representative subsets of tasks by star discrepancy',
  builder: y =>
    y
      .command(discrepancy)
      .command(select)
      .demandCommand(1, 'name one: discrepancy or select')
      .example('koi subset select results/demo --kind bb --size 2', 'Disjoint dev and test sets') as never,
  handler: () => {},
};
