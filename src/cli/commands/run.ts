import type { CommandModule } from 'yargs';

export interface RunArguments {
  readonly study?: string;
  readonly optimizers?: readonly string[];
  readonly tasks?: readonly string[];
  readonly repetitions?: number;
  readonly budget?: string;
  readonly seed?: number;
  readonly workers?: number;
  readonly trialTimeout?: number;
  readonly memory?: string;
  readonly testSeeds?: number;
  readonly out?: string;
  readonly report?: boolean;
  readonly json?: boolean;
}

export const run: CommandModule<object, RunArguments> = {
  command: 'run [study]',
  describe: 'Run optimizers on tasks; running the same study again continues it',
  builder: y =>
    y
      .positional('study', { type: 'string', describe: 'A study file (YAML); flags override what it says' })
      .option('optimizers', { type: 'string', array: true, describe: 'Ids, globs, id(option=value), ./module.mjs' })
      .option('tasks', { type: 'string', array: true, describe: 'Ids, globs, suite:name, ./module.mjs' })
      .option('repetitions', { type: 'number', describe: 'Runs of each optimizer on each task  [default: 10]' })
      .option('budget', {
        type: 'string',
        describe: 'Full evaluations: a number or a formula of d  [default: the task’s, ceil(20+40*sqrt(d))]',
      })
      .option('seed', { type: 'number', describe: 'Everything random follows from it  [default: 0]' })
      .option('workers', { type: 'number', describe: 'Processes  [default: one per core]' })
      .option('trial-timeout', { type: 'number', describe: 'Seconds that an evaluation, an ask or a tell may take  [default: 60]' })
      .option('memory', { type: 'string', describe: 'What one process may use  [default: 1GB]' })
      .option('test-seeds', { type: 'number', describe: 'Test evaluations of an incumbent on a noisy task  [default: 5]' })
      .option('out', { type: 'string', describe: 'Folder of the results' })
      .option('report', { type: 'boolean', describe: 'Write rank plots and report.html when done' })
      .example('koi run --optimizers random,tpe,./mine.mjs --tasks "bbob/*/d5/i1" --out results/mine', 'Your optimizer beside two of koi’s')
      .example('koi run study.yaml --report', 'A study from a file, with figures and a report')
      .example(
        'koi run --optimizers "de(size=50),de" --tasks suite:blackbox-demo --repetitions 20 --out results/size',
        'Two settings',
      ) as never,
  handler: async args => {
    const { runCommand } = await import('../run-study.ts');
    await runCommand(args);
  },
};
