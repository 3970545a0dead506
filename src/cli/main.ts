#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { data } from './commands/data.ts';
import { describe } from './commands/describe.ts';
import { env } from './commands/env.ts';
import { evaluate } from './commands/evaluate.ts';
import { indicator } from './commands/indicator.ts';
import { init } from './commands/init.ts';
import { list } from './commands/list.ts';
import { plot } from './commands/plot.ts';
import { rank } from './commands/rank.ts';
import { report } from './commands/report.ts';
import { run } from './commands/run.ts';
import { score } from './commands/score.ts';
import { serve } from './commands/serve.ts';
import { sql } from './commands/sql.ts';
import { status } from './commands/status.ts';
import { subset } from './commands/subset.ts';
import { version } from './package-facts.ts';
import { UsageError } from './usage-error.ts';

// a reader that has seen enough (`koi list tasks | head`) is no error
process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 1));

const words = hideBin(process.argv);

await yargs(words)
  .scriptName('koi')
  .usage('$0 <command>\n\nCompares N optimizers on M tasks: fast, fair, reproducible.')
  .command(run)
  .command(list)
  .command(describe)
  .command(evaluate)
  .command(status)
  .command(rank)
  .command(compare)
  .command(plot)
  .command(report)
  .command(sql)
  .command(subset)
  .command(indicator)
  .command(score)
  .command(check)
  .command(data)
  .command(env)
  .command(init)
  .command(serve)
  .completion('completion', 'Print a script for shell completion: koi completion >> ~/.bashrc')
  .option('json', { type: 'boolean', describe: 'Facts for programs, on stdout', global: true })
  .option('debug', { type: 'boolean', describe: 'Show where an error comes from', global: true, hidden: true })
  .example('koi run --optimizers "random,de,cma-es" --tasks "bbob/f{1,8}/d5/i1" --out results/first', 'A first study')
  .example('koi rank results/first', 'Who is best')
  .demandCommand(1, 'name a command; koi --help lists them')
  .strict()
  .recommendCommands()
  .parserConfiguration({ 'greedy-arrays': false })
  .version(version)
  .wrap(Math.min(110, process.stdout.columns ?? 110))
  .help()
  .fail((message, error) => fail(error ?? new UsageError(message)))
  .parseAsync();

/** One line on stderr: what, where, what to do. */
function fail(error: Error): never {
  if (words.includes('--debug')) console.error(error.stack);
  else console.error(`koi: ${error.message.split('\n')[0]}`);
  process.exit(error instanceof UsageError || error.name === 'YError' ? 2 : 1);
}
