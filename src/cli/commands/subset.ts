import type { CommandModule } from 'yargs';
export const subset: CommandModule = { command: 'subset', describe: false, handler: () => {} };
