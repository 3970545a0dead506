import { staircase } from './staircase.ts';

type Costs = readonly number[];

/** Volumes of three objectives: a plane sweeps along the last one, over the area that is dominated in the other two. */
export interface Spatial {
  /** Volume between the reference point and what the points dominate. */
  whole(): number;
  /** The part of it that point i dominates alone. Once it exceeds `enough`, a part of it will do. */
  exclusive(i: number, enough?: number): number;
}

/** `points`: [n × 3]. O(n²) for the whole and, at worst, for each exclusive part. */
export function spatialHypervolume(points: readonly Costs[], [right, top, back]: Costs): Spatial {
  const order = points.map((_, i) => i).sort((a, b) => points[a]![2]! - points[b]![2]!);
  const n = order.length;
  const [x, y, z] = [0, 1, 2].map(m => Float64Array.from(order, i => points[i]![m]!)) as [Float64Array, Float64Array, Float64Array];
  const rank = new Int32Array(n);
  for (let k = 0; k < n; k++) rank[order[k]!] = k;
  const stairs = staircase(n);

  return {
    whole() {
      let volume = 0;
      let area = 0;
      stairs.begin(right!, top!);
      for (let k = 0; k < n && z[k]! < back!; k++) {
        area += stairs.add(x[k]!, y[k]!);
        volume += area * (Math.min(back!, k + 1 < n ? z[k + 1]! : back!) - z[k]!);
      }
      return volume;
    },

    exclusive(i, enough = Infinity) {
      const own = rank[i]!;
      const px = x[own]!;
      const py = y[own]!;
      let depth = z[own]!;
      if (!(px < right! && py < top! && depth < back!)) return 0;
      let area = (right! - px) * (top! - py);
      let volume = 0;
      stairs.begin(right!, top!);
      for (let k = 0; k < n && z[k]! < back!; k++) {
        if (k === own) continue;
        if (z[k]! > depth) {
          volume += area * (z[k]! - depth);
          if (volume > enough) return volume;
          depth = z[k]!;
        }
        if (x[k]! <= px && y[k]! <= py) return volume; // behind it nothing is left
        area = Math.max(0, area - stairs.add(Math.max(px, x[k]!), Math.max(py, y[k]!)));
      }
      return volume + area * (back! - depth);
    },
  };
}
