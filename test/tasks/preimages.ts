/** Configs with given costs on the fronts of mw, dascmop and constrained; written from the papers, apart from what they check. */
import { taskOf } from './evaluate.ts';

const { abs, asin, atan2, cos, hypot, min, sin, sqrt, PI, SQRT2 } = Math;

/** All candidates: where an equation has several roots, one of them is the preimage. */
export function preimages(id: string, f: readonly number[]): readonly (readonly number[])[] {
  const [collection, name] = id.split('/') as [string, string];
  const d = Object.keys(taskOf(id).problem.space.params).length;
  if (collection === 'mw') return [mw(name, f, d)];
  if (collection === 'dascmop') return dascmop(name, id, f);
  return [constrained(name, f, d)];
}

/** A config with this position and distance; the distance is that of the paper's g, 1 or 0 at best. */
export function at(id: string, position: readonly number[], g: number): readonly number[] {
  const [collection, name] = id.split('/') as [string, string];
  const d = Object.keys(taskOf(id).problem.space.params).length;
  if (collection === 'mw') return [...position, ...mwTail(name, position, g, d)];
  if (collection === 'dascmop') return [...position, ...dascmopTail(name, position, g)];
  return [...position, ...dtlzTail(name, g, d - position.length)];
}

function mw(name: string, f: readonly number[], d: number): readonly number[] {
  const [a, b, c] = f as [number, number, number];
  const front = (position: readonly number[], g: number) => [...position, ...mwTail(name, position, g, d)];
  switch (name) {
    case 'mw1':
      return front([a], b + 0.85 * a);
    case 'mw2':
    case 'mw3':
      return front([a], a + b);
    case 'mw4':
      return front([c, c === 1 ? 0 : b / (1 - c)], 1);
    case 'mw8':
      return front([(2 * asin(min(1, c))) / PI, (2 * atan2(b, a)) / PI], 1);
    case 'mw14':
      return front([a, b], 1);
  }
  const radius = { mw5: 1, mw6: 1.1, mw7: 1, mw11: SQRT2 }[name];
  if (radius) {
    const g = Math.max(1, hypot(a, b) / radius);
    return front([min(radius, a / g)], g);
  }
  const h = {
    mw9: (x: number) => 1 - x ** 0.6,
    mw10: (x: number) => 1 - x * x,
    mw12: (x: number) => 0.85 - 0.8 * x - 0.08 * abs(sin(3.2 * PI * x)),
    mw13: (x: number) => 5 - Math.exp(x) - abs(0.5 * sin(3 * PI * x)),
  }[name]!;
  // g h(a / g) grows with g wherever the front lies above g = 1
  const g = bisect(Math.max(1, a / (name === 'mw13' ? 1.5 : 1)), 3, g => g * h(a / g) - b);
  return front([name === 'mw10' ? (a / g) ** (1 / d) : a / g], g);
}

function mwTail(name: string, position: readonly number[], g: number, d: number): readonly number[] {
  const m = position.length + 1;
  const x = [...position];
  const kind = ['mw1', 'mw4', 'mw5', 'mw9', 'mw12'].includes(name)
    ? 'drifting'
    : ['mw3', 'mw7', 'mw11', 'mw14'].includes(name)
      ? 'linked'
      : 'rugged';
  for (let i = m - 1; i < d; i++)
    x.push(kind === 'drifting' ? (0.5 + i / (2 * d)) ** (1 / (d - m)) : kind === 'rugged' ? i / d : 1 - (x[i - 1]! - 0.5) ** 2);
  // the last coordinate alone makes up the distance; nothing depends on it
  const i = d - 1;
  const best = x[i]!;
  if (kind === 'drifting') x[i] = (0.5 + i / (2 * d) - sqrt(-Math.log(2 - g) / 10)) ** (1 / (d - m));
  if (kind === 'linked') x[i] = best - sqrt((g - 1) / 2);
  if (kind === 'rugged') {
    const z = bisect(0, 0.5, z => (0.1 / d) * z * z + 1.5 - 1.5 * cos(2 * PI * z) - (g - 1));
    x[i] = best - sqrt(-Math.log(1 - z) / 10);
  }
  return x.slice(m - 1);
}

function dascmop(name: string, id: string, f: readonly number[]): readonly (readonly number[])[] {
  const k = Number(name.slice(-1));
  if (k >= 7) {
    const s = Number(id.split('/s')[1]);
    const low = s > 12 ? 0.4999 : [1, 3, 5, 7, 9, 11].includes(s) ? 0 : 0.5;
    const [a, b, c] = f.map(v => v - low) as [number, number, number];
    // where one position does not matter, one of its feasible values
    const y = k === 7 ? 1 - c : a === 0 && b === 0 ? 0 : (2 * atan2(b, a)) / PI;
    const x = k === 7 ? (y < 1e-12 ? 0.025 : a / y) : (2 * asin(min(1, c))) / PI;
    return [[x, y, ...dascmopTail(name, [x, y], low)]];
  }
  const base = (x: number): number => [1 - x * x, 1 - sqrt(x), 1 - sqrt(x) + 0.5 * abs(sin(5 * PI * x))][(k - 1) % 3]!;
  const [a, b] = f as [number, number];
  const off = (x: number): number => x - base(x) - (a - b);
  const grid = Array.from({ length: 401 }, (_, i) => i / 400);
  const roots = grid.flatMap((x, i) => {
    const next = grid[i + 1] ?? x;
    if (off(x) * off(next) > 0) return [];
    const root = bisect(x, next, v => (off(next) >= off(x) ? off(v) : -off(v)));
    return [x, next, root];
  });
  // the kinks of |sin 5πx|, where the root is a double one
  const candidates = [...roots, 0.2, 0.4, 0.6, 0.8].filter(x => abs(off(x)) < 1e-12 && a - x > -1e-12);
  return candidates.map(x => [x, ...dascmopTail(name, [x], Math.max(0, a - x))]);
}

function dascmopTail(name: string, position: readonly number[], g: number): readonly number[] {
  const n = 30 - position.length;
  const k = Number(name.slice(-1));
  if (k >= 4 && k <= 8) {
    const off = bisect(0, 0.05, z => n * (1 + z * z - cos(20 * PI * z)) - g);
    return new Array<number>(n).fill(0.5 + off);
  }
  const [x, y] = position as [number, number];
  const off = sqrt(g / n);
  return Array.from({ length: n }, (_, i) => {
    const best = k === 9 ? cos(((0.25 * (i + 3)) / 30) * PI * (x + y)) : sin(0.5 * PI * x);
    return best > 0.5 ? best - off : best + off;
  });
}

function constrained(name: string, f: readonly number[], d: number): readonly number[] {
  const [a, b] = f as [number, number];
  if (name === 'tnk') return f;
  if (name === 'bnh') return a <= 72 ? [sqrt(a / 8), sqrt(a / 8)] : [sqrt(a / 4 - 9), 3];
  if (name === 'osy') {
    if (a <= -258) return [5, 1, sqrt(b - 51), 0, 5, 0];
    if (a <= -242) return [5, 1, sqrt(b - 27), 0, 1, 0];
    if (b > 18.9254711185917) {
      const x = bisect(4, 5, v => v * v + ((v - 2) / 3) ** 2 + 2 - b);
      return [x, (x - 2) / 3, 1, 0, 1, 0];
    }
    if (b >= 6) return [0, 2, sqrt(b - 5), 0, 1, 0];
    const x = 1 - sqrt(b / 2 - 2);
    return [x, 2 - x, 1, 0, 1, 0];
  }
  const m = f.length;
  if (name.endsWith('dtlz1')) {
    const sum = f.reduce((x, y) => x + y, 0);
    const position = f.slice(1).map((_, i) => 1 - f.at(-1 - i)! / f.slice(0, m - i).reduce((x, y) => x + y, 0) || 0);
    return [...position, ...dtlzTail(name, 2 * sum - 1, d - m + 1)];
  }
  const angles = f.slice(1).map((_, i) => (2 * atan2(f.at(-1 - i)!, hypot(...f.slice(0, m - 1 - i)))) / PI);
  const position = name.endsWith('dtlz4') ? angles.map(v => v ** 0.01) : angles;
  return [...position, ...dtlzTail(name, hypot(...f) - 1, d - m + 1)];
}

function dtlzTail(name: string, g: number, k: number): readonly number[] {
  const off = /dtlz[13]$/.test(name) ? bisect(0, 0.05, z => 100 * k * (1 + z * z - cos(20 * PI * z)) - g) : sqrt(Math.max(0, g) / k);
  return new Array<number>(k).fill(0.5 + off);
}

/** Where a growing function is 0, or the end nearer to it. */
function bisect(low: number, high: number, f: (x: number) => number): number {
  if (f(low) >= 0) return low;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
