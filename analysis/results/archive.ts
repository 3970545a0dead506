/** What a run with several objectives is worth after each of its incumbents: the hypervolume of its archive. */
import { contribution, hypervolume, type Point } from '../statistics/hypervolume.ts';
import type { Incumbent } from './source.ts';

/** In every normalised objective. */
export const referenceCoordinate = 1.1;

/** The task's fixed corners, in costs. */
export interface Corners {
  readonly ideal: Point;
  readonly nadir: Point;
}

/** `beyond`: members outside the reference box, which contribute nothing. */
export interface ArchiveValue {
  readonly hypervolume: number;
  readonly beyond: number;
}

interface Member {
  readonly costs: Point;
  /** Normalised; null where its test evaluations failed. */
  readonly point: Point | null;
}

/**
 * Hypervolume after each incumbent: objectives scaled so that ideal is 0 and nadir 1, reference point 1.1 in each.
 * Who is in the archive is decided by tuning costs, as it was in the run; what it is worth by test values where there are any.
 * At a level above all before the archive starts anew.
 */
export function archiveValues(incumbents: readonly Incumbent[], { ideal, nadir }: Corners): ArchiveValue[] {
  const reference = ideal.map(() => referenceCoordinate);
  const scaled = (costs: Point): Point => costs.map((cost, i) => (cost - ideal[i]!) / (nadir[i]! - ideal[i]!));
  // without test values a member is only ever replaced by a better one, so that volumes add up
  const additive = incumbents.every(({ test }) => test === undefined);
  let archive: Member[] = [];
  let level = -Infinity;
  let volume = 0;

  return incumbents.map(incumbent => {
    if (incumbent.level > level) {
      archive = [];
      volume = 0;
      level = incumbent.level;
    }
    const { costs, test } = incumbent;
    const member: Member = { costs, point: test === null ? null : scaled(test ?? costs) };
    // before those that it dominates go: their volume is part of its own
    if (additive) volume += contribution(member.point!, pointsOf(archive), reference);
    archive = archive.filter(other => !weaklyDominates(costs, other.costs));
    archive.push(member);
    const points = pointsOf(archive);
    if (!additive) volume = hypervolume(points, reference);
    return { hypervolume: volume, beyond: points.filter(point => point.some(x => x >= referenceCoordinate)).length };
  });
}

const pointsOf = (archive: readonly Member[]): Point[] => archive.flatMap(({ point }) => (point ? [point] : []));

/** a is nowhere worse than b. */
const weaklyDominates = (a: Point, b: Point): boolean => a.every((cost, i) => cost <= b[i]!);
