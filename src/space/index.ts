export * from './check.ts';
export * from './condition.ts';
export * from './scale.ts';
export * from './unit-cube.ts';
