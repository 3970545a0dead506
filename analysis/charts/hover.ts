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
 * Panels of a figure are numbered: of two layers with one name, the pointer in one panel would move the dot in the other.
 */
export const hover = (panel: number, y: object, shown: readonly Shown[]) => ({
  name: `${prefix}${panel}`,
  params: [{ name: `nearest${panel}`, select: { type: 'point' as const, on: 'pointerover', nearest: true, clear: 'pointerout' } }],
  mark: { type: 'point' as const, filled: true, size: 40, aria: false },
  encoding: {
    y,
    opacity: { condition: { param: `nearest${panel}`, empty: false, value: 1 }, value: 0 },
    tooltip: shown.map(({ format, ...field }) => (format === undefined ? field : { ...field, format, type: 'quantitative' as const })),
  },
});

const prefix = 'hover';

/** The figure without its layers for the pointer. */
export function still(spec: TopLevelSpec): TopLevelSpec {
  const without = <T>(part: T): T => {
    if (typeof part !== 'object' || part === null) return part;
    const { layer, concat } = part as { layer?: readonly { name?: string }[]; concat?: readonly object[] };
    if (!layer && !concat) return part;
    return {
      ...part,
      ...(layer && { layer: layer.filter(({ name }) => !name?.startsWith(prefix)).map(without) }),
      ...(concat && { concat: concat.map(without) }),
    };
  };
  return without(spec);
}
