import { createHash } from 'node:crypto';

/** SHA-256, in hex, of JSON without spaces: of a suite's tasks, in order, it is the digest that its file states (tasks/suites.ts). */
export const digestOf = (json: unknown): string => createHash('sha256').update(JSON.stringify(json)).digest('hex');
