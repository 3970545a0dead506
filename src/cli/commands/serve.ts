import type { CommandModule } from 'yargs';

interface Arguments {
  readonly tasks: readonly string[];
}

export const serve: CommandModule<object, Arguments> = {
  command: 'serve <tasks..>',
  describe: 'Let another program evaluate tasks: koi-plugin/1 on stdin and stdout',
  builder: y =>
    y
      .positional('tasks', { type: 'string', array: true, demandOption: true, describe: 'Ids, globs, ./module.mjs' })
      .example('koi serve bbob/f8/d5/i1', 'From Python: with Koi("bbob/f8/d5/i1") as task: task.evaluate({…})') as never,
  handler: async ({ tasks }) => {
    const { serveTasks } = await import('../serve-tasks.ts');
    await serveTasks(tasks);
  },
};
