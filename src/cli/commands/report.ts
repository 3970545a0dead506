import type { CommandModule } from 'yargs';
export const report: CommandModule = { command: 'report', describe: false, handler: () => {} };
