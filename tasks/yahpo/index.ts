/**
 * `yahpo/<version>/<scenario>/<instance>/<objectives>[@<fidelity>]`: the surrogates of YAHPO Gym. F. Pfisterer, L. Schneider,
 * J. Moosbauer, M. Binder, B. Bischl (2022). YAHPO Gym: An Efficient Multi-Objective Multi-Fidelity Benchmark for
 * Hyperparameter Optimization. AutoML-Conf.
 *
 * Instances are OpenML's numbers, of tasks for lcbench and of data sets for the others. Spaces, names and ranges are the
 * surrogates' own, so lcbench has epochs 1 to 52, of which the first is the network before training. Another scenario of
 * v1.0 that the user has, in the folder that was installed from or beside the others, is found likewise, and not listed.
 */
import type { Collection } from '../../src/contract/index.ts';
import { haveFile, readYahpoJson } from './files.ts';
import { listed } from './metrics.ts';
import { readScenario } from './read-scenario.ts';
import { goalOf, isWorthListing, referenceOf } from './reference.ts';
import { folderOf, kebab, type Scenario, scenarios } from './scenario.ts';
import { type Shape, shapeOf } from './shape.ts';
import { taskOf } from './task.ts';

export const yahpo: Collection = {
  id: 'yahpo',
  title: 'YAHPO Gym: hyperparameters of real learners on real data, as surrogates',
  *ids() {
    for (const scenario of scenarios()) {
      const objectives = listed(scenario.metrics).map(metrics => ({
        goals: metrics.map(metric => goalOf(scenario, metric)),
        written: metrics.map(kebab).join('+'),
      }));
      const levels = ['', ...scenario.fidelities.map(({ name }) => `@${kebab(name)}`)];
      for (const instance of scenario.instances) {
        const start = `yahpo/${scenario.version}/${kebab(scenario.name)}/${kebab(instance)}/`;
        const reference = referenceOf(scenario, instance);
        for (const { goals, written } of objectives)
          if (!reference || isWorthListing(reference, goals)) for (const level of levels) yield start + written + level;
      }
    }
  },
  find(id) {
    const [, model, instance, what] = /^yahpo\/([^/]+\/[^/]+)\/([^/]+)\/([^/]+)$/.exec(id) ?? [];
    const family = model === undefined ? undefined : familyOf(model);
    const column = family?.instances.get(instance!);
    const shape = family && (family.shapes.get(what!) ?? shapeOf(family.scenario, what!));
    if (!shape || column === undefined) return undefined;
    family.shapes.set(what!, shape);
    return taskOf(id, shape, column);
  },
};

/** A scenario, and what was found of it so far. */
interface Family {
  readonly scenario: Scenario;
  /** As ids have them → as the model's encoding has them. */
  readonly instances: ReadonlyMap<string, string>;
  /** By the end of the id. */
  readonly shapes: Map<string, Shape>;
}
const families = new Map<string, Family>();

/** `model`: 1.0/rbv2-xgboost */
function familyOf(model: string): Family | undefined {
  if (families.size === 0)
    for (const scenario of scenarios()) families.set(`${scenario.version}/${kebab(scenario.name)}`, familyWith(scenario));
  const found = families.get(model);
  const scenario = found ? undefined : installed(model);
  if (scenario) families.set(model, familyWith(scenario));
  return families.get(model);
}

const familyWith = (scenario: Scenario): Family => ({
  scenario,
  instances: new Map(scenario.instances.map(instance => [kebab(instance), instance])),
  shapes: new Map(),
});

/** A scenario of which the project has no facts, from the user's own files. */
function installed(model: string): Scenario | undefined {
  const [, version, name] = /^(\d[\d.]*(?:-[a-z]+)?)\/([a-z\d-]+)$/.exec(model) ?? [];
  if (name === undefined) return undefined;
  const id = { version: version!, name: name.replaceAll('-', '_') };
  return haveFile(`${folderOf(id)}/config_space.json`) ? readScenario(id, readYahpoJson, haveFile) : undefined;
}
