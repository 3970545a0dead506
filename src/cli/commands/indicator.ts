import type { CommandModule } from 'yargs';

export const indicatorNames = ['hv', 'igd', 'igd+', 'gd', 'eps', 'eps*'] as const;

export interface IndicatorArguments {
  readonly name: (typeof indicatorNames)[number];
  readonly points: string;
  readonly reference?: string;
  readonly front?: string;
  readonly json?: boolean;
}

export const indicator: CommandModule<object, IndicatorArguments> = {
  command: 'indicator <name> <points>',
  describe: 'Quality of sets of points: hypervolume, IGD, IGD+, GD, additive and multiplicative ε',
  builder: y =>
    y
      .positional('name', { choices: indicatorNames, demandOption: true })
      .positional('points', {
        type: 'string',
        demandOption: true,
        describe: 'Whitespace- or comma-separated; sets separated by blank lines; # comments',
      })
      .option('reference', { type: 'string', describe: 'Of hv: the reference point, 1.1,1.1' })
      .option('front', { type: 'string', describe: 'Of the others: a file with the reference front' })
      .example('koi indicator hv points.dat --reference 10,10', 'One number per set') as never,
  handler: async args => {
    const { indicatorCommand } = await import('../indicator.ts');
    indicatorCommand(args);
  },
};
