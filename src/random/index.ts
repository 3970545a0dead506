export * from './distributions.ts';
export * from './stream.ts';
