/** The claims, in the order in which they are checked: the cheap ones first. */
import { optimizers } from '../../optimizers/index.ts';
import type { Kind, Optimizer } from '../../src/contract/index.ts';
import type { Claim } from './claim.ts';

const lcbench = 'yahpo/1.0/lcbench/*/val-accuracy';
const rbv2 = 'yahpo/{1.0/rbv2-rpart,1.0/rbv2-xgboost,2/rbv2-ranger,0/rbv2-svm}/*/auc';

/** Targets f_opt + 10^{1, 0, −1, −2, −3, −5, −7} on the 24 functions, instances 1 – 15. */
const successRates = ['lshade', 'cma-es', 'bipop-cma-es'].flatMap(optimizer =>
  [2, 5, 10, 20].map(
    (d): Claim => ({
      id: `success/${optimizer}/bbob-d${d}`,
      optimizer,
      tasks: [`bbob/f{1..24}/d${d}/i{1..15}`],
      budget: { perDimension: 200 },
      repetitions: 1,
      target: { statistic: 'success rate' },
    }),
  ),
);

const fronts = { zdt: ['zdt/*'], dtlz: ['dtlz/dtlz1/d7/m3', 'dtlz/dtlz{2..6}/d12/m3', 'dtlz/dtlz7/d22/m3'], wfg: ['wfg/wfg{1..9}/d24/m2'] };

const hypervolumes = ['nsga2', 'nsga3', 'moead', 'sms-emoa'].flatMap(optimizer =>
  Object.entries(fronts).map(
    ([family, tasks]): Claim => ({
      id: `hypervolume/${optimizer}/${family}`,
      optimizer,
      tasks,
      budget: { full: 10_000 },
      repetitions: 7,
      target: { statistic: 'hypervolume' },
    }),
  ),
);

/**
 * Models of the past, against random search, whose mean costs little to know well; those that fit slowly run on fewer tasks, and fewer times.
 * Tasks are evenly spaced, so that all learners of rbv2 are among them.
 */
const models = [
  ...['tpe', 'tpe-multivariate'].map(optimizer => ({ optimizer, lcbench: 34, rbv2: 103, repetitions: 10 })),
  ...['gp', 'random-forest'].map(optimizer => ({ optimizer, lcbench: 34, rbv2: 103, repetitions: 1 })),
  ...['gp-mixed', 'gp-pruned', 'turbo'].map(optimizer => ({ optimizer, lcbench: 17, rbv2: 17, repetitions: 1 })),
  { optimizer: 'bore', lcbench: 17, rbv2: 17, repetitions: 5 },
];

const surrogates = models.flatMap(({ optimizer, repetitions, ...most }) =>
  Object.entries({ lcbench, rbv2 }).map(
    ([name, glob]): Claim => ({
      id: `model/${optimizer}/${name}`,
      optimizer,
      tasks: [glob],
      most: most[name as keyof typeof most],
      budget: 'default',
      repetitions,
      target: { statistic: 'wins', against: 'random', repetitions: 10, share: 0.9 },
    }),
  ),
);

/**
 * Against another implementation on the same surrogates: every fourth task of lcbench, and as many of rbv2. scikit-optimize has no
 * conditions: of rbv2 it can search rpart alone.
 */
const implementations = [
  { optimizer: 'tpe', reference: 'optuna-tpe(multivariate=no)', rbv2, repetitions: 5 },
  { optimizer: 'tpe-multivariate', reference: 'optuna-tpe-multivariate', rbv2, repetitions: 5 },
  { optimizer: 'gp', reference: 'skopt-gp', rbv2: 'yahpo/1.0/rbv2-rpart/*/auc', repetitions: 1 },
  { optimizer: 'random-forest', reference: 'smac-hpo', rbv2, repetitions: 1 },
];

const references = implementations.flatMap(({ optimizer, reference, rbv2, repetitions }) =>
  Object.entries({ lcbench, rbv2 }).map(
    ([name, glob]): Claim => ({
      id: `reference/${optimizer}/${name}`,
      optimizer,
      tasks: [glob],
      most: 9,
      budget: 'default',
      repetitions,
      target: { statistic: 'pairs', reference },
    }),
  ),
);

/** Methods with levels, against the same search that only ever pays for full evaluations. */
const bases = {
  'successive-halving': 'random',
  hyperband: 'random',
  asha: 'random',
  'median-stopping': 'random',
  'curve-stopping': 'random',
  'freeze-thaw': 'random',
  bohb: 'tpe',
  dehb: 'de',
};

const fidelities = Object.entries(bases).map(
  ([optimizer, against]): Claim => ({
    id: `fidelity/${optimizer}/lcbench`,
    optimizer,
    tasks: [`${lcbench}@epoch`],
    budget: 'default',
    repetitions: 5,
    target: { statistic: 'wins', against, share: 0.5 },
  }),
);

/** A few tasks of each kind, of every sort of space, for everybody who can. */
const kinds: Readonly<Record<Kind, readonly string[]>> = {
  bb: [
    ...['bbob/f{1,3,8,10,15,20}/d5/i1', 'yahpo/1.0/lcbench/{3945,167104}/val-accuracy', 'yahpo/1.0/rbv2-xgboost/{12,40981}/auc'],
    ...['yahpo/0/rbv2-svm/{15,182}/auc', 'yahpo/2/rbv2-ranger/{12,40981}/auc'],
  ],
  mf: ['mfh/*', 'yahpo/1.0/lcbench/{3945,7593,167104,189908}/val-accuracy@epoch', 'yahpo/1.0/rbv2-xgboost/{12,40981}/auc@trainsize'],
  mo: ['zdt/zdt{1,2,3}/d30', 'dtlz/dtlz2/d12/m3', 'bbob-biobj/f{1,12,25,41,55}/d5/i1', 'yahpo/1.0/lcbench/{3945,167104}/val-accuracy+time'],
  momf: [
    'yahpo/1.0/lcbench/{3945,7593,167104,189908}/val-accuracy+time@epoch',
    'yahpo/1.0/rbv2-rpart/{12,40981}/acc+memory@trainsize',
    'momf/*',
  ],
};

/** Where a trial may go on from the state of another. */
const checkpointed = ['train/mlp-{moons,hastie,waveform,madelon,friedman1,iris}/error@epoch'];

/** They learn nothing from what they are told: random search with another distribution, better here and worse there. */
const designs = ['sobol', 'halton', 'latin-hypercube', 'grid'];

/** They fit a model of all trials before each one: they get what tasks give by default, the others 50 evaluations for each parameter. */
const patient = /^(tpe|gp|random-forest|turbo|bore|bohb|parego|motpe|freeze-thaw|tree-smbo|mcts|curve-stopping)/;

/** Whoever is worse than random search on most tasks has a bug until explained. */
function againstRandom({ id, handles, wants }: Optimizer): Claim[] {
  const levels = wants.includes('fidelity');
  const several = wants.includes('objectives');
  const suited = (Object.keys(kinds) as Kind[]).filter(
    kind => levels === (kind === 'mf' || kind === 'momf') && (kind === 'mo' || kind === 'momf' ? handles.includes('objectives') : !several),
  );
  return suited.map(kind => ({
    id: `random/${id}/${kind}`,
    optimizer: id,
    tasks: wants.includes('checkpoints') ? checkpointed : kinds[kind],
    budget: levels || patient.test(id) ? 'default' : { perDimension: 50 },
    repetitions: 5,
    target: designs.includes(id) ? { statistic: 'no worse', against: 'random' } : { statistic: 'wins', against: 'random', share: 0.5 },
  }));
}

export const claims: readonly Claim[] = [
  ...successRates,
  ...hypervolumes,
  ...fidelities,
  ...surrogates,
  ...references,
  ...optimizers.filter(({ id }) => id !== 'random').flatMap(againstRandom),
];
