import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openResults, type Results } from '../../../analysis/results/index.ts';
import type { Problem } from '../../../src/contract/index.ts';
import { type Manifest, openWriter, type StudyWriter, type TaskFacts, writeManifest } from '../../../src/store/index.ts';
import { manifestOf, ok, problem, runRow, scratch, taskFacts, trialOf, writeRun } from '../../store/example.ts';

const folder = scratch();
let studies = 0;
function study(
  fill: (writer: StudyWriter) => void,
  tasks: readonly TaskFacts[] = [taskFacts('toy/f1')],
  more: Partial<Manifest> = {},
): string {
  const path = join(folder, `study-${studies++}`);
  writeManifest(path, manifestOf(tasks, ['random'], more));
  const writer = openWriter(path, 'w');
  fill(writer);
  writer.close();
  return path;
}
function csv(text: string): string {
  const path = join(folder, `table-${studies++}.csv`);
  writeFileSync(path, text);
  return path;
}

const opened: Results[] = [];
async function open(...sources: string[]): Promise<Results> {
  const results = await openResults(sources);
  opened.push(results);
  return results;
}
afterEach(() => {
  for (const results of opened.splice(0)) results.close();
});
const sql = async ({ db }: Results, query: string) => (await db.runAndReadAll(query)).getRowObjectsJS();

const columns: Readonly<Record<string, readonly string[]>> = {
  runs: [
    'run',
    'run_index',
    'task',
    'optimizer',
    'options',
    'kind',
    'repetition',
    'role',
    'status',
    'reason',
    'budget',
    'trials',
    'spent',
    'seconds',
    'wall_seconds',
    'finished',
    'host',
    'versions',
    'final',
    'test',
    'hypervolume',
    'beyond',
    'value',
    'source',
  ],
  incumbents: [
    'run',
    'run_index',
    'task',
    'optimizer',
    'kind',
    'repetition',
    'step',
    'trial',
    'level',
    'spent',
    'cost',
    'test',
    'hypervolume',
    'value',
    'costs',
    'tests',
  ],
  trials: [
    'run',
    'run_index',
    'task',
    'optimizer',
    'trial',
    'level',
    'spent',
    'seconds',
    'duration',
    'cost',
    'costs',
    'violations',
    'status',
    'reason',
    'incumbent',
    'config',
    'ask_seconds',
    'evaluate_seconds',
    'tell_seconds',
    'from_trial',
  ],
  tasks: ['id', 'kind', 'collection', 'dimensions', 'best', 'budget', 'noisy', 'held_out', 'cite'],
  optimizers: ['id', 'origin', 'cite'],
};

describe('results', () => {
  it.each(['study', 'score table', 'study without runs'])('of a %s have the same columns', async kind => {
    const source = kind === 'score table' ? csv('task,a\nt,1\n') : study(writer => kind === 'study' && writeRun(writer, runRow(1n)));
    const results = await open(source);

    for (const [table, names] of Object.entries(columns))
      expect((await sql(results, `describe ${table}`)).map(column => column['column_name'])).toEqual(names);
    expect(await sql(results, "from (describe runs) where column_name in ('run', 'kind', 'final')")).toMatchObject([
      { column_type: 'VARCHAR' },
      { column_type: "ENUM('bb', 'mf', 'mo', 'momf')" },
      { column_type: 'DOUBLE' },
    ]);
  });

  it('say from which trial one went on', async () => {
    const { trial, ...row } = trialOf(10n, 1);
    const goingOn = { ...row, trial: { ...trial, level: 3, from: { ...trial, id: 0 } } };
    const results = await open(study(writer => writeRun(writer, runRow(10n, { trials: 2 }), [trialOf(10n, 0), goingOn])));

    expect(await sql(results, 'select trial, from_trial from trials order by trial')).toEqual([
      { trial: 0, from_trial: null },
      { trial: 1, from_trial: 0 },
    ]);
  });

  it('of one objective: the last incumbent, its tuning cost, and its test value where it was tested', async () => {
    const results = await open(
      study(writer => {
        writeRun(writer, runRow(10n), [trialOf(10n, 0), trialOf(10n, 1, { incumbent: false }), trialOf(10n, 2)]);
        writeRun(
          writer,
          runRow(11n),
          [trialOf(11n, 0), trialOf(11n, 1)],
          [
            { run: 11n, trial: 0, seed: 1, costs: [20] },
            { run: 11n, trial: 1, seed: 1, costs: [11] },
            { run: 11n, trial: 1, seed: 2, costs: [14] },
          ],
        );
        writeRun(writer, runRow(12n), [trialOf(12n, 0, { outcome: { status: 'crashed', reason: 'no', seconds: 0 }, incumbent: false })]);
        writer.run(runRow(13n, { status: 'refused', reason: 'cannot handle categorical', trials: 0, spent: 0 }));
      }),
    );

    expect(await sql(results, 'select run, status::varchar as status, final, test, hypervolume, value from runs order by run')).toEqual([
      { run: '000000000000000a', status: 'done', final: 8, test: null, hypervolume: null, value: 8 },
      { run: '000000000000000b', status: 'done', final: 9, test: 12.5, hypervolume: null, value: 12.5 },
      { run: '000000000000000c', status: 'done', final: null, test: null, hypervolume: null, value: null },
      { run: '000000000000000d', status: 'refused', final: null, test: null, hypervolume: null, value: null },
    ]);
    expect(await sql(results, 'select run_index, step, trial, spent, cost, test, value from incumbents order by all')).toEqual([
      { run_index: 0, step: 0, trial: 0, spent: 1, cost: 10, test: null, value: 10 },
      { run_index: 0, step: 1, trial: 2, spent: 3, cost: 8, test: null, value: 8 },
      { run_index: 1, step: 0, trial: 0, spent: 1, cost: 10, test: 20, value: 20 },
      { run_index: 1, step: 1, trial: 1, spent: 2, cost: 9, test: 12.5, value: 12.5 },
    ]);
    expect(results.warnings).toEqual([]);
  });

  it('never rank a tuning cost where the test evaluation failed', async () => {
    const path = study(writer =>
      writeRun(
        writer,
        runRow(1n),
        [trialOf(1n, 0), trialOf(1n, 1)],
        [
          { run: 1n, trial: 0, seed: 1, costs: [5] },
          { run: 1n, trial: 0, seed: 2, costs: [] },
          { run: 1n, trial: 1, seed: 1, costs: [] },
        ],
      ),
    );
    const results = await open(path);

    expect(await sql(results, 'select cost, test, value from incumbents order by step')).toEqual([
      { cost: 10, test: 5, value: 5 },
      { cost: 9, test: null, value: null },
    ]);
    expect(results.warnings).toEqual([
      `${path}: 2 test evaluations failed; a test value is the mean of those that did not, and missing where all did`,
    ]);
  });

  it('of several objectives: the hypervolume of the archive, and no single cost', async () => {
    const objectives = ['f1', 'f2'].map(name => ({ name, natural: 'min', ideal: 0, nadir: 2 })) as unknown as Problem['objectives'];
    const two: Problem = { ...problem, objectives };
    const fixed = taskFacts('toy/mo', { kind: 'mo', problem: two });
    const loose = taskFacts('toy/loose', {
      kind: 'mo',
      problem: {
        ...two,
        objectives: [
          { name: 'f1', natural: 'min' },
          { name: 'f2', natural: 'min' },
        ],
      },
    });
    const trials = (run: bigint) =>
      [
        [2, 0],
        [1, 1],
        [0, 9],
      ].map((costs, id) => trialOf(run, id, { outcome: ok(...costs) }));
    const results = await open(
      study(
        writer => {
          writeRun(writer, runRow(1n, { task: 'toy/mo', kind: 'mo' }), trials(1n), [], two);
          writeRun(writer, runRow(2n, { task: 'toy/loose', kind: 'mo' }), trials(2n), [], two);
        },
        [fixed, loose],
      ),
    );

    expect(await sql(results, 'select final, test, hypervolume, beyond, value from runs order by run')).toEqual([
      { final: null, test: null, hypervolume: expect.closeTo(0.41, 12), beyond: 1, value: expect.closeTo(-0.41, 12) },
      { final: null, test: null, hypervolume: null, beyond: null, value: null },
    ]);
    expect((await sql(results, "select cost, costs, hypervolume from incumbents where task = 'toy/mo' order by step"))[1]).toMatchObject({
      cost: 1,
      hypervolume: expect.closeTo(0.41, 12),
    });
    expect(results.warnings).toEqual([
      'toy/loose has several objectives but no ideal and nadir: its hypervolume is unknown, and it cannot be ranked',
    ]);
  });

  it('leave out attempts without a commit, and of two attempts take the trials of the one that was committed', async () => {
    const path = study(writer => {
      writer.begin(1n, problem);
      writer.trial(trialOf(1n, 0, { outcome: ok(-100) }));
      writer.begin(2n, problem);
      writer.trial(trialOf(2n, 0));
    });
    const second = openWriter(path, 'second');
    writeRun(second, runRow(1n));
    second.close();
    const results = await open(path);

    expect(await sql(results, 'select run, final from runs')).toEqual([{ run: '0000000000000001', final: 7 }]);
    expect(await sql(results, 'select count(*)::int as n, min(cost) as least from trials')).toEqual([{ n: 4, least: 7 }]);
  });

  it('leave out runs whose rows are lost, and say so', async () => {
    const path = study(writer => {
      for (let run = 0n; run < 3n; run++) {
        writeRun(writer, runRow(run));
        writer.flush();
      }
    });
    truncateSync(join(path, 'trials/w.arrows'), readFileSync(join(path, 'trials/w.arrows')).length - 8);
    const results = await open(path);

    expect((await sql(results, 'select run from runs')).length).toBe(2);
    expect(await sql(results, 'select count(*)::int as n from trials')).toEqual([{ n: 8 }]);
    expect(results.warnings).toEqual([`${path}/trials/w.arrows: rows are lost of 1 run, left out until the study is run again`]);
  });

  it('can be opened while they are written', async () => {
    const path = join(folder, 'live');
    writeManifest(path, manifestOf([taskFacts('toy/f1')], ['random']));
    const writer = openWriter(path, 'w');
    writeRun(writer, runRow(1n));
    writer.flush();
    const results = await open(path);
    writeRun(writer, runRow(2n));
    writer.flush();

    expect(await sql(results, 'select count(*)::int as n from trials')).toEqual([{ n: 4 }]);
    expect(await sql(await open(path), 'select count(*)::int as n from trials')).toEqual([{ n: 8 }]);
    writer.close();
  });
});

describe('trials', () => {
  const configs = [
    { rate: 1e-7 + 0.1, layers: 3, kernel: 'poly', degree: 4 },
    { rate: 1e-6, layers: 9, kernel: true },
    { rate: 1, layers: 1, kernel: 3 },
  ];

  it('show configs with names and native values, and what each trial gave', async () => {
    const path = study(writer =>
      writeRun(writer, runRow(1n), [
        ...configs.map((config, id) =>
          trialOf(1n, id, { config, outcome: { status: 'ok', costs: [id, -id], violations: [id - 1], seconds: 0.5 } }),
        ),
        trialOf(1n, 3, { outcome: { status: 'timeout', reason: 'after 60 s', seconds: 60 }, incumbent: false, level: 27 }),
      ]),
    );
    const rows = await sql(await open(path), 'from trials order by trial');

    expect(rows.slice(0, 3).map(row => JSON.parse(row['config'] as string))).toEqual(configs);
    expect(rows[1]).toMatchObject({
      run: '0000000000000001',
      task: 'toy/f1',
      optimizer: 'random',
      cost: 1,
      costs: [1, -1],
      violations: [0],
      status: 'ok',
      reason: null,
      incumbent: true,
      duration: 0.5,
    });
    expect(rows[3]).toMatchObject({
      cost: null,
      costs: null,
      violations: null,
      status: 'timeout',
      reason: 'after 60 s',
      incumbent: false,
      level: 27,
      duration: 60,
    });
  });

  it('agree with incumbents, row by row, over many batches and files', async () => {
    const path = join(folder, 'many');
    const tasks = ['toy/f1', 'toy/f2', 'toy/f3'];
    writeManifest(
      path,
      manifestOf(
        tasks.map(id => taskFacts(id)),
        ['random', 'de'],
      ),
    );
    const writers = ['a', 'b', 'c'].map(name => openWriter(path, name));
    let random = 1;
    const next = () => (random = (random * 48271) % 2147483647) / 2147483647;
    for (let run = 0n; run < 300n; run++) {
      const writer = writers[Number(run % 3n)]!;
      let best = Infinity;
      const trials = Array.from({ length: 1 + Math.floor(60 * next()) }, (_, id) => {
        const cost = next();
        if (next() < 0.2) return trialOf(run, id, { outcome: { status: 'crashed', reason: `${run} ${id}`, seconds: 0 }, incumbent: false });
        const incumbent = cost < best;
        best = Math.min(best, cost);
        return trialOf(run, id, { outcome: ok(cost), incumbent });
      });
      if (run % 7n === 0n) {
        writer.begin(run + 1000n, problem); // an attempt that came to nothing
        for (const trial of trials) writer.trial({ ...trial, run: run + 1000n });
      }
      writeRun(
        writer,
        runRow(run, { task: tasks[Number(run) % 3]!, optimizer: run % 2n ? 'random' : 'de', trials: trials.length }),
        trials,
      );
      if (run % 11n === 0n) writer.flush();
    }
    for (const writer of writers) writer.close();
    const results = await open(path);

    const flagged = 'select run, run_index, task, optimizer, trial, level, spent, cost from';
    expect(
      await sql(
        results,
        `(${flagged} trials where incumbent except all ${flagged} incumbents) union all (${flagged} incumbents except all ${flagged} trials where incumbent)`,
      ),
    ).toEqual([]);
    expect(
      await sql(
        results,
        'from (select run, count(*) as n, min(cost) as least from trials group by run) join runs using (run) where n <> trials or least is distinct from final',
      ),
    ).toEqual([]);
    expect(await sql(results, 'select count(distinct run)::int as n from trials')).toEqual([{ n: 300 }]);
    const fails =
      "(cost is null) <> (status = 'crashed') or (costs is null) <> (cost is null) or reason is distinct from if(cost is null, run_key || ' ' || trial, null)";
    expect(await sql(results, `from (select *, ('0x' || run)::bigint as run_key from trials) where ${fails}`)).toEqual([]);
  });

  it('can be asked for columns alone, joined with themselves, and left unfinished', async () => {
    const results = await open(study(writer => [1n, 2n].forEach(run => writeRun(writer, runRow(run)))));

    expect(await sql(results, 'select count(*)::int as n from trials')).toEqual([{ n: 8 }]);
    expect(await sql(results, 'select count(*)::int as n from trials a join trials b using (run, trial) where a.cost = b.cost')).toEqual([
      { n: 8 },
    ]);
    expect(await sql(results, 'select status::varchar as status from trials limit 1')).toEqual([{ status: 'ok' }]);
    expect(await sql(results, "select count(*)::int as n from trials where run = '0000000000000002' and task = 'toy/f1'")).toEqual([
      { n: 4 },
    ]);
    expect(await sql(results, "select count(*)::int as n from trials where run = 'nonsense'")).toEqual([{ n: 0 }]);
  });

  it('are refused, not left out, where a file was changed or removed in the meantime', async () => {
    const path = study(writer => writeRun(writer, runRow(1n)));
    const results = await open(path);
    const sentence = `${path}/trials/w.arrows: has changed since it was opened; open the results again`;
    writeFileSync(join(path, 'trials/w.arrows'), 'gone');

    await expect(sql(results, 'select count(*) as n from trials')).rejects.toThrow(sentence);
    rmSync(join(path, 'trials/w.arrows'));
    await expect(sql(results, 'select count(*) as n from trials')).rejects.toThrow(sentence);
  });
});

describe('several sources', () => {
  it('are united, and a run in two folders counts once', async () => {
    const a = study(writer => [1n, 2n].forEach(run => writeRun(writer, runRow(run))));
    const b = join(folder, 'copy');
    cpSync(a, b, { recursive: true });
    const more = openWriter(b, 'more');
    writeRun(more, runRow(3n));
    more.close();
    const results = await open(a, b, a);

    expect(await sql(results, 'select run, source::varchar as source from runs order by run')).toEqual([
      { run: '0000000000000001', source: a },
      { run: '0000000000000002', source: a },
      { run: '0000000000000003', source: b },
    ]);
    expect(await sql(results, 'select count(*)::int as n from trials')).toEqual([{ n: 12 }]);
    expect(results.warnings).toEqual([`2 runs of ${b} are also in ${a}; each counts once`]);
    expect(results.manifests).toHaveLength(2);
  });

  it('join scores with a study, whose facts say what kind a task is', async () => {
    const a = study(writer => writeRun(writer, runRow(1n)), [taskFacts('toy/f1', { kind: 'mf', best: 2 })]);
    const results = await open(csv('task,theirs\ntoy/f1,3\nother,4\n'), a);

    expect(
      await sql(
        results,
        'select task::varchar as task, optimizer::varchar as optimizer, kind::varchar as kind, budget, spent, final, value, role from runs order by all',
      ),
    ).toEqual([
      { task: 'other', optimizer: 'theirs', kind: 'bb', budget: 1, spent: 1, final: 4, value: 4, role: null },
      { task: 'toy/f1', optimizer: 'random', kind: 'bb', budget: 4, spent: 4, final: 7, value: 7, role: 'test' },
      { task: 'toy/f1', optimizer: 'theirs', kind: 'mf', budget: 1, spent: 1, final: 3, value: 3, role: null },
    ]);
    expect(
      await sql(results, 'select id::varchar as id, kind::varchar as kind, collection, dimensions, best from tasks order by id'),
    ).toEqual([
      { id: 'other', kind: 'bb', collection: null, dimensions: null, best: null },
      { id: 'toy/f1', kind: 'mf', collection: 'toy', dimensions: 4, best: 2 },
    ]);
    expect(await sql(results, 'select id::varchar as id, origin from optimizers order by id')).toEqual([
      { id: 'random', origin: 'native' },
      { id: 'theirs', origin: 'score table' },
    ]);
  });

  it('refuse to mix tuning and test runs, within a folder and between folders', async () => {
    const tuning = (writer: StudyWriter) => writeRun(writer, runRow(1n, { role: 'tuning' }));
    const test = (writer: StudyWriter) => writeRun(writer, runRow(2n));
    const [a, b] = [study(tuning), study(test)];
    const both = study(writer => {
      tuning(writer);
      test(writer);
    });
    const sentence = (x: string, y: string) =>
      `${x} has tuning runs and ${y} test runs: what an optimizer was tuned on cannot rank it; read them apart`;

    await expect(open(a, b)).rejects.toThrow(sentence(a, b));
    await expect(open(both)).rejects.toThrow(sentence(both, both));
  });

  it('refuse two different runs under one name, and tasks of one name that differ', async () => {
    const a = study(writer => writeRun(writer, runRow(1n, { repetition: 0 })));
    const b = study(writer => writeRun(writer, runRow(9n, { repetition: 0 })), undefined, { seed: 1 });
    const c = study(() => {}, [
      taskFacts('toy/f1', { problem: { ...problem, objectives: [{ name: 'error', natural: 'min', ideal: 1 }] } }),
    ]);

    await expect(open(a, b)).rejects.toThrow(
      `${b}: random on toy/f1, repetition 0, differs from the run of that name in ${a} (another seed, budget, option or score); read them apart`,
    );
    await expect(open(a, c)).rejects.toThrow(
      `${c} and ${a} describe toy/f1 differently (its space, objectives or fidelity): read them apart`,
    );
    await expect(open(csv('task,a\nt,1'), csv('task,a\nt,2'))).rejects.toThrow('a on t, repetition 0, differs');
  });

  it('may refuse in one what ran in another', async () => {
    const a = study(writer => writer.run(runRow(5n, { repetition: 0, status: 'refused', reason: 'cannot handle fidelity', trials: 0 })));
    const b = study(writer => writeRun(writer, runRow(6n, { repetition: 0 })));

    expect((await sql(await open(a, b), 'select status::varchar as status from runs')).map(run => run['status'])).toEqual([
      'refused',
      'done',
    ]);
  });

  it('warn of other seeds and budgets', async () => {
    const a = study(writer => writeRun(writer, runRow(1n)));
    const b = study(writer => writeRun(writer, runRow(2n)), [taskFacts('toy/f1', { budget: 9 })], { seed: 7 });

    expect((await open(a, b)).warnings).toEqual([
      `${a} has seed 0 and ${b} seed 7: the same repetition met other random streams in them`,
      `toy/f1 has a budget of 4 in ${a} and 9 in ${b}: they are compared by the share spent`,
    ]);
  });

  it('that are none are refused in one line', async () => {
    await expect(open()).rejects.toThrow('no results named');
    await expect(open(join(folder, 'nowhere'))).rejects.toThrow(
      'nowhere: no such folder or file; name a results folder or a score table (CSV)',
    );
    await expect(open(folder)).rejects.toThrow('not a results folder (it has no manifest.json)');
    await expect(open(csv('a\n'))).rejects.toThrow('no scores in it');
  });
});
