import type { CommandModule } from 'yargs';
import { commandOf } from '../plugin-command.ts';
import { print, printJson } from '../print.ts';

interface Arguments {
  readonly id: string;
  readonly json?: boolean;
}

export const describe: CommandModule<object, Arguments> = {
  command: 'describe <id>',
  describe: 'Describe a task or an optimizer: its space, fidelity, objectives, budget, source',
  builder: y =>
    y
      .positional('id', { type: 'string', demandOption: true, describe: 'A task or an optimizer; a command' })
      .example('koi describe bbob/f8/d5/i1', 'A task, with its best known value')
      .example('koi describe cma-es --json', 'An optimizer, with its options')
      .example('koi describe "python mine.py"', 'All that a plugin serves') as never,
  handler: async ({ id, json }) => {
    const { describeAny, describeServed, descriptionText } = await import('../description.ts');
    const command = commandOf(id);
    if (command) {
      const descriptions = await describeServed(command);
      if (json) printJson(descriptions);
      else print(descriptions.map(descriptionText).join('\n\n'));
      return;
    }
    const description = describeAny(id);
    if (json) printJson(description);
    else print(descriptionText(description));
  },
};
