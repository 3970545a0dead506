import type { CommandModule } from 'yargs';
import { type RankArguments, rankOptions } from './rank.ts';

export interface PlotArguments extends RankArguments {
  readonly figure?: readonly string[];
  readonly format?: string;
  readonly out?: string;
}

export const plot: CommandModule<object, PlotArguments> = {
  command: 'plot <sources..>',
  describe: 'Draw figures for a paper: SVG, PNG, PDF or interactive HTML',
  builder: y =>
    rankOptions(y)
      .option('figure', {
        type: 'string',
        array: true,
        describe: 'rank-over-budget, critical-difference, final-ranks, convergence  [default: all]',
      })
      .option('format', { type: 'string', describe: 'svg, png, pdf, html; several with commas  [default: svg]' })
      .option('out', { type: 'string', describe: 'Folder of the figures  [default: the first source’s report/]' })
      .example('koi plot results/demo --format svg,pdf', 'Every figure, once per kind')
      .example('koi plot results/demo --kind mf --figure rank-over-budget --format png', 'One figure')
      .example('koi plot scores.csv --higher-is-better --out figures', 'From a score table') as never,
  handler: async args => {
    const { plotCommand } = await import('../plot.ts');
    await plotCommand(args);
  },
};
