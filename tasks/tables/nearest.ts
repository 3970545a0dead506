import type { Config, Param, Space, Value } from '../../src/contract/index.ts';
import { scaleOf } from '../../src/space/index.ts';
import { kdTree, type Nearest, type Search } from './kd-tree.ts';

/**
 * The row whose config is nearest. The squared distance is that on the unit cube: each numeric or ordered parameter counts the
 * square of the difference on its own scale from 0 to 1 (log where it is log), each unordered choice that differs counts 1,
 * and a parameter that is inactive stands at the middle of its scale. Of equally near rows, the first.
 */
export function nearestRow(space: Space, configs: readonly Config[]): (config: Config) => number {
  const params = Object.entries(space.params);
  const axes = params.filter(([, param]) => param.kind !== 'choice' || param.ordered).map(axisOf);
  const sets = params.flatMap(([name, param]) => (param.kind === 'choice' && !param.ordered ? [setOf(name, param.choices)] : []));
  const write = (config: Config, to: Float64Array, at: number): void => {
    for (let i = 0; i < axes.length; i++) to[at + i] = axes[i]!.place(config[axes[i]!.name]);
  };

  // rows that agree in every choice stand together: the other groups are mostly too far away to be searched
  const byCodes = new Map<string, number[]>();
  for (const [row, config] of configs.entries()) {
    const key = sets.map(({ name, codes }) => codes.get(config[name])).join();
    const members = byCodes.get(key);
    if (members) members.push(row);
    else byCodes.set(key, [row]);
  }
  const groups = [...byCodes.values()].map((rows): Search => {
    const points = new Float64Array(rows.length * axes.length);
    for (const [i, row] of rows.entries()) write(configs[row]!, points, i * axes.length);
    return kdTree(points, axes.length, rows);
  });
  const codesOf = Int32Array.from(
    [...byCodes.values()].flatMap(([row]) => sets.map(({ name, codes }) => codes.get(configs[row!]![name])!)),
  );

  const at = new Float64Array(axes.length);
  const own = new Int32Array(sets.length);
  const apart = new Int32Array(groups.length);
  const nearest: Nearest = { row: -1, distance: Infinity };
  return config => {
    write(config, at, 0);
    for (let s = 0; s < own.length; s++) own[s] = sets[s]!.codes.get(config[sets[s]!.name])!;
    let [least, most] = [own.length, 0];
    for (let g = 0, c = 0; g < apart.length; g++) {
      let count = 0;
      for (let s = 0; s < own.length; s++, c++) if (codesOf[c] !== own[s]) count++;
      apart[g] = count;
      if (count < least) least = count;
      if (count > most) most = count;
    }
    nearest.row = -1;
    nearest.distance = Infinity;
    for (let d = least; d <= most && d <= nearest.distance; d++)
      for (let g = 0; g < apart.length; g++) if (apart[g] === d) groups[g]!(at, d, nearest);
    return nearest.row;
  };
}

/** Where a value stands between 0 and 1. */
function axisOf([name, param]: [string, Param]): { readonly name: string; place(value: Value | undefined): number } {
  const scale = scaleOf(param);
  if (param.kind !== 'choice') return { name, place: value => (value === undefined ? 0.5 : scale.encode(value)) };
  const places = new Map<Value | undefined, number>(param.choices.map(choice => [choice, scale.encode(choice)]));
  return { name, place: value => places.get(value) ?? 0.5 };
}

const setOf = (name: string, choices: readonly Value[]) => ({
  name,
  codes: new Map<Value | undefined, number>([undefined, ...choices].map((choice, code) => [choice, code])),
});
