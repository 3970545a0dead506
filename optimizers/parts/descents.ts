/**
 * Evolution strategies on the unit cube, one descent after another until the budget is spent.
 *
 * The box: a sample is evaluated where `inside` takes its coordinates, and the update uses the sample itself, so that the
 * distribution is never cut. A failed trial ranks behind all others; a generation in which all failed is drawn again.
 */
import type { Space } from '../../src/contract/index.ts';
import { toConfig } from '../../src/space/index.ts';
import { type GenerationRun, generations, type Member, type Told } from './generations.ts';
import { smoothEdge } from './smooth-edge.ts';

/** A sample; `x`, as `inside` takes it, is where it is evaluated. */
export interface Sample {
  readonly x: Float64Array;
}

/** One descent: its population size, its samples, and what it learns from them. */
export interface Search<S extends Sample> {
  readonly lambda: number;
  sample(): S;
  /** Takes the λ samples and their costs, best first; says whether the descent has ended. */
  update(ranked: readonly S[], costs: readonly number[]): boolean;
}

interface Individual<S extends Sample> extends Member {
  readonly sample: S;
}

/** `begin` is asked for the first descent and again whenever one has ended, with the number of evaluations until then. */
export function descents<S extends Sample>(
  space: Space,
  begin: (spent: number) => Search<S>,
  inside: (x: number, i: number) => number = smoothEdge,
): GenerationRun {
  let spent = 0;
  let search = begin(spent);

  return generations<Individual<S>>(last => {
    spent += last.length;
    if (last.some(told => told.costs)) {
      const ranked = [...last].sort((a, b) => compare(costOf(a), costOf(b)));
      const ended = search.update(
        ranked.map(told => told.member.sample),
        ranked.map(costOf),
      );
      if (ended) search = begin(spent);
    }
    return Array.from({ length: search.lambda }, () => {
      const sample = search.sample();
      return { sample, config: toConfig(space, sample.x.map(inside)) };
    });
  });
}

const costOf = ({ costs }: Told<Member>): number => costs?.[0] ?? Infinity;
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
