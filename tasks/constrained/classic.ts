/** The constrained problems of two objectives from before the test suites. All as pymoo 0.6.2 has them. */
import type { Space } from '../../src/contract/index.ts';
import type { Corners, Values } from '../parts/closed-form.ts';
import { coordinates, interval } from '../parts/coordinates.ts';

export interface Classic {
  readonly cite: string;
  readonly space: Space;
  readonly constraints: number;
  readonly values: (x: readonly number[]) => Values;
  readonly corners: () => Corners;
  /** How the corners were found. */
  readonly source: string;
  readonly points?: (n: number) => readonly (readonly number[])[];
}

/** x0 … from low to high, one pair for each. */
export const box = (...bounds: readonly (readonly [low: number, high: number])[]): Space =>
  coordinates(bounds.length, i => interval(...bounds[i]!));
