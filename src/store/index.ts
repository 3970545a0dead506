export * from './commits.ts';
export * from './manifest.ts';
export * from './manifest-file.ts';
export * from './partial.ts';
export * from './rows.ts';
export * from './writer.ts';
