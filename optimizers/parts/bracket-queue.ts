/**
 * Brackets of successive halving, one after another and, where evaluations are in flight, side by side: a rung opens when the last
 * one of its bracket has come back, and while every open bracket waits for results the next bracket begins. So nobody ever waits.
 * As in HpBandSter 0.7.4 and DEHB 0.1.2, whose bracket sizes are here too.
 */
import type { Fidelity } from '../../src/contract/index.ts';
import { type Bracket, bracketOf, mostHalvings } from './brackets.ts';

/** Where one evaluation belongs: the `slot`-th of a rung, of the `bracket`-th bracket since the start. */
export interface Place {
  readonly bracket: number;
  readonly rung: number;
  readonly slot: number;
  readonly level: number;
  /** Level of the rung below; that of this one in the lowest. */
  readonly below: number;
  /** Planned size of the rung. */
  readonly size: number;
}

export interface BracketQueue {
  next(): Place;
  /** The evaluation of a place has ended, whatever came of it. */
  done(place: Place): void;
}

interface Open {
  readonly number: number;
  readonly rungs: Bracket;
  rung: number;
  /** How many places of the rung there are; handed out; and not yet back. */
  places: number;
  handed: number;
  flying: number;
}

/** `fill` says how many places a rung gets in fact, at most as many as planned; a bracket ends at a rung that gets none. */
export function bracketQueue(
  brackets: readonly Bracket[],
  fill: (bracket: number, rung: number, planned: number) => number = (_bracket, _rung, planned) => planned,
): BracketQueue {
  const open: Open[] = [];
  let begun = 0;

  const begin = (): Open => {
    const number = begun++;
    const rungs = brackets[number % brackets.length]!;
    const bracket = { number, rungs, rung: 0, places: fill(number, 0, rungs[0]!.size), handed: 0, flying: 0 };
    open.push(bracket);
    return bracket;
  };

  return {
    next() {
      const from = open.find(bracket => bracket.handed < bracket.places) ?? begin();
      from.flying++;
      const { size, level } = from.rungs[from.rung]!;
      const below = from.rungs[Math.max(0, from.rung - 1)]!.level;
      return { bracket: from.number, rung: from.rung, slot: from.handed++, level, below, size };
    },

    done({ bracket }) {
      const from = open.find(other => other.number === bracket)!;
      if (--from.flying > 0 || from.handed < from.places) return;
      const next = from.rungs[++from.rung];
      from.places = next ? fill(from.number, from.rung, next.size) : 0;
      from.handed = 0;
      if (from.places === 0) open.splice(open.indexOf(from), 1);
    },
  };
}

/** As in both packages, n = ⌊(s_max + 1) / (s + 1)⌋ η^s trials in the first rung of bracket s = s_max, …, 0: somewhat fewer than Hyperband's. */
export function roundedBrackets(fidelity: Fidelity, eta: number): readonly Bracket[] {
  const sMax = mostHalvings(fidelity, eta);
  return Array.from({ length: sMax + 1 }, (_, k) =>
    bracketOf(fidelity, eta, sMax - k, Math.floor((sMax + 1) / (sMax - k + 1)) * eta ** (sMax - k)),
  );
}
