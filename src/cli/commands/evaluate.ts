import type { CommandModule } from 'yargs';

interface Arguments {
  readonly task?: string;
  readonly configs: string;
  readonly anywhere?: boolean;
}

export const evaluate: CommandModule<object, Arguments> = {
  command: 'evaluate [task]',
  describe: 'Evaluate configs: one JSON line in, one JSON line out',
  builder: y =>
    y
      .positional('task', { type: 'string', describe: 'A task id; may be left out if every line names its task' })
      .option('configs', { type: 'string', nargs: 1, demandOption: true, describe: 'A file of JSON lines, or - for standard input' })
      .option('anywhere', { type: 'boolean', describe: 'Do not check bounds, where a function is defined beyond them' })
      .example(`echo '{"x":[0,0,0,0,0]}' | koi evaluate bbob/f8/d5/i1 --configs -`, 'One point, values in the order of the parameters')
      .example('koi evaluate zdt/zdt1/d30 --configs points.jsonl', 'Lines such as {"config":{"x0":0.5,…},"seed":7,"role":"test"}') as never,
  handler: async ({ task, configs, anywhere = false }) => {
    const { evaluateLines } = await import('../evaluate-lines.ts');
    await evaluateLines(configs, task, anywhere);
  },
};
