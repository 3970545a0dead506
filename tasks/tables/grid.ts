import type { Config, Space, Value } from '../../src/contract/index.ts';

/** Numbers the configs of a space in which every parameter is a choice and none is conditional, the last parameter fastest. */
export interface Grid {
  readonly size: number;
  /** −1 for a value that is not one of the choices. */
  indexOf(config: Config): number;
  configAt(index: number): Config;
}

export function gridOf(space: Space): Grid {
  const axes = Object.entries(space.params).map(([name, param]) => {
    if (param.kind !== 'choice' || param.when) throw new Error(`grid: ${name} is not an unconditional choice`);
    return { name, choices: param.choices, digits: new Map<Value | undefined, number>(param.choices.map((choice, i) => [choice, i])) };
  });
  return {
    size: axes.reduce((size, { choices }) => size * choices.length, 1),
    indexOf(config) {
      let index = 0;
      for (const { name, choices, digits } of axes) {
        const digit = digits.get(config[name]);
        if (digit === undefined) return -1;
        index = index * choices.length + digit;
      }
      return index;
    },
    configAt(index) {
      const values: [string, Value][] = [];
      let rest = index;
      for (const { name, choices } of axes.toReversed()) {
        values.push([name, choices[rest % choices.length]!]);
        rest = Math.floor(rest / choices.length);
      }
      return Object.fromEntries(values.reverse());
    },
  };
}
