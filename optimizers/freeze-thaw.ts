/**
 * Freeze-thaw: trials are trained step by step, and after each step either one that was frozen goes on or a new one begins, whichever is
 * expected to say most about which trial will be the best.
 * K. Swersky, J. Snoek and R. P. Adams (2014). Freeze-Thaw Bayesian Optimization. arXiv:1406.3896. Curves are exponential decays to
 * asymptotes, which are a Gaussian process over configs (curve-process.ts). A basket holds the frozen and the fresh configs of which most
 * improvement is expected; of these the one whose next cost tells most about who is lowest is asked for (information-gain.ts).
 *
 * Different here: the minimum that is sought is that of the costs at full fidelity, not of the asymptotes, because only these count; for the
 * same reason every other step (`finishing`) goes to the trial with the lowest predicted end, until it is there. Information counts per
 * cost. Hyperparameters are the most likely ones, not sampled. Costs are warped together. The best finished trial is always in the basket.
 * The trials of the design are trained to the end, so that the model sees whole curves. Fresh configs come from one search, each chosen as
 * if those before it were known, and stay until they are taken or old. Where no cost of the basket tells anything, the most promising fresh
 * config begins. Sizes of the basket, fantasies and steps are koi's choice. Where each level is paid whole, levels grow by `eta` from a
 * tenth at least, and the trial with the lowest predicted end goes straight to full fidelity. A failed trial counts as the worst. Trials in
 * flight count as told what is predicted, which leaves means as they are. Hyperparameters are fitted when costs have grown by half. The model
 * keeps to so many curves, the longest and then those farthest apart, that a step costs no more.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { type Point, toConfig } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { curveKernel } from './parts/curve-kernel.ts';
import { curveSurrogate } from './parts/curve-surrogate.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { freshConfigs } from './parts/fresh-configs.ts';
import { type FrozenTrial, frozenTrials } from './parts/frozen-trials.ts';
import { informationGains } from './parts/information-gain.ts';
import { type Features, modelSpace } from './parts/model-space.ts';
import { mostImproving, openTrials } from './parts/open-trials.ts';
import { looksAt } from './parts/stopping-run.ts';
import { designOf, designSize } from './parts/surrogate-run.ts';

const anchors = 5;
/** Of full fidelity: what the lowest level is worth where each is paid whole, so that the model is not asked too often. */
const leastShare = 0.1;
const draws = 200;

export const freezeThaw: Optimizer = {
  id: 'freeze-thaw',
  cite: 'arXiv:1406.3896',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      frozen: { kind: 'int', low: 1, high: 20, log: true, initial: 10 }, // in the basket
      fresh: { kind: 'int', low: 1, high: 10, log: true, initial: 3 }, // in the basket
      fantasies: { kind: 'int', low: 1, high: 20, log: true, initial: 5 },
      finishing: { kind: 'float', low: 0, high: 1, initial: 0.5 }, // share of steps for the trial with the lowest predicted end
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
      steps: { kind: 'int', low: 2, high: 10, log: true, initial: 5 }, // of a trial where only increments are paid
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // ratio of a trial's levels where each is paid whole
    },
  },

  start(problem, budget, rng, options) {
    const settings = options as unknown as Settings;
    const { space } = problem;
    const fidelity = fidelityOf(problem);
    const least = fidelity.resumable ? 0 : leastShare * fidelity.max;
    const levels = looksAt(fidelity, settings.steps, settings.eta).filter(level => level >= least);
    const [first, last] = [levels[0]!, levels.at(-1)!];
    const end = last / first; // in the time of curves
    const dearest = fidelity.resumable ? first / last : 1; // what a step costs at most
    const model = modelSpace(space);
    const surrogate = curveSurrogate(curveKernel(model.isSet));
    const { process } = surrogate;
    const trials = frozenTrials(fidelity, first, budget);
    const fresh = freshConfigs(model, process, trials.unknown, settings.fresh, rng);
    const sequence = designOf(Object.keys(space.params).length, rng);
    const startup = designSize(settings.startupPerDimension * model.axes.length, budget);
    const seen = new Set<string>();
    let due = 0; // steps for the trial with the lowest predicted end

    const begin = (id: number, point: Point) => {
      const features = model.features(point);
      const config = toConfig(space, point);
      seen.add(features.join());
      trials.begin({ id, config, point, features }, first);
      return { id, config, level: first };
    };
    const resume = (trial: FrozenTrial, level: number) => {
      trials.resume(trial, level);
      return { id: trial.id, config: trial.config, level };
    };
    const nextOf = ({ levels: reached }: FrozenTrial): number => levels.find(level => level > (reached.at(-1) ?? 0)) ?? last;
    /** On the way to the end. */
    const follow = (trial: FrozenTrial): number => (fidelity.resumable ? nextOf(trial) : last);
    const isDone = ({ levels: reached }: FrozenTrial): boolean => reached.at(-1) === last;
    const canPay = (trial: FrozenTrial | undefined, level: number): boolean => trials.price(trial, level) <= trials.left() * (1 + 1e-9);

    return {
      ask(id) {
        const frozen = trials.all.slice(0, startup).find(trial => trial.asked === undefined && !isDone(trial));
        if (frozen) return resume(frozen, follow(frozen));
        if (trials.all.length < startup) return begin(id, allowed(space, rng, sequence).point);
        const open = trials.costs() < 2 || model.axes.length === 0 ? [] : openTrials(trials, surrogate, first, last);
        if (open.length === 0) return begin(id, uniformCandidate(space, rng).point);

        const leader = open.find(({ trial }) => trial.asked === undefined && (isDone(trial) || canPay(trial, last)))?.trial;
        if (leader && !isDone(leader)) {
          due += settings.finishing;
          if (trials.left() < trials.price(leader, last) + dearest) return resume(leader, last);
          if (due >= 1) {
            due--;
            return resume(leader, follow(leader));
          }
        }

        const lowest = open[0]!.mean;
        const unfinished = open.filter(({ trial }) => !isDone(trial));
        const old = [
          ...mostImproving(unfinished, process, end, lowest, settings.frozen),
          ...open.filter(({ trial }) => isDone(trial)).slice(0, 1), // the best that is finished
        ];
        const lowestAsymptote = process.at(Infinity).reduce((least, { mean }) => Math.min(least, mean), Infinity);
        const best = open.slice(0, anchors).map(({ trial }) => trial.point);
        const configs = fresh.upon(lowestAsymptote, best, (x: Features) => !seen.has(x.join()));
        const basket = [
          ...configs.map(config => ({ trial: undefined, curve: trials.unknown(config.features), config })),
          ...old.map(({ trial, curve }) => ({ trial, curve, config: undefined })),
        ].map(member => ({ ...member, next: member.trial ? nextOf(member.trial) : first }));
        const prospects = basket.map(({ curve, next }) => ({ curve, next: next / first }));
        const gains = informationGains(process.forecast(prospects, end), { draws, fantasies: settings.fantasies }, rng);
        const rates = basket.map(({ trial, next }, i) => {
          const isFree = !trial || (trial.asked === undefined && !isDone(trial));
          return isFree && canPay(trial, next) ? gains[i]! / trials.price(trial, next) : -Infinity;
        });
        const { trial, config, next } = basket[rates.reduce((top, rate, i) => (rate > rates[top]! ? i : top), 0)]!;
        if (trial) return resume(trial, next);
        fresh.take(config);
        return begin(id, config.point);
      },

      tell: trials.tell,
    };
  },
};

interface Settings {
  readonly frozen: number;
  readonly fresh: number;
  readonly fantasies: number;
  readonly finishing: number;
  readonly startupPerDimension: number;
  readonly steps: number;
  readonly eta: number;
}
