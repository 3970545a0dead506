import { readFileSync } from 'node:fs';

/** package.json is three folders up from here in the sources and four in dist. */
const facts = ['../../package.json', '../../../package.json'].map(path => new URL(path, import.meta.url)).flatMap(read)[0]!;

function read(url: URL): { version: string }[] {
  try {
    return [JSON.parse(readFileSync(url, 'utf8')) as { version: string }];
  } catch {
    return [];
  }
}

export const version = facts.version;
/** What rows say about the program that wrote them. */
export const versions = `koi ${version}, node ${process.versions.node}`;
