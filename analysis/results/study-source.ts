import { nextBit } from '../../src/store/batch.ts';
import { type Commit, type Counts, commitsOf, completeOnes, hex, onceEach, type RunKey, readManifest } from '../../src/store/index.ts';
import { batchesOf, type Warn } from '../../src/store/reader.ts';
import { eachStretch, numbersAt } from '../../src/store/row-reading.ts';
import type { Incumbent, Run, Source } from './source.ts';
import { type Tested, testMeans } from './test-means.ts';

/** Reads a results folder: every committed run with its incumbents. One pass over its trials, which takes flagged rows only. */
export function studySource(folder: string, note: (warning: string) => void): Source {
  // a cut end is where a writer is at work or was killed; if a run lost rows by it, that is said too
  const warn: Warn = ({ kind, file, what }) => kind !== 'cut' && note(`${file}: ${what}`);
  const manifest = readManifest(folder);
  const commits = commitsOf(folder, warn); // first: a study that is being written has the trials of every commit
  const names = new Set(commits.map(commit => commit.name));
  const tests = new Map([...names].map(name => [name, testMeans(folder, name, warn)]));
  const trials = new Map([...names].map(name => [name, flaggedTrials(folder, name, tests.get(name)!, warn)]));
  const complete = completeOnes(commits, folder, rowsOf(trials), rowsOf(tests), warn);
  const runs = [...onceEach(complete, folder, warn).values()].map(commit =>
    runOf(commit, folder, trials.get(commit.name)!.get(commit.row.run)?.incumbents ?? []),
  );
  const failed = runs.reduce((sum, { rows }) => sum + (tests.get(rows!.name)!.get(rows!.key)?.failed ?? 0), 0);
  if (failed > 0)
    note(`${folder}: ${failed} test evaluations failed; a test value is the mean of those that did not, and missing where all did`);
  return {
    path: folder,
    manifest,
    tasks: manifest.tasks.map(facts => ({ id: facts.id, budget: facts.budget, facts })),
    optimizers: manifest.optimizers,
    runs,
  };
}

const runOf = ({ row, name, trialRows }: Commit, folder: string, incumbents: readonly Incumbent[]): Run => ({
  ...row,
  id: hex(row.run),
  rows: { folder, name, key: row.run, count: trialRows },
  source: folder,
  options: JSON.stringify(row.options),
  incumbents,
});

interface Flagged {
  rows: number;
  readonly incumbents: Incumbent[];
}

function flaggedTrials(folder: string, name: string, tests: ReadonlyMap<RunKey, Tested>, warn: Warn): Map<RunKey, Flagged> {
  const runs = new Map<RunKey, Flagged>();
  for (const { columns } of batchesOf(folder, 'trials', name, warn)) {
    const { trial, level, spent, costs, incumbent } = columns;
    eachStretch(columns.run.values, (run, from, to) => {
      const found = runs.get(run) ?? { rows: 0, incumbents: [] };
      runs.set(run, found);
      found.rows += to - from;
      const means = tests.get(run)?.means;
      for (let row = nextBit(incumbent.values, from, to); row < to; row = nextBit(incumbent.values, row + 1, to)) {
        const id = trial.values[row]!;
        found.incumbents.push({
          trial: id,
          level: level.values[row]!,
          spent: spent.values[row]!,
          costs: numbersAt(costs, row) ?? [],
          test: means?.get(id),
        });
      }
    });
  }
  return runs;
}

const rowsOf = (byName: ReadonlyMap<string, ReadonlyMap<RunKey, { readonly rows: number }>>): Counts =>
  new Map([...byName].map(([name, runs]) => [name, new Map([...runs].map(([run, { rows }]) => [run, rows]))]));
