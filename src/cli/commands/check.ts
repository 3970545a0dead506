import type { CommandModule } from 'yargs';

export interface CheckArguments {
  readonly plugins: readonly string[];
  readonly nondeterministic?: boolean;
  readonly evaluations?: number;
  readonly json?: boolean;
}

export const check: CommandModule<object, CheckArguments> = {
  command: 'check <plugins..>',
  describe: 'Check that optimizers or tasks keep the contract; exit code 0 only if all do',
  builder: y =>
    y
      .positional('plugins', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Optimizers or tasks: ids, globs, id(option=value), ./module.mjs',
      })
      .option('nondeterministic', { type: 'boolean', describe: 'A seed does not fix what the optimizer asks, and it says so' })
      .option('evaluations', {
        type: 'number',
        describe: 'Full evaluations of an optimizer’s runs [default: 40], random configs of a task [default: 200]',
      })
      .example('koi check ./my-optimizer.mjs', 'Your own optimizer')
      .example('koi check "de(size=10)" cma-es', 'Two of koi’s own, one with an option')
      .example('koi check zdt/zdt1/d30 ./my-task.mjs --json', 'Tasks, as facts for programs') as never,
  handler: async args => {
    const { checkCommand } = await import('../check.ts');
    await checkCommand(args);
  },
};
