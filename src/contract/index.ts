export * from './capability.ts';
export * from './needs.ts';
export * from './optimizer.ts';
export * from './problem.ts';
export * from './seed.ts';
export * from './space.ts';
export * from './task.ts';
export * from './trial.ts';
