export * from './check.ts';
export * from './condition.ts';
export { readConfigSpace } from './configspace/read.ts';
export { type ConfigSpaceFormat, writeConfigSpace } from './configspace/write.ts';
export * from './scale.ts';
export * from './unit-cube.ts';
