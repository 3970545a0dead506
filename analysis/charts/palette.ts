/** How an optimizer looks: the same in every figure of a study. */
export interface Look {
  /** sRGB, `#rrggbb`. */
  readonly color: string;
  /** SVG stroke-dasharray in px; `[1, 0]` is a solid line. */
  readonly dash: readonly number[];
}

/**
 * Ten colours with a minimum perceptual distance under simulated colour-vision deficiencies and a minimum distance in lightness
 * for grey prints, each first n of them the best n (Petroff 2021, Accessible Color Sequences for Data Visualization, arXiv:2107.02270).
 */
export const palette = [
  '#3f90da',
  '#ffa90e',
  '#bd1f01',
  '#94a4a2',
  '#832db6',
  '#a96b59',
  '#e76300',
  '#b9ac70',
  '#717581',
  '#92dadd',
] as const;

/** Every five colours another dash: in grey prints five lightnesses are what the eye keeps apart. */
const dashes = [
  [1, 0],
  [8, 2],
  [1.5, 1.5],
  [4, 2],
  [8, 2, 1.5, 2],
  [1.5, 3],
] as const;

/**
 * Colour and dash of every optimizer, by its place in the sorted list of the study's optimizers.
 * Give all optimizers of the study, not those of one figure: then figures of different kinds agree.
 */
export function looks(optimizers: Iterable<string>): ReadonlyMap<string, Look> {
  const ids = [...new Set(optimizers)].sort();
  return new Map(ids.map((id, i) => [id, { color: palette[i % palette.length]!, dash: dashes[Math.floor(i / 5) % dashes.length]! }]));
}
