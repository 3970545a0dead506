/**
 * One parameter on the unit interval: `decode` maps u in [0, 1] to a value, `encode` maps a value back.
 * Integers and choices are cells of equal probability, so that a uniform u gives them without bias; a value encodes
 * to the middle of its cell. A log integer k has the cell [k − ½, k + ½) on the log scale, as in ConfigSpace and Optuna.
 */
import type { Param, Value } from '../contract/index.ts';

export interface Scale {
  decode(u: number): Value;
  encode(value: Value): number;
  /** Number of distinct values; Infinity for a float. */
  readonly cells: number;
}

export function scaleOf(param: Param): Scale {
  if (param.kind === 'choice') return choiceScale(param.choices);
  if (param.kind === 'int') return param.log ? logIntScale(param.low, param.high) : intScale(param.low, param.high);
  return param.log ? logScale(param.low, param.high) : linearScale(param.low, param.high);
}

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

const linearScale = (low: number, high: number): Scale => ({
  cells: low === high ? 1 : Infinity,
  decode: u => clamp(low + u * (high - low), low, high),
  encode: value => (high > low ? ((value as number) - low) / (high - low) : 0.5),
});

const logScale = (low: number, high: number): Scale => {
  const a = Math.log(low);
  const b = Math.log(high);
  return {
    cells: low === high ? 1 : Infinity,
    decode: u => clamp(Math.exp(a + u * (b - a)), low, high),
    encode: value => (b > a ? (Math.log(value as number) - a) / (b - a) : 0.5),
  };
};

const intScale = (low: number, high: number): Scale => {
  const cells = high - low + 1;
  return {
    cells,
    decode: u => low + clamp(Math.floor(u * cells), 0, cells - 1),
    encode: value => ((value as number) - low + 0.5) / cells,
  };
};

const logIntScale = (low: number, high: number): Scale => {
  const a = Math.log(low - 0.5);
  const b = Math.log(high + 0.5);
  return {
    cells: high - low + 1,
    decode: u => clamp(Math.round(Math.exp(a + u * (b - a))), low, high),
    // the middle of the cell on the log scale
    encode: value => ((Math.log((value as number) - 0.5) + Math.log((value as number) + 0.5)) / 2 - a) / (b - a),
  };
};

const choiceScale = (choices: readonly Value[]): Scale => ({
  cells: choices.length,
  decode: u => choices[clamp(Math.floor(u * choices.length), 0, choices.length - 1)]!,
  encode: value => (choices.indexOf(value) + 0.5) / choices.length,
});
