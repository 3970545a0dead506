/** `npm run bench [-- name…]`: every speed that the project claims, each beside a bare loop of the same work in the same run. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  runner: async () => (await import('./runner.ts')).benchRunner(),
  startup: async () => (await import('./startup.ts')).benchStartup(),
  plugin: async () => (await import('./plugin.ts')).benchPlugin(),
  store: async () => (await import('./store.ts')).benchStore(),
  rank: async () => (await import('./rank.ts')).benchRank(),
  report: async () => (await import('./report.ts')).benchReport(),
  bbob: async () => (await import('./bbob.ts')).benchBbob(),
  tasks: async () => (await import('./tasks.ts')).benchTasks(),
  yahpo: async () => (await import('./yahpo.ts')).benchYahpo(),
  tables: async () => (await import('./tables.ts')).benchTables(),
  optimizers: async () => (await import('./optimizers.ts')).benchOptimizers(),
  subset: async () => (await import('./subset.ts')).benchSubset(),
};

const named = process.argv.slice(2);
const stranger = named.find(name => !(name in benches));
if (stranger !== undefined) throw new Error(`there is no bench ${stranger}; there are ${Object.keys(benches).join(', ')}`);
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name}`);
  await bench();
}
