/**
 * Writes found.ts: hypervolumes for the instances of which COCO knows none, 11 … 15. The search starts from both optima and 39 points
 * between them and keeps an unbounded archive of what is not dominated. Its parents are spread evenly over the front, as a random
 * value of one objective chooses them; their children differ from them by differences of their neighbours on the front, or by
 * Gaussian steps of 10⁻⁴·⁵ to 3. Seeded: another run writes the same.
 *
 * Run: npx tsx tasks/bbob-biobj/make-references.ts
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Rng } from '../../src/contract/index.ts';
import { below, normal, stream } from '../../src/random/index.ts';
import { bbobFunction, optimumOf } from '../bbob/function.ts';
import { dimensions } from '../bbob/index.ts';
import { cocoInstances } from './coco.ts';
import { evaluations } from './hypervolume.ts';
import { functionPairs, instancePairs } from './pairs.ts';

const between = 40;

/** In the order of u, so that v falls. */
interface Member {
  readonly x: Float64Array;
  /** Both objectives, scaled so that ideal is 0 and nadir 1. */
  readonly u: number;
  readonly v: number;
}

/** The hypervolume that is reached, with reference point (1, 1). */
export function searched(fn: number, d: number, instance: number, most = evaluations): number {
  const [first, second] = [0, 1].map(k => [functionPairs[fn - 1]![k]!, d, instancePairs[instance - 1]![k]!] as const);
  const [f1, f2] = [bbobFunction(...first!), bbobFunction(...second!)];
  const [one, two] = [optimumOf(...first!), optimumOf(...second!)];
  const [x1, x2] = [Float64Array.from(one.xopt), Float64Array.from(two.xopt)];
  const [range1, range2] = [f1(x2) - one.fopt, f2(x1) - two.fopt];
  const archive: Member[] = [];
  const add = (x: Float64Array): void => insert(archive, { x, u: (f1(x) - one.fopt) / range1, v: (f2(x) - two.fopt) / range2 });

  for (let k = 0; k <= between; k++) add(x1.map((at, j) => at + ((x2[j]! - at) * k) / between));
  const rng = stream('bbob-biobj', 'reference', fn, d, instance);
  for (let n = between + 1; n < most; n++) add(child(archive, rng));
  return archive.reduce((sum, { u, v }, i) => sum + (1 - u) * ((archive[i - 1]?.v ?? 1) - v), 0);
}

/** Takes the place of all that it dominates; nothing happens where it is dominated, or beyond the nadir. */
function insert(archive: Member[], member: Member): void {
  const { u, v } = member;
  if (!(u <= 1 && v <= 1)) return;
  const at = firstWhere(archive, other => other.u >= u);
  if ((archive[at - 1]?.v ?? Infinity) <= v || (archive[at]?.u === u && archive[at]!.v <= v)) return;
  archive.splice(at, firstWhere(archive, other => other.v < v) - at, member);
}

/** The first place from which on `holds`; the length where it never does. */
function firstWhere(archive: readonly Member[], holds: (member: Member) => boolean): number {
  let [low, high] = [0, archive.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(archive[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function child(archive: readonly Member[], rng: Rng): Float64Array {
  const target = rng.next();
  const n = archive.length;
  const at = Math.min(n - 1, rng.next() < 0.5 ? firstWhere(archive, ({ u }) => u >= target) : firstWhere(archive, ({ v }) => v <= target));
  const { x } = archive[at]!;
  const near = (): Float64Array => archive[Math.max(0, Math.min(n - 1, at + Math.round(normal(rng) * (3 + n / 20))))]!.x;
  const kind = rng.next();
  if (kind < 0.25) return along(x, near(), near(), 0.7 * normal(rng));
  if (kind < 0.4) return along(x, near(), x, rng.next());
  const sure = below(x.length, rng);
  if (kind < 0.7) {
    const [a, b, step] = [near(), near(), 10 ** (-2 * rng.next())];
    return x.map((at, j) => (j === sure || rng.next() < 0.3 ? inBox(at + step * normal(rng) * (a[j]! - b[j]!) + 1e-9 * normal(rng)) : at));
  }
  const step = 10 ** (-4.5 * rng.next());
  const all = rng.next() < 0.3;
  return x.map((at, j) => (all || j === sure || rng.next() < 1 / x.length ? inBox(at + (all ? 1 : 3) * step * normal(rng)) : at));
}

const along = (x: Float64Array, a: Float64Array, b: Float64Array, factor: number): Float64Array =>
  x.map((at, j) => inBox(at + factor * (a[j]! - b[j]!)));

const inBox = (x: number): number => Math.max(-5, Math.min(5, x));

/** [functions × instances without COCO's value]. */
export const foundIn = (d: number): readonly (readonly number[])[] =>
  functionPairs.map((_, f) =>
    instancePairs.slice(cocoInstances).map((_, i) => Number(searched(f + 1, d, cocoInstances + i + 1).toFixed(4))),
  );

export function write(found: Readonly<Record<number, readonly (readonly number[])[]>>): void {
  const text = JSON.stringify(found);
  writeFileSync(
    new URL('found.ts', import.meta.url),
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Dimensions → functions 1 … 55 → instances 11 … 15: hypervolumes, reference point (1, 1). Written by make-references.ts. */
export const found: Readonly<Record<number, readonly (readonly number[])[]>> = ${text};
`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write(Object.fromEntries(dimensions.map(d => [d, foundIn(d)])));
