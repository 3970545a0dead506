/**
 * Particle swarm optimization, the standard of 2011.
 * M. Clerc (2012). Standard Particle Swarm Optimisation. hal-00764996, section 3.2.
 * M. Zambrano-Bigiarini, M. Clerc and R. Rojas (2013). Standard Particle Swarm Optimisation 2011 at CEC-2013. IEEE CEC, 2337–2344.
 *
 * Works on the unit cube: categories and integers are cells of it; coordinates of inactive parameters move silently. A
 * particle at a face stops there and comes back at half its speed. The swarm moves as a whole: each particle knows the bests of the
 * iteration before, whoever's evaluation ends first. A failed trial is nobody's best.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { below, normal } from '../src/random/index.ts';
import { isForbidden, type Point, toConfig } from '../src/space/index.ts';
import { type Candidate, uniformCandidate } from './parts/allowed.ts';
import { generations } from './parts/generations.ts';

interface Particle extends Candidate {
  readonly velocity: Point;
}

interface Best {
  readonly point: Point;
  readonly cost: number;
}

interface Settings {
  readonly size: number;
  readonly inertia: number;
  readonly attraction: number;
  readonly informants: number;
}

export const pso: Optimizer = {
  id: 'pso',
  cite: 'https://hal.science/hal-00764996',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      size: { kind: 'int', low: 2, high: 500, log: true, initial: 40 }, // S
      inertia: { kind: 'float', low: 0.1, high: 1, initial: 1 / (2 * Math.LN2) }, // w
      attraction: { kind: 'float', low: 0.1, high: 3, initial: 0.5 + Math.LN2 }, // c
      informants: { kind: 'int', low: 1, high: 20, log: true, initial: 3 }, // K
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    let bests: readonly Best[] = [];
    let links: readonly (readonly number[])[] = [];
    let lowest = Infinity;

    return generations<Particle>(last => {
      if (last.length === 0)
        return Array.from({ length: settings.size }, () => {
          const candidate = uniformCandidate(space, rng);
          return { ...candidate, velocity: candidate.point.map(x => rng.next() - x) };
        });
      bests = last.map(({ member: { point }, costs }, i) => {
        const best = bests[i];
        const cost = costs ? costs[0]! : Infinity;
        return best && !(cost < best.cost) ? best : { point, cost };
      });
      const before = lowest;
      for (const { cost } of bests) lowest = Math.min(lowest, cost);
      if (links.length === 0 || !(lowest < before)) links = randomLinks(bests.length, settings.informants, rng);

      return last.map(({ member }, i) => {
        const informant = links[i]!.reduce((a, b) => (bests[b]!.cost < bests[a]!.cost ? b : a), i);
        return moved(member, bests[i]!.point, informant === i ? undefined : bests[informant]!.point);
      });
    });

    /** A particle whose way leads to nothing allowed in a hundred draws is set to a uniform place, at rest. */
    function moved(from: Particle, own: Point, other: Point | undefined): Particle {
      for (let attempt = 0; attempt < 100; attempt++) {
        const { point, velocity } = flight(from, own, other, settings, rng);
        const config = toConfig(space, point);
        if (!isForbidden(space, config)) return { point, config, velocity };
      }
      return { ...uniformCandidate(space, rng), velocity: new Float64Array(own.length) };
    }
  },
};

/** Towards a random point of the ball round G, the centre of gravity of the particle and of where it is drawn, through the particle. */
function flight({ point: x, velocity }: Particle, own: Point, other: Point | undefined, { inertia: w, attraction: c }: Settings, rng: Rng) {
  const pull = x.map((v, j) => (other ? (c * (own[j]! + other[j]! - 2 * v)) / 3 : (c * (own[j]! - v)) / 2)); // G − x
  const direction = x.map(() => normal(rng));
  const radius = rng.next() * length(pull);
  const scale = radius / length(direction);

  const next = new Float64Array(x.length);
  const speed = new Float64Array(x.length);
  for (let j = 0; j < x.length; j++) {
    const v = w * velocity[j]! + pull[j]! + scale * direction[j]!;
    const moved = x[j]! + v;
    const inside = moved >= 0 && moved <= 1;
    next[j] = inside ? moved : moved < 0 ? 0 : 1;
    speed[j] = inside ? v : -0.5 * v;
  }
  return { point: next, velocity: speed };
}

/** For each particle those that inform it: itself, and whoever named it among the K they inform. */
function randomLinks(size: number, K: number, rng: Rng): readonly (readonly number[])[] {
  const informants = Array.from({ length: size }, (_, i) => [i]);
  for (let i = 0; i < size; i++) for (let k = 0; k < K; k++) informants[below(size, rng)]!.push(i);
  return informants;
}

const length = (x: Point): number => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0));
