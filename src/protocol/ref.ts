/** How the children of a study find a plugin: its command and its description, so that nobody has to ask it again. */
import type { OptimizerDescription, TaskDescription } from './messages.ts';
import type { Command } from './process.ts';

export type PluginRef =
  | { readonly plugin: 'optimizer'; readonly command: Command; readonly described: OptimizerDescription }
  | { readonly plugin: 'task'; readonly command: Command; readonly described: TaskDescription };

/** As one string. */
export const refOf = (ref: PluginRef): string => JSON.stringify(ref);

/** The plugin that a ref names; undefined if it names something else. */
export const pluginRef = (ref: string): PluginRef | undefined =>
  ref.startsWith('{"plugin":') ? (JSON.parse(ref) as PluginRef) : undefined;
