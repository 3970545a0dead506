/** Ranks to label on an axis from 1 to `worst` that is `length` px long: 1, and round numbers at least 18 px apart. */
export function rankTicks(worst: number, length: number): number[] {
  const perRank = length / (worst - 1);
  const step = [1, 2, 5, 10, 20, 50, 100].find(s => s * perRank >= 18) ?? 1000;
  // 1 3 5 … where every second has a label, 1 5 10 … beyond
  const first = step <= 2 ? 1 + step : step;
  return [1, ...Array.from({ length: Math.max(0, Math.floor((worst - first) / step) + 1) }, (_, i) => first + i * step)].filter(
    r => r <= worst,
  );
}

/**
 * An axis with these labels. Vega drops every other one of the values where there are more than tickCount, and a least step, which
 * vega-lite takes from the format, makes that smaller: 2 for 1, 2, 3.
 */
export function rankAxis(worst: number, length: number) {
  const values = rankTicks(worst, length);
  return { values, tickCount: values.length, tickMinStep: 0, format: 'd', labelOverlap: false };
}
