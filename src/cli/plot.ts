import type { PlotArguments } from './commands/plot.ts';
import { type Format, figureNames, formats, reportFolder, writeFigures } from './figures.ts';
import { gatherSources } from './gather-sources.ts';
import { print, printJson } from './print.ts';
import { UsageError } from './usage-error.ts';

/** `koi plot`: writes figures and says where. */
export async function plotCommand(args: PlotArguments): Promise<void> {
  const names =
    chosen(
      'figure',
      args.figure?.flatMap(name => name.split(',')),
      figureNames,
    ) ?? figureNames;
  const as = chosen('format', args.format?.split(','), formats) ?? ['svg'];
  const input = await gatherSources(args.sources, args);
  const files = await writeFigures(input, args.out ?? reportFolder(args.sources[0]!), names, as as Format[]);
  if (args.json) printJson({ files });
  else for (const file of files) print(file);
}

function chosen(what: string, given: readonly string[] | undefined, known: readonly string[]): readonly string[] | undefined {
  const stranger = given?.find(name => !known.includes(name));
  if (stranger !== undefined) throw new UsageError(`there is no ${what} ${stranger}; there are ${known.join(', ')}`);
  return given;
}
