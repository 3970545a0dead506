import type { CommandModule } from 'yargs';
import { print } from '../print.ts';

interface Arguments {
  readonly what: 'optimizer' | 'task';
  readonly name?: string;
  readonly lang: 'python' | 'ts';
}

export const init: CommandModule<object, Arguments> = {
  command: 'init <what> [name]',
  describe: 'Write a working example of an optimizer or a task, with its test',
  builder: y =>
    y
      .positional('what', { choices: ['optimizer', 'task'] as const, demandOption: true })
      .positional('name', { type: 'string', describe: 'Of the file and the plugin  [default: mine]' })
      .option('lang', {
        choices: ['python', 'ts'] as const,
        default: 'python' as const,
        describe: 'ts: a module with types in comments, which runs as it is',
      })
      .example('koi init optimizer', 'mine.py and test_mine.py here')
      .example('koi init task valley --lang ts', 'valley.mjs and valley.test.mjs') as never,
  handler: async ({ what, name = 'mine', lang }) => {
    const { initPlugin } = await import('../init.ts');
    for (const line of initPlugin(what, name, lang)) print(line);
  },
};
