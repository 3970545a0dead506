export * from './build-report.ts';
export * from './gather.ts';
export * from './input.ts';
