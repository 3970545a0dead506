import type { CommandModule } from 'yargs';

interface Arguments {
  readonly what: 'list' | 'install' | 'verify';
  readonly names?: readonly string[];
  readonly from?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export const data: CommandModule<object, Arguments> = {
  command: 'data <what> [names..]',
  describe: 'Install the data sets that tables and surrogates need, and check them',
  builder: y =>
    y
      .positional('what', { choices: ['list', 'install', 'verify'] as const, demandOption: true })
      .positional('names', { type: 'string', array: true, describe: 'Data sets, globs allowed; verify: all that are installed' })
      .option('from', {
        type: 'string',
        nargs: 1,
        describe: 'A copy instead of upstream: a folder, an archive, or the http address of either',
      })
      .option('yes', { type: 'boolean', describe: 'Do not ask, in a terminal, about a licence that is not open' })
      .example('koi data list', 'Data sets, their size and licence, and which are installed')
      .example('koi data install lcdb11', 'Download, check, and only then put in place')
      .example('koi data install nas-bench-graph --from ~/mirror/nas-bench-graph', 'From a copy')
      .example('koi data verify', 'Names every file that is damaged') as never,
  handler: async ({ what, names = [], from, yes = false, json = false }) => {
    const { installSets, listSets, verifySets } = await import('../data.ts');
    if (what === 'list') listSets(names, json);
    else if (what === 'install') await installSets(names, { ...(from !== undefined && { from }), yes, json });
    else verifySets(names, json);
  },
};
