import type { TopLevelSpec } from 'vega-lite';

/** A field and how it is shown under the pointer. */
export interface Shown {
  readonly field: string;
  readonly title?: string;
  /** d3-format of a number; absent for text. */
  readonly format?: string;
}

/**
 * A layer for interactive figures: a dot at the point nearest to the pointer, with its values. `renderSvg` leaves it out.
 * `name` must differ between the panels of a figure.
 */
export const hover = (name: string, y: object, shown: readonly Shown[]) => ({
  name: hoverName,
  params: [{ name, select: { type: 'point' as const, on: 'pointerover', nearest: true, clear: 'pointerout' } }],
  mark: { type: 'point' as const, filled: true, size: 40, aria: false },
  encoding: {
    y,
    opacity: { condition: { param: name, empty: false, value: 1 }, value: 0 },
    tooltip: shown.map(({ format, ...field }) => (format === undefined ? field : { ...field, format, type: 'quantitative' as const })),
  },
});

const hoverName = 'hover';

/** The figure without its layers for the pointer. */
export function still(spec: TopLevelSpec): TopLevelSpec {
  const without = <T>(part: T): T => {
    if (typeof part !== 'object' || part === null) return part;
    const { layer, concat } = part as { layer?: readonly { name?: string }[]; concat?: readonly object[] };
    if (!layer && !concat) return part;
    return {
      ...part,
      ...(layer && { layer: layer.filter(({ name }) => name !== hoverName).map(without) }),
      ...(concat && { concat: concat.map(without) }),
    };
  };
  return without(spec);
}
