import type { CommandModule } from 'yargs';
import { columns, print, printBytes, printJson } from '../print.ts';
import { UsageError } from '../usage-error.ts';

interface Arguments {
  readonly what: 'tasks' | 'optimizers' | 'suites' | 'data';
  readonly globs?: readonly string[];
  readonly json?: boolean;
  readonly counts?: boolean;
}

export const list: CommandModule<object, Arguments> = {
  command: 'list <what> [globs..]',
  describe: 'List tasks, optimizers, suites or data sets; opens no data',
  builder: y =>
    y
      .positional('what', { choices: ['tasks', 'optimizers', 'suites', 'data'] as const, demandOption: true })
      .positional('globs', { type: 'string', array: true, describe: 'Patterns with * ? {a,b} {1..5}' })
      .option('counts', { type: 'boolean', describe: 'Tasks by collection and kind, and the problems behind them, as Markdown' })
      .example('koi list tasks', 'The collections, with how many tasks they have')
      .example('koi list tasks "bbob/f{1..5}/d5/*"', 'Tasks of these ids')
      .example('koi list optimizers --json', 'What each optimizer handles, with its options') as never,
  handler: async ({ what, globs = [], json = false, counts = false }) => {
    if (counts && (what !== 'tasks' || globs.length > 0)) throw new UsageError('--counts counts all tasks: koi list tasks --counts');
    if (what === 'data') return (await import('../data.ts')).listSets(globs, json);
    if (what === 'tasks' && globs.length === 0) {
      const { collectionTable, everyTaskAsJson } = await import('../task-list.ts');
      if (!counts) return json ? printBytes(everyTaskAsJson()) : print(columns(collectionTable()));
      const { countsTable, taskCounts } = await import('../task-counts.ts');
      const table = taskCounts(JSON.parse(everyTaskAsJson().toString()));
      return json ? printJson(table) : print(countsTable(table));
    }
    const facts = await import('../facts.ts');
    if (what === 'tasks') {
      const found = facts.tasks(globs);
      if (json) printJson(found);
      else print(columns(found.map(t => [t.id, t.kind, t.dimensions, t.needs.join(' ')])));
    } else if (what === 'optimizers') {
      const found = facts.optimizerFacts(globs);
      if (json) printJson(found);
      else print(columns(found.map(o => [o.id, o.kinds.join(' '), o.installed ? o.origin : `(${o.origin})`, o.handles.join(' ')])));
    } else {
      const found = facts.suiteFacts(globs);
      if (json) printJson(found);
      else print(columns(found.map(s => [`suite:${s.name}`, s.tasks.length, s.title])));
    }
  },
};
