import type { CommandModule } from 'yargs';

interface Arguments {
  readonly words: readonly string[];
  readonly csv?: boolean;
  readonly json?: boolean;
}

export const sql: CommandModule<object, Arguments> = {
  command: 'sql <words..>',
  describe: 'Ask results anything: views runs, trials, incumbents, tasks, optimizers',
  builder: y =>
    y
      .usage('$0 sql <results..> "select …"')
      .positional('words', { type: 'string', array: true, demandOption: true, describe: 'Results folders or score tables, then the query' })
      .option('csv', { type: 'boolean', describe: 'Comma-separated values' })
      .example('koi sql results/demo "select optimizer, avg(final) from runs group by all"', 'Final costs')
      .example('koi sql results/demo "select * from trials limit 5" --json', 'Rows for a program') as never,
  handler: async ({ words, csv, json }) => {
    const { querySources } = await import('../sql.ts');
    await querySources(words.slice(0, -1), words.at(-1)!, json ? 'json' : csv ? 'csv' : 'table');
  },
};
