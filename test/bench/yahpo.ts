/** The surrogates of YAHPO Gym: opening one, single evaluations of it, and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluate, Outcome, Seed } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { installData } from '../../tasks/data/install.ts';
import { isInstalled } from '../../tasks/data/place.ts';
import { yahpo as dataSet } from '../../tasks/data/sets/yahpo.ts';
import { yahpo } from '../../tasks/yahpo/index.ts';
import { scenarios } from '../../tasks/yahpo/scenario.ts';
import { openModel } from '../../tasks/yahpo/surrogate.ts';
import { haveShared, shared } from '../shared.ts';

const ids = [
  ...['yahpo/1.0/lcbench/167104/val-accuracy@epoch', 'yahpo/1.0/rbv2-xgboost/16/auc', 'yahpo/1.0/rbv2-rpart/16/acc+memory@trainsize'],
  ...['yahpo/1.0/iaml-glmnet/1489/mmce+nf', 'yahpo/2/nb301/cifar10/val-accuracy', 'yahpo/0/iaml-super/1489/mmce'],
];

/** Prints, per task, how long opening takes, evaluations/s through the contract, and their ratio to the bare model run again and again. */
export async function benchYahpo(): Promise<void> {
  list();
  if (!isInstalled(dataSet.name) && !haveShared)
    return console.log('yahpo is not installed, nor is there a copy in ../shared: nothing to measure');
  const root = isInstalled(dataSet.name) ? undefined : mkdtempSync(join(tmpdir(), 'koi-bench-'));
  if (root !== undefined) {
    process.env['KOI_DATA'] = root;
    await installData(dataSet, { from: shared('data/yahpo') });
  }
  console.log(`${'task'.padEnd(46)}     open  evaluations  of the bare model  memory of the process`);
  for (const id of ids) await measure(id);
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
}

async function measure(id: string): Promise<void> {
  const { problem, open } = yahpo.find(id)!;
  const start = performance.now();
  const evaluate = (await open()) as Evaluate;
  const opened = performance.now() - start;
  const rng = stream('bench', id);
  const configs = Array.from({ length: 1024 }, () => uniformConfig(problem.space, rng));
  const level = problem.fidelity?.max ?? 1;
  const measured = rate(i => {
    const outcome = evaluate({ id: i, config: configs[i % 1024]!, level }, 0 as Seed, 'tuning') as Outcome;
    if (outcome.status !== 'ok') throw new Error(outcome.reason);
  });
  const [, version, name] = id.split('/');
  const { one } = openModel(scenarios().find(scenario => scenario.version === version && scenario.name === name!.replaceAll('-', '_'))!);
  const bare = rate(() => one.run());
  const row = [
    `${opened.toFixed(0)} ms`.padStart(8),
    `${(measured / 1e3).toFixed(1)} k/s`.padStart(12),
    (measured / bare).toFixed(2).padStart(18),
  ];
  console.log(id.padEnd(46), row.join(' '), `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`.padStart(22));
}

function list(): void {
  const start = performance.now();
  const all = [...yahpo.ids()];
  const listed = performance.now() - start;
  for (const id of all) yahpo.find(id);
  console.log(`${all.length} ids in ${listed.toFixed(0)} ms, described in ${(performance.now() - start - listed).toFixed(0)} ms more`);
}

/** Calls per second in the quickest of 60 rounds of 100, so that what else the machine does counts little. */
function rate(call: (i: number) => void): number {
  let quickest = Infinity;
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    for (let i = 0; i < 100; i++) call(round * 100 + i);
    quickest = Math.min(quickest, performance.now() - start);
  }
  return 100 / (quickest / 1e3);
}
