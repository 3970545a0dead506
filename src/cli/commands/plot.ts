import type { CommandModule } from 'yargs';
export const plot: CommandModule = { command: 'plot', describe: false, handler: () => {} };
