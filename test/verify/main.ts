/**
 * `npm run verify:optimizers [-- --only <glob>] [--quick] [--json] [--jobs <n>] [--record]`: what is claimed of koi's optimizers,
 * measured. Exit code 1 where a claim fails. `--record` keeps what was measured in docs/optimizers.md, with date, machine and commit.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globOf } from '../../src/text/glob.ts';
import { installData } from '../../tasks/data/install.ts';
import { isInstalled } from '../../tasks/data/place.ts';
import { yahpo } from '../../tasks/data/sets/yahpo.ts';
import { haveShared, shared } from '../shared.ts';
import { checkClaim, quick, whole } from './check-claim.ts';
import type { Checked } from './claim.ts';
import { claims } from './claims.ts';
import { record } from './record.ts';
import { openScores } from './scores.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '*' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(availableParallelism()) },
    record: { type: 'boolean', default: false },
  },
});
const jobs = Number(options.jobs);
if (!Number.isSafeInteger(jobs) || jobs < 1) throw new Error(`--jobs: ${options.jobs} is not a whole number of at least 1`);
const chosen = claims.filter(({ id }) => globOf(options.only).test(id));
if (chosen.length === 0) throw new Error(`--only: no claim is named ${options.only}; one is ${claims[0]!.id}`);
if (options.quick && options.record) throw new Error('--record keeps whole claims only: leave out --quick');

const root = await installed();
const { scores, end } = openScores(jobs);
const checked: Checked[] = [];
try {
  for (const claim of chosen) {
    const began = performance.now();
    const finding = await checkClaim(claim, scores, options.quick ? quick : whole);
    const one = { id: claim.id, ...finding, seconds: Math.round((performance.now() - began) / 1e3) };
    checked.push(one);
    if (options.json) console.log(JSON.stringify(one));
    else console.log(line(one));
    if (options.record) record(one);
  }
} finally {
  end();
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
}
const failed = checked.filter(({ verdict }) => verdict === 'fails').length;
if (!options.json) {
  const count = (verdict: string): number => checked.filter(one => one.verdict === verdict).length;
  console.log(`${count('holds')} of ${checked.length} claims hold, ${failed} fail, ${count('skipped')} could not be checked`);
}
process.exitCode = failed > 0 ? 1 : 0;

function line({ id, verdict, measured, target, behind, seconds }: Checked): string {
  const more = behind.length > 0 ? `\n${' '.repeat(10)}behind: ${behind.slice(0, 8).join(', ')}${behind.length > 8 ? ' …' : ''}` : '';
  return `${verdict.padEnd(9)} ${id.padEnd(40)} ${measured}${target && `   [${target}]`}   ${seconds} s${verdict === 'fails' ? more : ''}`;
}

/** A data set of its own where none is installed and there is a copy to install from: its folder. */
async function installed(): Promise<string | undefined> {
  if (isInstalled(yahpo.name) || !haveShared) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'koi-verify-'));
  process.env['KOI_DATA'] = folder;
  await installData(yahpo, { from: shared('data/yahpo') });
  return folder;
}
