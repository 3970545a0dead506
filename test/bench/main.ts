/** `npm run bench`: every speed that the project claims, each beside a bare loop of the same work in the same run. */
import { benchBbob } from './bbob.ts';
import { benchOptimizers } from './optimizers.ts';
import { benchRank } from './rank.ts';
import { benchReport } from './report.ts';
import { benchRunner } from './runner.ts';
import { benchStartup } from './startup.ts';
import { benchStore } from './store.ts';
import { benchSubset } from './subset.ts';
import { benchTasks } from './tasks.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  runner: benchRunner,
  startup: benchStartup,
  store: benchStore,
  rank: benchRank,
  report: benchReport,
  bbob: benchBbob,
  tasks: benchTasks,
  optimizers: benchOptimizers,
  subset: benchSubset,
};

const named = process.argv.slice(2);
const stranger = named.find(name => !(name in benches));
if (stranger !== undefined) throw new Error(`there is no bench ${stranger}; there are ${Object.keys(benches).join(', ')}`);
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name}`);
  await bench();
}
