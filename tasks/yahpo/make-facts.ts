/**
 * Writes facts/<version>/<scenario>.json from the installed data set: what the models' own files say, so that listing and
 * describing needs no data. Run: npx tsx tasks/yahpo/make-facts.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { yahpo } from '../data/sets/yahpo.ts';
import { haveFile, readYahpoJson } from './files.ts';
import { readScenario } from './read-scenario.ts';

const folders = new Set(
  yahpo.files.filter(({ path }) => path.endsWith('/model.onnx')).map(({ path }) => path.split('/').slice(0, 2).join('/')),
);
for (const folder of folders) {
  const [version, name] = folder.slice(1).split('/') as [string, string];
  const place = new URL(`facts/${version}/`, import.meta.url);
  mkdirSync(place, { recursive: true });
  writeFileSync(new URL(`${name}.json`, place), `${JSON.stringify(readScenario({ version, name }, readYahpoJson, haveFile))}\n`);
}
