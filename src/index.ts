/** What a program may build on: the contract, spaces, random streams, tasks and optimizers. */
export { findOptimizer, optimizers } from '../optimizers/index.ts';
export { collections, findTask, taskIds } from '../tasks/index.ts';
export { selectTasks } from '../tasks/select.ts';
export * from './contract/index.ts';
export * from './random/index.ts';
export * from './space/index.ts';
