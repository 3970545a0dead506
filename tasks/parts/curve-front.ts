/**
 * The Pareto front of a bi-objective problem whose best points lie on a known curve t ↦ (f₁, f₂): the pieces of the curve that
 * nothing on it dominates. Ends of pieces are found to the last bit: where the curve turns, where it breaks off, where the
 * height of an earlier piece is reached again, and where two pieces cross.
 */
import type { Front } from '../../src/contract/index.ts';
import type { Corners } from './closed-form.ts';
import { bisect, type Curve, type Point, type Run, type Sample, sampled } from './curve-samples.ts';

export function curveFront(curve: Curve): Corners & Pick<Front, 'points'> {
  const runs = sampled(curve);
  const best = settled(nondominated(runs.flat()), runs, curve);
  const pieces = piecesOf(runs, best, curve).sort((a, b) => a[0]!.f[0] - b[0]!.f[0]);
  const [first, last] = [pieces[0]![0]!.f, pieces.at(-1)!.at(-1)!.f];
  return { ideal: [first[0], last[1]], nadir: [last[0], first[1]], points: n => spaced(pieces, n, curve) };
}

type Segment = readonly [Sample, Sample];

/** Where the curve is flat, costs of neighbouring points differ by rounding alone. */
const noise = 4e-15;

/** What nothing dominates, by ascending f₁; of equals the first. */
function nondominated(all: readonly Sample[]): readonly Sample[] {
  let low = Infinity;
  const sorted = [...all].sort((a, b) => a.f[0] - b.f[0] || a.f[1] - b.f[1]);
  return sorted.filter(({ f }) => {
    const lower = f[1] < low;
    if (lower) low = f[1];
    return lower;
  });
}

/** Whether the curve passes below f between two neighbouring samples. */
function passesBelow([a, b]: Segment, f: Point, { at }: Curve): boolean {
  const [left, right] = a.f[0] < b.f[0] ? [a, b] : [b, a];
  if (!(left.f[0] <= f[0] && f[0] <= right.f[0])) return false;
  const [t] = bisect(left.t, right.t, s => at(s)!.f[0] <= f[0]);
  return at(t)!.f[1] < f[1];
}

/** Without those that another piece passes below between two of its samples: where pieces cross, some are left beyond the crossing. */
function settled(best: readonly Sample[], runs: readonly Run[], curve: Curve): Set<Sample> {
  const beside = new Map<Sample, readonly Segment[]>();
  for (const run of runs)
    run.forEach((sample, i) => {
      beside.set(
        sample,
        [run[i - 1], run[i + 1]].flatMap(other => (other ? [[sample, other] as const] : [])),
      );
    });
  for (let left = best; ; ) {
    const kept = left.filter((sample, i) => {
      const segments = [left[i - 1], left[i + 1]].flatMap(other => (other ? beside.get(other)! : []));
      return !segments.some(segment => !segment.includes(sample) && passesBelow(segment, sample.f, curve));
    });
    if (kept.length === left.length) return new Set(kept);
    left = kept;
  }
}

/** Neighbouring nondominated samples, each piece extended to where it becomes dominated. */
function piecesOf(runs: readonly Run[], best: Set<Sample>, curve: Curve): Run[] {
  const steps = [...best];
  // between a nondominated sample and a dominated one a piece ends
  const edges = runs.flatMap(run => run.slice(1).flatMap((b, i) => (best.has(run[i]!) === best.has(b) ? [] : [[run[i]!, b] as const])));

  const end = (inside: Sample, outside: Sample): readonly Sample[] => {
    const others = edges.filter(edge => !edge.includes(inside));
    const free = (f: Point): boolean => {
      const lower = steps.findLast(step => step.f[0] - noise <= f[0]);
      return !(lower && lower.f[1] - noise <= f[1]) && !others.some(edge => passesBelow(edge, f, curve));
    };
    const [t] = bisect(inside.t, outside.t, s => s === inside.t || free(curve.at(s)!.f));
    return t === inside.t ? [] : [{ t, f: curve.at(t)!.f }];
  };

  return runs.flatMap(run => {
    const pieces: Run[] = [];
    for (let from = 0, to = 0; from < run.length; from = to + 1) {
      for (to = from; to < run.length && best.has(run[to]!); ) to++;
      if (to === from) continue;
      const before = from > 0 ? end(run[from]!, run[from - 1]!) : [];
      const after = to < run.length ? end(run[to - 1]!, run[to]!) : [];
      const piece = [...before, ...run.slice(from, to), ...after];
      pieces.push(piece[0]!.f[0] <= piece.at(-1)!.f[0] ? piece : piece.reverse());
    }
    return pieces;
  });
}

/** About n points, evenly along the pieces; every piece has its ends, and some pieces are a single point. */
function spaced(pieces: readonly Run[], n: number, { at }: Curve): readonly Point[] {
  const chord = (a: Sample, b: Sample): number => Math.hypot(a.f[0] - b.f[0], a.f[1] - b.f[1]);
  const lengths = pieces.map(piece => piece.slice(1).reduce((sum, sample, i) => sum + chord(piece[i]!, sample), 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return pieces.flatMap((piece, p) => {
    const steps = lengths[p]! < 1e-12 ? 0 : Math.max(1, Math.round(((n - pieces.length) * lengths[p]!) / total));
    const along = [piece[0]!.f];
    let [walked, i] = [0, 0];
    for (let step = 1; step < steps; step++) {
      const goal = (lengths[p]! * step) / steps;
      while (walked + chord(piece[i]!, piece[i + 1]!) < goal) walked += chord(piece[i]!, piece[++i]!);
      const [a, b] = [piece[i]!, piece[i + 1]!];
      const { f } = at(a.t + ((b.t - a.t) * (goal - walked)) / chord(a, b))!;
      // where a piece ends in a minimum, rounding may put a point before it a last bit lower
      if (f[1] > piece.at(-1)!.f[1]) along.push(f);
    }
    if (steps > 0) along.push(piece.at(-1)!.f);
    return along;
  });
}
