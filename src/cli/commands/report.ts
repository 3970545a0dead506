import type { CommandModule } from 'yargs';
import { print, printJson } from '../print.ts';
import { type RankArguments, rankOptions } from './rank.ts';

interface Arguments extends RankArguments {
  readonly out?: string;
}

export const report: CommandModule<object, Arguments> = {
  command: 'report <sources..>',
  describe: 'Write report.html, which opens anywhere without network, and the rank plots',
  builder: y =>
    rankOptions(y)
      .option('out', { type: 'string', describe: 'Folder  [default: the first source’s report/]' })
      .example('koi report results/demo', 'results/demo/report/report.html')
      .example('koi report results/a results/b --out both', 'Two studies as one') as never,
  handler: async args => {
    const { writeReport } = await import('../report-files.ts');
    const { reportFolder } = await import('../figures.ts');
    const files = await writeReport(args.sources, args.out ?? reportFolder(args.sources[0]!), args);
    if (args.json) printJson({ files });
    else for (const file of files) print(file);
  },
};
