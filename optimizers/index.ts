/** Every optimizer that comes with koi, in the order in which they are listed. */
import type { Optimizer } from '../src/contract/index.ts';
import { asha } from './asha.ts';
import { bandit } from './bandit.ts';
import { bipopCmaEs } from './bipop-cma-es.ts';
import { bohb } from './bohb.ts';
import { bore } from './bore.ts';
import { cmaEs } from './cma-es.ts';
import { cmaEsMargin } from './cma-es-margin.ts';
import { curveStopping } from './curve-stopping.ts';
import { de } from './de.ts';
import { dehb } from './dehb.ts';
import { freezeThaw } from './freeze-thaw.ts';
import { genetic } from './genetic.ts';
import { gp } from './gp.ts';
import { gpEhvi } from './gp-ehvi.ts';
import { gpMixed } from './gp-mixed.ts';
import { gpPruned } from './gp-pruned.ts';
import { grid } from './grid.ts';
import { halton } from './halton.ts';
import { hyperband } from './hyperband.ts';
import { ipopCmaEs } from './ipop-cma-es.ts';
import { jade } from './jade.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { lshade } from './lshade.ts';
import { mcts } from './mcts.ts';
import { medianStopping } from './median-stopping.ts';
import { moAsha } from './mo-asha.ts';
import { moCmaEs } from './mo-cma-es.ts';
import { moDehb } from './mo-dehb.ts';
import { moHyperband } from './mo-hyperband.ts';
import { moead } from './moead.ts';
import { motpe } from './motpe.ts';
import { nelderMead } from './nelder-mead.ts';
import { nsga2 } from './nsga2.ts';
import { nsga3 } from './nsga3.ts';
import { onePlusOneEs } from './one-plus-one-es.ts';
import { parego } from './parego.ts';
import { patternSearch } from './pattern-search.ts';
import { pbt } from './pbt.ts';
import { portfolio } from './portfolio.ts';
import { pso } from './pso.ts';
import { random } from './random.ts';
import { randomForest } from './random-forest.ts';
import { regularizedEvolution } from './regularized-evolution.ts';
import { sepCmaEs } from './sep-cma-es.ts';
import { simulatedAnnealing } from './simulated-annealing.ts';
import { smsEmoa } from './sms-emoa.ts';
import { sobol } from './sobol.ts';
import { spsa } from './spsa.ts';
import { successiveHalving } from './successive-halving.ts';
import { tpe } from './tpe.ts';
import { tpeMultivariate } from './tpe-multivariate.ts';
import { treeSmbo } from './tree-smbo.ts';
import { turbo } from './turbo.ts';

export const optimizers: readonly Optimizer[] = [
  random, // the baseline of every kind
  sobol,
  halton,
  latinHypercube,
  grid,
  onePlusOneEs, // one point at a time
  simulatedAnnealing,
  nelderMead, // direct search
  patternSearch,
  spsa, // stochastic approximation
  de, // evolution
  jade,
  lshade,
  pso,
  cmaEs,
  sepCmaEs,
  ipopCmaEs,
  bipopCmaEs,
  cmaEsMargin,
  regularizedEvolution,
  genetic,
  tpe, // a model of the past
  tpeMultivariate,
  gp, // Gaussian processes
  gpPruned,
  turbo,
  gpMixed,
  randomForest,
  bore,
  mcts,
  treeSmbo,
  portfolio, // over other optimizers
  bandit,
  nsga2, // evolution, several objectives
  smsEmoa,
  moead,
  nsga3,
  moCmaEs,
  motpe, // models, several objectives
  parego, // Gaussian processes, several objectives
  gpEhvi,
  successiveHalving, // several fidelities
  hyperband,
  asha,
  medianStopping,
  curveStopping,
  dehb,
  bohb,
  freezeThaw,
  pbt, // schedules
  moHyperband, // several fidelities and objectives
  moAsha,
  moDehb,
];

/** The optimizer of this id, or undefined where there is none. */
export const findOptimizer = (id: string): Optimizer | undefined => optimizers.find(optimizer => optimizer.id === id);
