/** A curve in the plane of two costs, and samples of it that miss neither a jump nor a turn. */

export type Point = readonly [f1: number, f2: number];

export interface Curve {
  readonly from: number;
  readonly to: number;
  /** Undefined where there is no feasible point; `branch` changes wherever the curve jumps or has a kink. */
  at(t: number): { readonly f: Point; readonly branch: number } | undefined;
  /** Single values of t where the curve exists although it does not to their left and right. */
  readonly isolated?: readonly number[];
}

export interface Sample {
  readonly t: number;
  readonly f: Point;
}
/** Neighbours on one branch. */
export type Run = Sample[];

const samples = 4000;

/** All branches, by t. */
export const sampled = (curve: Curve): Run[] => runsOf(curve).map(run => withTurns(run, curve));

/** Every jump and kink from both sides. */
function runsOf({ from, to, at, isolated = [] }: Curve): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  const visit = (t: number): number | undefined => {
    const found = at(t);
    if (found) run.push({ t, f: found.f });
    return found?.branch;
  };
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const grid = [...Array.from({ length: samples + 1 }, (_, i) => from + ((to - from) * i) / samples), ...isolated].sort((a, b) => a - b);
  let before = grid[0]!;
  let branch = visit(before);
  for (const t of grid.slice(1)) {
    const next = at(t)?.branch;
    while (branch !== next) {
      const [left, right] = bisect(before, t, s => at(s)?.branch === branch);
      if (left > before) visit(left);
      close();
      before = right;
      branch = at(right)?.branch;
      if (right < t) visit(right);
    }
    visit(t);
    before = t;
  }
  close();
  return runs;
}

/** The run with the lowest points of f₁ and f₂ between its samples: golden-section search. */
function withTurns(run: Run, { at }: Curve): Run {
  const turns = [0, 1].flatMap(k =>
    run.slice(1, -1).flatMap((sample, i) => {
      const [left, right] = [run[i]!, run[i + 2]!];
      if (!(sample.f[k]! < left.f[k]! && sample.f[k]! <= right.f[k]!)) return [];
      const t = lowest(left.t, right.t, s => at(s)!.f[k]!);
      return [{ t, f: at(t)!.f }];
    }),
  );
  return [...run, ...turns].sort((a, b) => a.t - b.t);
}

function lowest(from: number, to: number, f: (t: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  for (let i = 0; i < 80; i++) {
    const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
    if (f(left) <= f(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}

/** Neighbouring numbers: the last for which it holds and the first for which it does not, where it holds at `inside`. */
export function bisect(inside: number, outside: number, holds: (t: number) => boolean): readonly [number, number] {
  let [a, b] = [inside, outside];
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) return [a, b];
    if (holds(middle)) a = middle;
    else b = middle;
  }
}
