import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of reference values and data beside the repository; tests that read it are skipped, visibly, where it does not exist. */
const folder = new URL(import.meta.url.includes('/dist/') ? '../../../shared/' : '../../shared/', import.meta.url); // built, for the bench
export const haveShared = existsSync(folder);
export const shared = (path: string): string => fileURLToPath(new URL(path, folder));
