import { defaultBudget, type Fidelity, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { generatorOf, nthSeed } from '../../src/random/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { aboutTask } from './about.ts';
import type { DataSet } from './data/data-sets.ts';
import { splitter } from './data/split.ts';
import { errorOf, varianceOf } from './error.ts';
import type { Learner } from './learners/learner.ts';
import { costsOf, objectivesOf } from './objectives.ts';
import { knownOf } from './reference.ts';

/** A share of the rows to fit on. */
export const trainsize: Fidelity = { name: 'trainsize', unit: '', min: 0.1, max: 1, resumable: false };

/** Hyperparameters of a learner that fits in one go: each level is paid whole. */
export function fittedTask(id: string, learner: Learner, data: DataSet, variant: string, multi: boolean): Task {
  const space = learner.space(data);
  const corners = { ...(learner.size && { size: learner.size.range(data) }), seconds: [0, learner.mostSeconds] as const };
  const objectives = objectivesOf(variant, data, corners);
  const problem: Problem = { space, objectives, ...(multi && { fidelity: trainsize }) };
  const sized = objectives.some(({ name }) => name === 'size') ? learner.size : undefined;
  return {
    id,
    cite: `${learner.cite}, ${data.cite}`,
    licence: data.licence,
    about: aboutTask(data, learner.about, objectives, sized && `size: ${sized.what}`),
    problem,
    budget: { full: defaultBudget(Object.keys(space.params).length), workers: 1 },
    needs: needsOf(problem),
    noisy: true,
    heldOut: true,
    timed: true,
    ...knownOf(`${learner.id}-${data.id}`, variant),
    async open() {
      const fitted = await learner.open();
      const split = splitter(data);
      const variance = varianceOf(data.rows().y.subarray(0, data.pool));
      return ({ config, level }, seed, role) => {
        const wrong = whyInvalid(space, config);
        if (wrong) return { status: 'invalid', reason: wrong, seconds: 0 };
        const { fit: rows, judge } = split(seed, role, multi ? level : 1);
        const began = performance.now();
        const model = fitted(rows, data.classes, config, generatorOf(nthSeed(seed, 1)));
        try {
          const error = errorOf(data.classes, model.predict(judge), judge.y, variance);
          const seconds = (performance.now() - began) / 1e3;
          return { status: 'ok', costs: costsOf(objectives, { error, size: model.size, seconds }), seconds };
        } finally {
          model.release?.();
        }
      };
    },
  };
}
