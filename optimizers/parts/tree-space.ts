import type { Space } from '../../src/contract/index.ts';
import { type Point, toConfig } from '../../src/space/index.ts';
import { type Features, type ModelSpace, modelSpace } from './model-space.ts';
import type { Group } from './tree-kernel.ts';

export interface TreeSpace extends ModelSpace {
  readonly groups: readonly Group[];
}

/** A space as `modelSpace` sees it, with its parameters grouped by condition, and a feature more for each condition: whether it holds. */
export function treeSpace(space: Space): TreeSpace {
  const base = modelSpace(space);
  const { axes } = base;
  const conditionOf = axes.map(({ name }) => JSON.stringify(space.params[name]!.when ?? null));
  const conditions = [...new Set(conditionOf)].filter(condition => condition !== 'null');
  const groups = [...new Set(conditionOf)].map((condition): Group => {
    const features = axes.flatMap((_, f) => (conditionOf[f] === condition ? [f] : []));
    return condition === 'null' ? { features } : { features, activity: axes.length + conditions.indexOf(condition) };
  });
  const leaders = conditions.map(condition => axes[conditionOf.indexOf(condition)]!.name); // one parameter of each tells of all

  return {
    ...base,
    groups,
    features(point: Point): Features {
      const x = new Float64Array(axes.length + conditions.length);
      x.set(base.features(point));
      if (leaders.length === 0) return x;
      const config = toConfig(space, point);
      for (let k = 0; k < leaders.length; k++) x[axes.length + k] = config[leaders[k]!] === undefined ? 0 : 1;
      return x;
    },
  };
}
