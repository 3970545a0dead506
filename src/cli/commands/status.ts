import type { CommandModule } from 'yargs';
import { columns, print, printJson } from '../print.ts';

interface Arguments {
  readonly results: readonly string[];
  readonly json?: boolean;
}

export const status: CommandModule<object, Arguments> = {
  command: 'status <results..>',
  describe: 'How far a study is, what failed and what was refused, and why',
  builder: y =>
    y
      .positional('results', { type: 'string', array: true, demandOption: true, describe: 'Results folders' })
      .example('koi status results/demo', '') as never,
  handler: async ({ results, json }) => {
    const { reasonsOf, statusOf } = await import('../study-status.ts');
    const found = results.map(statusOf);
    if (json) return printJson(found.length === 1 ? found[0] : found);
    for (const { out, planned, done, failed, refused, trials, seconds } of found) {
      const open = planned - done - failed - refused;
      print(
        `${out}: ${done} of ${planned} runs done, ${failed} failed, ${refused} refused, ${open} to do; ${trials} trials in ${seconds.toFixed(1)} s`,
      );
      const reasons = reasonsOf(out);
      if (reasons.length > 0) print(columns(reasons.slice(0, 20).map(r => [`  ${r.runs} ×`, r.status, r.optimizer, r.reason])));
    }
  },
};
