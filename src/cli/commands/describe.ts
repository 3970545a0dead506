import type { CommandModule } from 'yargs';
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
      .positional('id', { type: 'string', demandOption: true, describe: 'A task or an optimizer' })
      .example('koi describe bbob/f8/d5/i1', 'A task, with its best known value')
      .example('koi describe cma-es --json', 'An optimizer, with its options') as never,
  handler: async ({ id, json }) => {
    const { describeAny, descriptionText } = await import('../description.ts');
    const description = describeAny(id);
    if (json) printJson(description);
    else print(descriptionText(description));
  },
};
