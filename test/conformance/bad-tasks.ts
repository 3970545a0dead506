/** Tasks with one fault each: a good one, but for what the check of that name is there to find. */
import { type Evaluate, needsOf, type Outcome, type Problem, type Task } from '../../src/contract/index.ts';
import { generatorOf } from '../../src/random/index.ts';

interface Bad {
  readonly task: Task;
  /** What the check must say. */
  readonly says: RegExp;
}

const problem: Problem = {
  space: {
    params: { x: { kind: 'float', low: 0, high: 1 }, y: { kind: 'float', low: 0, high: 1 }, mode: { kind: 'choice', choices: ['p', 'q'] } },
  },
  objectives: [
    { name: 'f', natural: 'min', ideal: 0, nadir: 2 },
    { name: 'g', natural: 'min', ideal: 0, nadir: 2 },
  ],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 9, integer: true, resumable: true, checkpoints: true },
  constraints: ['c'],
};

type Ok = Outcome & { readonly status: 'ok' };

/** Both costs are 0.1 and more; a low level adds to them. A trial that went on from another has the mean of their x, by levels. */
const good: (...given: Parameters<Evaluate>) => Ok = ({ config, level, from }, seed, role) => {
  const own = config['x'] as number;
  const [x, y] = [own + (from ? (from.level / level) * ((from.config['x'] as number) - own) : 0), config['y'] as number];
  const noise = level < 9 ? 0.01 * generatorOf(seed).next() : 0;
  const bias = 0.1 / level + (role === 'test' ? 0.01 : 0) + noise;
  return { status: 'ok', costs: [x + y * y + bias, 1 - x + y + bias], violations: [x - 0.7], seconds: level };
};

export const goodTask: Task = {
  id: 'good/one',
  cite: 'doi:10.0/0',
  licence: 'closed form',
  problem,
  budget: { full: 50, workers: 1 },
  needs: needsOf(problem),
  noisy: true,
  heldOut: true,
  best: () => ({ cost: 0.1 / 9, config: { x: 0, y: 0, mode: 'p' }, source: 'calculus' }),
  front: { source: 'calculus', points: n => Array.from({ length: n }, (_, i) => [i / (n - 1) + 0.1 / 9, 1 - i / (n - 1) + 0.1 / 9]) },
  open: () => good,
};

const but = (changes: Partial<Task>): Task => ({ ...goodTask, ...changes });
const withProblem = (changes: Partial<Problem>): Task => {
  const changed = { ...problem, ...changes };
  return but({ problem: changed, needs: needsOf(changed) });
};
/** The good task, its outcomes changed on the way out. */
const answering = (change: (outcome: Ok, ...given: Parameters<Evaluate>) => unknown, more: Partial<Task> = {}): Task =>
  but({
    open:
      () =>
      (...given) =>
        change(good(...given), ...given) as Outcome,
    ...more,
  });

let count = 0;

/** Check → a task that it must find out. */
export const badTasks: Readonly<Record<string, Bad>> = {
  'its space is one': {
    task: withProblem({ space: { params: { x: { kind: 'float', low: 1, high: 0 } } } }),
    says: /parameter x: low = 1 is above high = 0/,
  },
  'its needs are those of its problem': {
    task: but({ needs: ['continuous', 'objectives'] }),
    says: /it states continuous objectives, but its data need categorical constraints continuous fidelity objectives/,
  },
  'its description survives JSON': {
    task: but({ budget: { full: 50, workers: 1, seconds: Infinity } }),
    says: /not plain data/,
  },
  'it says who it is and where it comes from': { task: but({ licence: '' }), says: /it has no licence/ },
  'its budget, levels and objectives make sense': {
    task: withProblem({ fidelity: { ...problem.fidelity!, min: 0.5 } }),
    says: /levels \[0.5, 9\] are not integers/,
  },
  'it opens': { task: but({ open: () => Promise.reject(new Error('its data is not installed')) }), says: /its data is not installed/ },
  'costs and violations are finite and as many as it states': {
    task: answering(outcome => ({ ...outcome, costs: outcome.costs.slice(0, 1) })),
    says: /1 costs for 2 objectives/,
  },
  'every objective says something of its own': {
    task: answering(outcome => ({ ...outcome, costs: [outcome.costs[0], outcome.costs[0]] })),
    says: /g is a copy of another objective/,
  },
  'constraints can be met, or violated': {
    task: answering(outcome => ({ ...outcome, violations: [-1] })),
    says: /the violations are -1 in all/,
  },
  'the same seed gives the same costs': {
    task: answering(outcome => ({ ...outcome, costs: outcome.costs.map(c => c + 1e-6 * count++) })),
    says: /gave \[.*, and then \[/,
  },
  'a second instance gives the same costs': {
    task: but({
      open() {
        const shift = Math.random();
        return (...given) => ({ ...good(...given), costs: good(...given).costs.map(c => c + shift) });
      },
    }),
    says: /opened again/,
  },
  'it is as noisy as it says': {
    task: but({ noisy: false }),
    says: /it says that it is not noisy, but seeds give/,
  },
  'test values are held out as it says': {
    task: but({ heldOut: false }),
    says: /it says that nothing is held out, but/,
  },
  'a higher level takes no less time': {
    task: answering((outcome, { level }) => ({ ...outcome, seconds: 10 - level })),
    says: /takes 7 s, a lower level 9 s/,
  },
  'the level makes a difference': {
    task: but({
      open:
        () =>
        (trial, ...given) =>
          good({ ...trial, level: 9 }, ...given),
    }),
    says: /50 configs have the same costs at level 1 as at 9/,
  },
  'a trial that goes on with the same config is one that was never interrupted': {
    task: answering((o, { from }) => ({ ...o, costs: o.costs.map(c => c + (from ? 0.001 : 0)) })),
    says: /from a checkpoint at level 1/,
  },
  'what a trial goes on from makes a difference': {
    task: but({ open: () => ({ id, config, level }, ...given) => good({ id, config, level }, ...given) }), // biome-ignore format: one idea
    says: /the same costs whatever it goes on from/,
  },
  'the best known cost is attained where it says': {
    task: but({ best: () => ({ cost: 0.01, config: { x: 0, y: 0, mode: 'p' }, source: 'hearsay' }) }),
    says: /it should be 0.01, but .* costs 0.0111/,
  },
  'the best known cost is not beaten by chance': {
    task: but({ best: () => ({ cost: 0.5, source: 'hearsay' }) }),
    says: /it should be 0.5, but .* costs 0/,
  },
  'the front is one, and not dominated by chance': {
    task: but({ front: { source: 'hearsay', points: () => [[1, 1.5]] } }),
    says: /its point \(1, 1.5\) is dominated by/,
  },
  'evaluations outside the space do no harm': {
    task: but({
      open() {
        let furthest = 1;
        return (trial, ...given) => {
          furthest = Math.max(furthest, Number(trial.config['x']) || 0);
          return { ...good(trial, ...given), costs: good(trial, ...given).costs.map(c => c * furthest) };
        };
      },
    }),
    says: /a valid config gives .*, before it gave/,
  },
};

/** More ways in which the same checks fail. */
export const otherBadTasks: readonly (readonly [string, Bad])[] = [
  ['it is as noisy as it says', { task: answering(o => o, { open: () => (t, _s, role) => good(t, 1 as never, role) }), says: /says that it is noisy, but/ }],
  ['test values are held out as it says', { task: but({ open: () => (t, s) => good(t, s, 'tuning') }), says: /says that values are held out, but/ }],
  ['costs and violations are finite and as many as it states', { task: answering(o => ({ ...o, costs: [Number.NaN, 1] })), says: /the cost f is NaN/ }],
  ['costs and violations are finite and as many as it states', { task: answering(o => ({ ...o, violations: [] })), says: /0 violations for 1 constraints/ }],
  ['costs and violations are finite and as many as it states', { task: answering(() => ({ status: 'crashed', reason: 'no luck', seconds: 0 })), says: /all of \d+ evaluations fail, the first one: no luck/ }],
  ['costs and violations are finite and as many as it states', { task: answering(o => ({ ...o, seconds: -1 })), says: /took -1 s on its clock/ }],
  ['its budget, levels and objectives make sense', { task: withProblem({ fidelity: { ...problem.fidelity!, resumable: false } }), says: /it has checkpoints, but its trials cannot/ }],
  ['every objective says something of its own', { task: answering(({ costs: [f], ...o }) => ({ ...o, costs: [f, 1] })), says: /g is 1 in all/ }],
  ['the front is one, and not dominated by chance', { task: but({ front: { source: '', points: () => [[0, 0], [1, 1]] } }), says: /dominated by another one/ }],
  ['the best known cost is attained where it says', { task: but({ best: () => ({ cost: 0, config: { x: 2, y: 0, mode: 'p' }, source: '' }) }), says: /outside the space: x = 2/ }],
]; // biome-ignore format: a table
