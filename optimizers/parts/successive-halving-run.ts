/** Runs bracket after bracket of successive halving: a rung is a generation, and the best of it are asked again at the next level. */
import type { Config } from '../../src/contract/index.ts';
import type { Bracket } from './brackets.ts';
import { type GenerationRun, generations, type Member, type Told } from './generations.ts';

/** A trial that has its costs. */
export type Measured = Told<Member> & { readonly costs: readonly number[] };

interface Plan {
  /** Brackets in their order; after the last comes the first again, with new configs. */
  readonly brackets: readonly Bracket[];
  readonly sample: () => Config;
  /** The best `keep` (at most all) of a rung's measured trials. Failed ones are never promoted. */
  readonly promote: (rung: readonly Measured[], keep: number) => readonly Measured[];
}

export function successiveHalvingRun({ brackets, sample, promote }: Plan): GenerationRun {
  let bracket = -1;
  let rung = 0;

  const nextBracket = (): readonly Member[] => {
    bracket = (bracket + 1) % brackets.length;
    rung = 0;
    const { size, level } = brackets[bracket]![0]!;
    return Array.from({ length: size }, () => ({ config: sample(), level }));
  };

  return generations<Member>(last => {
    const next = brackets[bracket]?.[++rung];
    if (!next) return nextBracket();
    const measured = last.filter((told): told is Measured => told.costs !== undefined);
    const promoted = promote(measured, next.size).map(({ member, id }) => ({ config: member.config, id, level: next.level }));
    return promoted.length > 0 ? promoted : nextBracket();
  });
}

/** The lowest first cost wins; of equals the one asked first. */
export const byFirstCost = (rung: readonly Measured[], keep: number): readonly Measured[] =>
  [...rung].sort((a, b) => (a.costs[0]! < b.costs[0]! ? -1 : a.costs[0]! > b.costs[0]! ? 1 : 0)).slice(0, keep);
