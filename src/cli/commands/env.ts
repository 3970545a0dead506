import type { CommandModule } from 'yargs';

interface Arguments {
  readonly what: 'list' | 'install' | 'remove';
  readonly packages?: readonly string[];
  readonly json?: boolean;
}

export const env: CommandModule<object, Arguments> = {
  command: 'env <what> [packages..]',
  describe: 'Install Python’s own optimizers, each package in a virtual environment of its own',
  builder: y =>
    y
      .positional('what', { choices: ['list', 'install', 'remove'] as const, demandOption: true })
      .positional('packages', { type: 'string', array: true, describe: 'Packages, globs allowed' })
      .example('koi env list', 'Packages, their optimizers, and which are installed')
      .example('koi env install optuna cma', 'With uv where there is one, else with pip')
      .example('koi env remove "*"', 'All of them') as never,
  handler: async ({ what, packages = [], json = false }) => {
    const { installEnvironments, listEnvironments, removeEnvironments } = await import('../env.ts');
    if (what === 'list') listEnvironments(packages, json);
    else if (what === 'install') await installEnvironments(packages, json);
    else removeEnvironments(packages, json);
  },
};
