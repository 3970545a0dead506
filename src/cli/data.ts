/** `koi data`: what can be installed, installing it, and checking what is installed. */
import { createInterface } from 'node:readline/promises';
import { type DataSet, originOf } from '../../tasks/data/data-set.ts';
import { installData } from '../../tasks/data/install.ts';
import { isInstalled, placeOf } from '../../tasks/data/place.ts';
import { prepareData } from '../../tasks/data/prepare.ts';
import { dataSetOf, dataSets } from '../../tasks/data/registry.ts';
import { verifyData } from '../../tasks/data/verify.ts';
import { globOf, isGlob } from '../text/glob.ts';
import { installProgress } from './install-progress.ts';
import { columns, print, printJson, warn } from './print.ts';
import { UsageError } from './usage-error.ts';

export const dataFacts = (names: readonly string[]) =>
  setsOf(names).map(set => ({
    name: set.name,
    title: set.title,
    files: set.files.length,
    bytes: bytesOf(set),
    licence: set.licence,
    cite: set.cite,
    origin: originOf(set),
    changes: set.changes ?? null,
    installed: isInstalled(set.name),
    folder: placeOf(set.name),
  }));

export function listSets(names: readonly string[], json: boolean): void {
  const facts = dataFacts(names);
  if (json) printJson(facts);
  else
    print(
      columns(
        facts.map(f => [
          f.name,
          f.installed ? 'installed' : '-',
          `${(f.bytes / 1e6).toFixed(1)} MB`,
          f.licence.name.split(/[:;(]/)[0]!.trim(),
          f.title,
        ]),
      ),
    );
}

/** Installs each of the named sets that is not whole already. */
export async function installSets(
  names: readonly string[],
  options: { readonly from?: string; readonly yes: boolean; readonly json: boolean },
): Promise<void> {
  if (names.length === 0) throw new UsageError('which data sets? Name some: koi data install lcdb11; koi data list lists them');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('stopped; the same command goes on from there')));
  const done = [];
  for (const set of setsOf(names)) {
    const whole = isInstalled(set.name) && verifyData(set).length === 0;
    if (!whole) {
      await showLicence(set, options.yes);
      const progress = installProgress(set.name);
      try {
        await installData(set, {
          ...(options.from !== undefined && { from: options.from }),
          progress: progress.update,
          signal: stop.signal,
        });
      } finally {
        progress.stop();
      }
    }
    await prepareData(set.name, whole ? () => {} : warn);
    done.push({ name: set.name, folder: placeOf(set.name), files: set.files.length, before: whole });
    if (!options.json) print(`${set.name}: ${whole ? 'was installed already' : 'installed'} in ${placeOf(set.name)}`);
  }
  if (options.json) printJson(done);
}

/** Exit code 1 where something is damaged. */
export function verifySets(names: readonly string[], json: boolean): void {
  const sets = names.length > 0 ? setsOf(names) : dataSets.filter(set => isInstalled(set.name));
  const found = sets.map(set => ({ name: set.name, files: set.files.length, faults: verifyData(set) }));
  if (found.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  if (json) {
    printJson(found);
    return;
  }
  if (found.length === 0) print('no data set is installed; koi data list lists them');
  for (const { name, files, faults } of found) {
    if (faults.length === 0) print(`${name}: whole, ${files} files`);
    else for (const { file, fault } of faults) print(`${name}: ${file}: ${fault}; run: koi data install ${name}`);
  }
}

/** A licence that is not open is said on stderr before anything is installed; in a terminal the user is asked. */
async function showLicence({ name, licence, cite }: DataSet, yes: boolean): Promise<void> {
  if (licence.open) return;
  warn(`${name}: licence ${licence.name}; ${cite}`);
  if (yes || !process.stdin.isTTY || !process.stderr.isTTY) return;
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question('Install it? [y/N] ');
  ask.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError(`${name} was not installed`);
}

function setsOf(names: readonly string[]): readonly DataSet[] {
  if (names.length === 0) return dataSets;
  return names.flatMap(name => {
    if (!isGlob(name)) return [known(name)];
    const found = dataSets.filter(set => globOf(name).test(set.name));
    if (found.length === 0) throw new UsageError(`no data set matches ${name}; koi data list lists them`);
    return found;
  });
}

function known(name: string): DataSet {
  try {
    return dataSetOf(name);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const bytesOf = ({ files }: DataSet): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
