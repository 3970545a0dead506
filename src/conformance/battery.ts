/** The problems on which an optimizer is checked: spaces of every sort, levels, objectives, constraints. */
import {
  type Capability,
  type Fidelity,
  needsOf,
  type Objective,
  type Optimizer,
  offers,
  type Problem,
  refusal,
  type Space,
} from '../contract/index.ts';
import { deepFreeze } from './deep-freeze.ts';

export interface Named {
  readonly name: string;
  /** What it is there to check. */
  readonly about: Capability;
  readonly problem: Problem;
}

const box = (d: number): Space => ({
  params: Object.fromEntries(Array.from({ length: d }, (_, i) => [`x${i}`, { kind: 'float' as const, low: -5, high: 5 }])),
});

/** Name, what it is about, space. */
const spaces: readonly (readonly [string, Capability, Space])[] = [
  ['two dimensions', 'continuous', box(2)],
  ['one dimension', 'continuous', { params: { x: { kind: 'float', low: -3, high: 2 } } }],
  ['ten dimensions', 'continuous', box(10)],
  [
    'log scales',
    'continuous',
    {
      params: {
        rate: { kind: 'float', low: 1e-6, high: 1, log: true },
        width: { kind: 'float', low: 1, high: 1e9, log: true },
        fixed: { kind: 'float', low: 2, high: 2 },
      },
    },
  ],
  [
    'integers',
    'integer',
    {
      params: {
        layers: { kind: 'int', low: 1, high: 3 },
        offset: { kind: 'int', low: -1_000_000, high: 1_000_000 },
        units: { kind: 'int', low: 4, high: 4096, log: true },
      },
    },
  ],
  [
    'choices',
    'categorical',
    {
      params: {
        kind: { kind: 'choice', choices: ['a', 'b', 'c'] },
        batch: { kind: 'choice', choices: [16, 32, 64, 128] },
        bias: { kind: 'choice', choices: [false, true] },
        size: { kind: 'choice', choices: ['small', 'medium', 'large'], ordered: true },
        only: { kind: 'choice', choices: ['this'] },
      },
    },
  ],
  [
    'four configs',
    'categorical',
    { params: { a: { kind: 'choice', choices: ['0', '1'] }, b: { kind: 'choice', choices: [false, true] } } },
  ],
  [
    'mixed',
    'categorical',
    {
      params: {
        rate: { kind: 'float', low: 1e-5, high: 0.1, log: true },
        dropout: { kind: 'float', low: 0, high: 0.9, initial: 0.1 },
        layers: { kind: 'int', low: 1, high: 7 },
        units: { kind: 'int', low: 4, high: 4096, log: true },
        kind: { kind: 'choice', choices: ['a', 'b', 'c'] },
        size: { kind: 'choice', choices: ['small', 'medium', 'large'], ordered: true },
      },
    },
  ],
  [
    'a tree of choices',
    'conditional',
    {
      params: {
        kernel: { kind: 'choice', choices: ['linear', 'rbf', 'poly'] },
        degree: { kind: 'choice', choices: [2, 3, 4], when: { param: 'kernel', in: ['poly'] } },
        bias: { kind: 'choice', choices: [false, true], when: { param: 'degree', above: 2 } },
      },
    },
  ],
  [
    'conditions',
    'conditional',
    {
      params: {
        momentum: { kind: 'float', low: 0, high: 1, when: { param: 'solver', in: ['sgd'] } }, // declared before its parent
        solver: { kind: 'choice', choices: ['sgd', 'adam', 'none'] },
        beta: { kind: 'float', low: 0.5, high: 0.999, when: { param: 'solver', in: ['adam'] } },
        nesterov: {
          kind: 'choice',
          choices: [false, true],
          when: {
            all: [
              { param: 'solver', in: ['sgd'] },
              { param: 'momentum', above: 0.5 },
            ],
          },
        },
        steps: { kind: 'int', low: 1, high: 50 },
      },
    },
  ],
  [
    'forbidden choices',
    'forbidden',
    {
      params: { loss: { kind: 'choice', choices: ['hinge', 'square'] }, penalty: { kind: 'choice', choices: ['l1', 'l2', 'none'] } },
      forbidden: [
        {
          all: [
            { param: 'loss', in: ['hinge'] },
            { param: 'penalty', in: ['l1', 'none'] },
          ],
        },
      ],
    },
  ],
  [
    'forbidden corners',
    'forbidden',
    {
      params: {
        x: { kind: 'float', low: 0, high: 1 },
        y: { kind: 'float', low: 0, high: 1 },
        mode: { kind: 'choice', choices: ['p', 'q'] },
      },
      forbidden: [
        {
          all: [
            { param: 'x', below: 0.5 },
            { param: 'y', below: 0.5 },
          ],
        },
        {
          all: [
            { param: 'mode', in: ['q'] },
            { param: 'x', above: 0.7 },
          ],
        },
      ],
    },
  ],
];

const epochs: Fidelity = { name: 'epochs', unit: 'epoch', min: 1, max: 27, integer: true, resumable: true };
const checkpointed: Fidelity = { ...epochs, checkpoints: true };

/** Name → levels. */
const fidelities: Readonly<Record<string, Fidelity>> = {
  epochs,
  'epochs, each paid whole': { ...epochs, resumable: false },
  'shares of the data': { name: 'share', unit: '', min: 0.1, max: 1, resumable: false },
  'hours, resumed': { name: 'time', unit: 'h', min: 0.3, max: 24.7, resumable: true },
  'epochs with checkpoints': checkpointed,
  'hours with checkpoints': { name: 'time', unit: 'h', min: 0.3, max: 24.7, resumable: true, checkpoints: true },
};
const aboutLevels = ({ checkpoints }: Fidelity): Capability => (checkpoints ? 'checkpoints' : 'fidelity');

const objectives = (n: number): readonly [Objective, ...Objective[]] =>
  Array.from({ length: n }, (_, i) => ({ name: `f${i}`, natural: 'min' as const })) as unknown as readonly [Objective, ...Objective[]];

/** The part of the battery that the optimizer does not refuse; levels and objectives are added where it is pointless without. */
export function batteryFor(optimizer: Pick<Optimizer, 'handles' | 'wants'>): readonly Named[] {
  const wanted = (space: Space): Problem => ({
    space,
    objectives: objectives(optimizer.wants.includes('objectives') ? 2 : 1),
    ...(optimizer.wants.includes('fidelity') ? { fidelity: optimizer.wants.includes('checkpoints') ? checkpointed : epochs } : {}),
    ...(optimizer.wants.includes('constraints') ? { constraints: ['g0'] } : {}),
  });
  const suits = ({ about, problem }: Named): boolean =>
    refusal(optimizer, { needs: needsOf(problem), problem }).length === 0 && (!offers.includes(about) || optimizer.handles.includes(about));
  const plain = spaces.map(([name, about, space]): Named => ({ name, about, problem: wanted(space) })).filter(suits);
  const base = plain[0]?.problem;
  if (!base) return [];
  const variants: readonly Named[] = [
    { name: 'two constraints', about: 'constraints', problem: { ...base, constraints: ['g0', 'g1'] } },
    ...Object.entries(fidelities).map(
      ([name, fidelity]): Named => ({ name, about: aboutLevels(fidelity), problem: { ...base, fidelity } }),
    ),
    { name: 'two objectives', about: 'objectives', problem: { ...base, objectives: objectives(2) } },
    { name: 'three objectives', about: 'objectives', problem: { ...base, objectives: objectives(3) } },
    { name: 'three objectives over epochs', about: 'objectives', problem: { ...base, objectives: objectives(3), fidelity: epochs } },
  ];
  return deepFreeze([...plain, ...variants.filter(suits)]);
}
