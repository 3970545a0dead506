/** What `koi describe` says. */
import { findOptimizer, optimizers } from '../../optimizers/index.ts';
import { findTask } from '../../tasks/index.ts';
import type { Condition, Param, Space, Task } from '../contract/index.ts';
import type { Command } from '../protocol/index.ts';
import { describe as inWords } from '../space/check.ts';
import { nearest } from '../text/nearest.ts';
import { served as contestantsOf } from './contestants.ts';
import { served as entriesOf } from './entries.ts';
import { adapters } from './env/adapters.ts';
import { adapterFact, optimizerFact, taskFacts } from './facts.ts';
import { offersBy } from './plugins.ts';
import { columns } from './print.ts';
import { UsageError } from './usage-error.ts';

/** Everything that is known of a task or an optimizer, as plain data. */
export function describeAny(id: string) {
  const optimizer = findOptimizer(id);
  if (optimizer) return { what: 'optimizer' as const, ...optimizerFact(optimizer) };
  const adapter = adapters().find(({ described }) => described.id === id);
  if (adapter) return { what: 'optimizer' as const, ...adapterFact(adapter) };
  const task = findTask(id);
  if (task) return { what: 'task' as const, ...taskDescription(task) };
  throw new UsageError(
    `there is no task or optimizer ${id}; ${nearest(
      id,
      optimizers.map(o => o.id),
    )}; koi list tasks lists the tasks`,
  );
}

/** Everything that a command serves. */
export async function describeServed(command: Command): Promise<Description[]> {
  const { optimizers: offered, tasks } = await offersBy(command);
  if (offered.length + tasks.length === 0) throw new UsageError(`${command.text}: it serves nothing`);
  return [
    ...(offered.length > 0 ? await contestantsOf(command) : []).map(({ optimizer, origin }) => ({
      what: 'optimizer' as const,
      ...optimizerFact(optimizer, origin),
    })),
    ...(tasks.length > 0 ? await entriesOf(command) : []).map(({ task }) => ({ what: 'task' as const, ...taskDescription(task) })),
  ];
}

const taskDescription = (task: Task) => ({
  ...taskFacts(task),
  problem: task.problem,
  budget: task.budget,
  cite: task.cite,
  licence: task.licence,
  about: task.about ?? null,
  best: task.best?.() ?? null,
  hypervolume: task.hypervolume?.() ?? null,
  // the front of a table is in its data
  front: task.front ? { source: task.front.source, points: taskFacts(task).installed ? task.front.points(11) : null } : null,
});

type Description = ReturnType<typeof describeAny>;

export function descriptionText(description: Description): string {
  if (description.what === 'optimizer') {
    const { id, kinds, handles, wants, options, cite } = description;
    const rows = [
      ['kinds', kinds.join(', ')],
      ['handles', handles.join(', ')],
      ...(wants.length > 0 ? [['wants', wants.join(', ')]] : []),
      ['cite', cite],
    ];
    return `${id}\n\n${indent(columns(rows))}\n\noptions\n${spaceText(options)}`;
  }
  const { id, kind, problem, budget, needs, noisy, heldOut, cite, licence, about, best, front, hypervolume, data, installed } = description;
  const { objectives, fidelity, constraints } = problem;
  const rows = [
    ['kind', { bb: 'blackbox', mf: 'multi-fidelity', mo: 'multi-objective', momf: 'multi-fidelity multi-objective' }[kind]],
    [
      'objectives',
      objectives
        .map(o => `${o.name}${o.natural === 'max' ? ' (maximised)' : ''}${o.nadir === undefined ? '' : ` in [${o.ideal}, ${o.nadir}]`}`)
        .join(', '),
    ],
    ...(fidelity
      ? [
          [
            'fidelity',
            `${fidelity.name} from ${fidelity.min} to ${fidelity.max} ${fidelity.unit}${fidelity.resumable ? ', can be resumed' : ''}`,
          ],
        ]
      : []),
    ...(constraints ? [['constraints', constraints.join(', ')]] : []),
    ['budget', `${budget.full} full evaluations`],
    ['needs', needs.join(', ')],
    ['values', `${noisy ? 'noisy' : 'deterministic'}${heldOut ? ', with held-out test values' : ''}`],
    ...(best ? [['best known', `${best.cost}${best.test === undefined ? '' : `, in the test ${best.test}`}  (${best.source})`]] : []),
    ...(front ? [['front', front.source]] : []),
    ...(hypervolume ? [['hypervolume', `${hypervolume.value}  (${hypervolume.source})`]] : []),
    ...(about ? [['about', about]] : []),
    ...(data ? [['data', installed ? data : `${data}, not installed: koi data install ${data}`]] : []),
    ['cite', cite],
    ['licence', licence],
  ];
  return `${id}\n\n${indent(columns(rows))}\n\nspace\n${spaceText(problem.space)}`;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

function spaceText({ params, forbidden = [] }: Space): string {
  const rows = Object.entries(params).map(([name, param]) => [
    name,
    domain(param),
    param.initial === undefined ? '' : `initial ${param.initial}`,
    when(param),
  ]);
  const clauses = forbidden.map((clause: Condition) => `forbidden: ${inWords(clause)}`);
  return indent([columns(rows), ...clauses].filter(Boolean).join('\n') || '(none)');
}

const domain = (param: Param): string =>
  param.kind === 'choice'
    ? `${param.ordered ? 'ordered ' : ''}{${param.choices.join(', ')}}`
    : `${param.kind} [${param.low}, ${param.high}]${param.log ? ' log' : ''}`;

const when = ({ when }: Param): string => (when ? `when ${inWords(when)}` : '');
