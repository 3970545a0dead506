/** The area that points of the plane dominate below a corner, as they come one after the other. */
export interface Staircase {
  begin(right: number, top: number): void;
  /** Adds a point and gives the area that it dominates and those before it did not. */
  add(x: number, y: number): number;
}

/** For at most `capacity` points between two calls of `begin`. */
export function staircase(capacity: number): Staircase {
  const xs = new Float64Array(capacity); // ascending
  const ys = new Float64Array(capacity); // descending
  let n = 0;
  let right = 0;
  let top = 0;

  return {
    begin(cornerX, cornerY) {
      n = 0;
      right = cornerX;
      top = cornerY;
    },

    add(x, y) {
      if (!(x < right && y < top)) return 0;
      let i = 0;
      while (i < n && xs[i]! < x) i++;
      let ceiling = i > 0 ? ys[i - 1]! : top;
      if (ceiling <= y || (i < n && xs[i] === x && ys[i]! <= y)) return 0;
      let area = 0;
      let from = x;
      let k = i; // steps i … k − 1 vanish
      for (; k < n && ys[k]! >= y; k++) {
        area += (xs[k]! - from) * (ceiling - y);
        from = xs[k]!;
        ceiling = ys[k]!;
      }
      area += ((k < n ? xs[k]! : right) - from) * (ceiling - y);
      if (k !== i + 1) {
        xs.copyWithin(i + 1, k, n);
        ys.copyWithin(i + 1, k, n);
        n += i + 1 - k;
      }
      xs[i] = x;
      ys[i] = y;
      return area;
    },
  };
}
