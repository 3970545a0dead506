/** Numbers as the report's text has them. */

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 114,300 */
export const whole = (value: number): string => grouped.format(value);

/** 1 task, 2 tasks */
export const count = (value: number, noun: string): string => `${whole(value)} ${noun}${value === 1 ? '' : 's'}`;

/** a, b and c */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** a, b and 7 more */
export const shortList = (items: readonly string[], most: number): string =>
  list(items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : items);

/** 42 s, 3.5 min, 7.2 h */
export const duration = (seconds: number): string =>
  seconds < 90
    ? `${seconds.toFixed(seconds < 10 ? 1 : 0)}\u00a0s`
    : seconds < 5400
      ? `${(seconds / 60).toFixed(1)}\u00a0min`
      : `${(seconds / 3600).toFixed(1)}\u00a0h`;

/** 2026-11-23 20:11 UTC */
export const moment = (time: string | number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Four digits, whatever the size. */
export const short = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(4)));

/** 42 %, 0.2 % */
export const percent = (share: number): string =>
  `${share > 0 && share < 0.01 ? (share * 100).toPrecision(1) : Math.round(share * 100)}\u00a0%`;
