/**
 * DEHB's evolution: one subpopulation per level, and successive halving that takes its parents from the level below.
 * N. Awad, N. Mallik and F. Hutter (2021). DEHB: Evolutionary Hyperband for Scalable, Robust and Efficient Hyperparameter
 * Optimization. IJCAI, 2147–2153, Algorithms 1–2, and as the package dehb 0.1.2 has it.
 *
 * In the first iteration of Hyperband whatever is not in a lowest rung is promoted: the best of the level below that are not in this
 * level's subpopulation. Everything else is an offspring, rand/1/bin: its target is the next member of the subpopulation in turn, its
 * mutant comes from the best of the level below, as many as the rung has places. The lowest rung of a bracket is its own level below.
 * All subpopulations begin uniform and unevaluated, so that the first offspring are as good as random.
 */
import type { Outcome, Problem, Rng, Trial } from '../../src/contract/index.ts';
import { below, shuffled } from '../../src/random/index.ts';
import type { Point } from '../../src/space/index.ts';
import { allowed, type Candidate, uniformCandidate } from './allowed.ts';
import { bracketQueue, type Place, roundedBrackets } from './bracket-queue.ts';
import { fidelityOf } from './fidelity-of.ts';
import type { GenerationRun } from './generations.ts';
import { totalViolation } from './total-violation.ts';

/** Of a subpopulation. One without costs was not evaluated, or failed. */
export interface DehbMember extends Candidate {
  readonly costs: readonly number[] | undefined;
  readonly violation: number;
  /** Of the trial that evaluated it last; −1 where there is none. */
  readonly id: number;
}

interface Plan {
  readonly problem: Problem;
  readonly eta: number;
  /** F. */
  readonly scale: number;
  /** CR. */
  readonly crossover: number;
  /** The best ones first, those without costs last. */
  readonly order: (members: readonly DehbMember[]) => readonly DehbMember[];
  /** Which member an evaluated child replaces: an index, or undefined if none. */
  readonly replaces: (child: DehbMember, parent: number, members: readonly DehbMember[]) => number | undefined;
  readonly rng: Rng;
}

interface Subpopulation {
  readonly members: DehbMember[];
  /** Whose turn it is to be the target. */
  turn: number;
  /** Who is to be promoted to this level next. */
  promotions: DehbMember[];
}

interface Flight {
  readonly place: Place;
  readonly parent: number;
  readonly candidate: Candidate;
}

export function dehbRun({ problem, eta, scale, crossover, order, replaces, rng }: Plan): GenerationRun {
  const { space } = problem;
  const brackets = roundedBrackets(fidelityOf(problem), eta);
  const queue = bracketQueue(brackets);
  const levels = brackets[0]!.map(rung => rung.level);
  const subpopulations = new Map(
    levels.map(level => {
      const size = Math.max(...brackets.flatMap(rungs => rungs.filter(rung => rung.level === level).map(rung => rung.size)));
      const members = Array.from({ length: size }, () => ({ ...uniformCandidate(space, rng), costs: undefined, violation: 0, id: -1 }));
      return [level, { members, turn: 0, promotions: [] } satisfies Subpopulation as Subpopulation];
    }),
  );
  const flights = new Map<number, Flight>();
  const reached: number[] = []; // id → highest level asked for

  const promoted = ({ level, below: lower, size }: Place): DehbMember | undefined => {
    const here = subpopulations.get(level)!;
    const candidates = order(subpopulations.get(lower)!.members).filter(member => member.costs);
    if (here.promotions.length === 0)
      here.promotions = candidates.filter(({ point }) => !here.members.some(other => same(point, other.point))).slice(0, size);
    return here.promotions.shift() ?? candidates[0];
  };

  /** v = x_r1 + F (x_r2 − x_r3) from a pool, eq. (1), crossed with the target, eq. (2). What leaves the cube is drawn anew. */
  const offspring = ({ below: lower, size }: Place, target: Point): Point => {
    let pool = order(subpopulations.get(lower)!.members)
      .slice(0, size)
      .map(member => member.point);
    if (pool.length < 3) {
      const all = [...subpopulations.values()].flatMap(({ members }) => members.map(member => member.point));
      pool = [...pool, ...Array.from({ length: 4 - pool.length }, () => mutant(all, target))];
    }
    const v = mutant(pool, target);
    const crossed = v.map(() => (rng.next() < crossover ? 1 : 0));
    if (!crossed.includes(1)) crossed[below(crossed.length, rng)] = 1;
    return target.map((x, j) => {
      const u = crossed[j] ? v[j]! : x;
      return u >= 0 && u <= 1 ? u : rng.next();
    });
  };

  const mutant = (pool: readonly Point[], target: Point): Point => {
    const self = pool.findIndex(point => same(point, target));
    const others = pool.filter((_, i) => i !== self);
    while (others.length < 3) others.push(uniformCandidate(space, rng).point);
    const [a, b, c] = shuffled(others, rng);
    return a!.map((x, j) => x + scale * (b![j]! - c![j]!));
  };

  return {
    ask(fresh) {
      const place = queue.next();
      const { level } = place;
      const here = subpopulations.get(level)!;
      const parent = here.turn++ % here.members.length;
      const candidate = place.bracket < brackets.length && place.rung > 0 ? promoted(place) : undefined;
      if (candidate) {
        // one that was at this level already, or higher, is another trial with the same config
        const id = reached[candidate.id]! < level ? candidate.id : fresh;
        flights.set(id, { place, parent, candidate });
        reached[id] = level;
        return { id, config: candidate.config, level };
      }
      const child = allowed(space, rng, () => offspring(place, here.members[parent]!.point));
      flights.set(fresh, { place, parent, candidate: child });
      reached[fresh] = level;
      return { id: fresh, config: child.config, level };
    },

    tell({ id, level }: Trial, outcome: Outcome) {
      const { place, parent, candidate } = flights.get(id)!;
      flights.delete(id);
      queue.done(place);
      if (outcome.status !== 'ok') return;
      const { members } = subpopulations.get(level)!;
      const { point, config } = candidate;
      const child: DehbMember = { point, config, id, costs: outcome.costs, violation: totalViolation(outcome.violations) };
      const loser = replaces(child, parent, members);
      if (loser !== undefined) members[loser] = child;
    },
  };
}

function same(a: Point, b: Point): boolean {
  for (let j = 0; j < a.length; j++) if (a[j] !== b[j]) return false;
  return true;
}
