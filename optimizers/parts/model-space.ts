/**
 * A space as a model sees it: points become features of the config that they stand for, so that all points of a cell are one to the
 * model: E. C. Garrido-Merchán and D. Hernández-Lobato (2020). Dealing with Categorical and Integer-Valued Variables in Bayesian
 * Optimization with Gaussian Processes. Neurocomputing 380, 20–35.
 *
 * Numbers and ordered choices are the middle of their cell in [0, 1], unordered choices their number. A parameter that is inactive
 * stands in the middle of its range, and an unordered choice that is inactive is a choice of its own, so that inactive values never
 * tell configs apart. Parameters with a single value are left out.
 */
import type { Config, Param, Space } from '../../src/contract/index.ts';
import { type Point, type Scale, scalesOf, toConfig } from '../../src/space/index.ts';

/** [features]. */
export type Features = Float64Array;

/** What moves one feature. */
export interface Axis {
  readonly name: string;
  /** Of its coordinate in the unit cube. */
  readonly index: number;
  /** Infinity for a float. */
  readonly cells: number;
  readonly isSet: boolean;
  /** Of the values beside one at u, where it has an order: their places. */
  readonly beside: (u: number) => readonly number[];
}

export interface ModelSpace {
  readonly space: Space;
  readonly axes: readonly Axis[];
  /** [axes]: whether the feature has no order. */
  readonly isSet: readonly boolean[];
  features(point: Point): Features;
}

export function modelSpace(space: Space): ModelSpace {
  const scales = scalesOf(space);
  const axes = Object.entries(space.params).flatMap(([name, param], index): Axis[] => {
    const { cells } = scales[index]!;
    return cells === 1
      ? []
      : [{ name, index, cells, isSet: param.kind === 'choice' && !param.ordered, beside: neighbours(param, scales[index]!) }];
  });
  const conditional = Object.values(space.params).some(param => param.when);

  const feature = ({ index, cells, isSet }: Axis, u: number): number => {
    if (cells === Infinity) return u;
    if (isSet) return Math.min(cells - 1, Math.floor(u * cells));
    return scales[index]!.encode(scales[index]!.decode(u));
  };

  return {
    space,
    axes,
    isSet: axes.map(({ isSet }) => isSet),
    features(point) {
      const config: Config | undefined = conditional ? toConfig(space, point) : undefined;
      const x = new Float64Array(axes.length);
      for (let f = 0; f < axes.length; f++) {
        const axis = axes[f]!;
        if (config && config[axis.name] === undefined) x[f] = axis.isSet ? -1 : 0.5;
        else x[f] = feature(axis, point[axis.index]!);
      }
      return x;
    },
  };
}

function neighbours(param: Param, { decode, encode, cells }: Scale): Axis['beside'] {
  if (param.kind === 'choice') return u => [u - 1 / cells, u + 1 / cells].filter(v => v >= 0 && v <= 1);
  return u => [(decode(u) as number) - 1, (decode(u) as number) + 1].filter(k => k >= param.low && k <= param.high).map(encode);
}
