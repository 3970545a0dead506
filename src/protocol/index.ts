export { offersOf, warm } from './host.ts';
export { type Method, methods, type OptimizerDescription, protocol, type Result, type TaskDescription } from './messages.ts';
export { optimizerOf, type PluginOptimizer } from './optimizer.ts';
export { PluginError } from './plugin-error.ts';
export type { Command } from './process.ts';
export { pluginRef, refOf } from './ref.ts';
export { type Handlers, serve } from './serve.ts';
export { taskOf } from './task.ts';
