/**
 * `train/svm-moons/error`, `train/mlp-waveform/error+seconds@epoch` and their kin: real training, in this process, of small models
 * on small data.
 */
import type { Collection, Task } from '../../src/contract/index.ts';
import { type DataSet, dataSets } from './data/data-sets.ts';
import { fittedTask } from './fitted-task.ts';
import { learners } from './learners/index.ts';
import { networkTask } from './network-task.ts';

type Make = (id: string, data: DataSet, variant: string, multi: boolean) => Task;

interface Family {
  /** As ids name it. */
  readonly name: string;
  readonly fidelity: 'trainsize' | 'epoch';
  readonly variants: readonly string[];
  readonly suits: (data: DataSet) => boolean;
  readonly make: Make;
}

const sized = ['error', 'error+size', 'error+seconds', 'error+size+seconds'];

const families: readonly Family[] = [
  ...learners.map(
    (learner): Family => ({
      name: learner.id,
      fidelity: 'trainsize',
      variants: learner.size ? sized : ['error', 'error+seconds'],
      suits: ({ classes }) => learner.predicts === 'both' || classes > 0 === (learner.predicts === 'classes'),
      make: (id, data, variant, multi) => fittedTask(id, learner, data, variant, multi),
    }),
  ),
  network('mlp', false, sized),
  network('pruned-mlp', true, ['error', 'error+density']),
];

function network(name: string, prune: boolean, variants: readonly string[]): Family {
  return {
    name,
    fidelity: 'epoch',
    variants,
    suits: ({ classes }) => !prune || classes > 0,
    make: (id, data, variant, multi) => networkTask(id, prune, data, variant, multi),
  };
}

interface Place {
  readonly make: Make;
  readonly data: DataSet;
  readonly variant: string;
  readonly multi: boolean;
}

/** By id, family by family; of each data set the blackbox task first. */
const places = new Map<string, Place>(
  families.flatMap(({ name, fidelity, variants, suits, make }) =>
    dataSets
      .filter(suits)
      .flatMap(data =>
        variants.flatMap(variant =>
          ['', `@${fidelity}`].map(
            level => [`train/${name}-${data.id}/${variant}${level}`, { make, data, variant, multi: level !== '' }] as const,
          ),
        ),
      ),
  ),
);

export const train: Collection = {
  id: 'train',
  title: 'Real training of small models on small data, on the clock of the machine',
  ids: () => places.keys(),
  find(id) {
    const place = places.get(id);
    return place?.make(id, place.data, place.variant, place.multi);
  },
};
