export { PluginError } from './connection.ts';
export { offersOf, warm } from './host.ts';
export { methods, type OptimizerDescription, protocol, type TaskDescription } from './messages.ts';
export { optimizerOf, type PluginOptimizer } from './optimizer.ts';
export type { Command } from './process.ts';
export { pluginRef, refOf } from './ref.ts';
export { taskOf } from './task.ts';
