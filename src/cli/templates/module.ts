/** What `koi init --lang ts` writes: modules with types in comments, which Node runs as they are. */

export const moduleOptimizer = (name: string): string => `// @ts-check

/**
 * A (1+1) evolution strategy: copy the best, draw a third of it anew, keep what is better.
 * @type {import('koi-bench').Optimizer<'continuous' | 'integer' | 'categorical'>}
 */
export default {
  id: '${name}',
  cite: 'Rechenberg (1973). Evolutionsstrategie.',
  handles: ['continuous', 'integer', 'categorical'],
  wants: [],
  options: { params: { rate: { kind: 'float', low: 0, high: 1, initial: 1 / 3 } } },
  start({ space }, budget, rng, { rate }) {
    const params = Object.entries(space.params);
    /** @type {{ cost: number, config?: import('koi-bench').Config }} */
    let best = { cost: Infinity };
    const value = (/** @type {string} */ name, /** @type {import('koi-bench').Param} */ param) =>
      best.config && rng.next() > Number(rate) ? best.config[name] : draw(param, rng.next());
    return {
      ask: id => ({ id, config: Object.fromEntries(params.map(([name, param]) => [name, value(name, param)])) }),
      tell({ config }, outcome) {
        if (outcome.status === 'ok' && outcome.costs[0] <= best.cost) best = { config, cost: outcome.costs[0] };
      },
    };
  },
};

/**
 * The value of a parameter at u in [0, 1); every choice and every integer has an equal share.
 * @param {import('koi-bench').Param} param
 * @param {number} u
 */
function draw(param, u) {
  if (param.kind === 'choice') return param.choices[Math.floor(u * param.choices.length)];
  const half = param.kind === 'int' ? 0.5 : 0;
  const [low, high] = [param.low - half, param.high + half];
  const x = Math.min(param.high, Math.max(param.low, param.log ? low * (high / low) ** u : low + u * (high - low)));
  return param.kind === 'int' ? Math.round(x) : x;
}
`;

export const moduleOptimizerTest = (name: string): string => `// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import optimizer from './${name}.mjs';

const problem = {
  space: { params: { x: { kind: 'float', low: -5, high: 5 }, y: { kind: 'float', low: -5, high: 5 } } },
  objectives: [{ name: 'cost', natural: 'min' }],
};
const sphere = ({ x, y }) => x * x + y * y;

/** A small generator (Park and Miller 1988), as koi hands one over. */
const stream = seed => ({ next: () => (seed = (seed * 16807) % 2147483647) / 2147483647, fork: () => stream(seed) });

/** The configs of a run of 1000 trials. */
function run(seed) {
  const { ask, tell } = optimizer.start(problem, { full: 1000, workers: 1 }, stream(seed), { rate: 1 / 3 });
  return Array.from({ length: 1000 }, (_, id) => {
    const { config } = ask(id);
    tell({ id, config, level: 1 }, { status: 'ok', costs: [sphere(config)], seconds: 0 });
    return config;
  });
}

test('it gets near the optimum', () => assert.ok(Math.min(...run(1).map(sphere)) < 0.01));

test('it follows from its seed', () => {
  assert.deepEqual(run(1), run(1));
  assert.notDeepEqual(run(1), run(2));
});
`;

export const moduleTask = (name: string): string => `// @ts-check
/**
 * Rosenbrock's function in two dimensions with uniform noise of ±0.01; koi fills in what it needs of an optimizer.
 * @type {Omit<import('koi-bench').Task, 'needs'>}
 */
export default {
  id: '${name}',
  cite: 'Rosenbrock (1960). Computer Journal 3(3).',
  licence: 'none',
  problem: {
    space: { params: { x: { kind: 'float', low: -2, high: 2 }, y: { kind: 'float', low: -1, high: 3 } } },
    objectives: [{ name: 'f', natural: 'min' }],
  },
  budget: { full: 100, workers: 1 },
  noisy: true,
  heldOut: false,
  open: () => ({ config }, seed) => {
    const [x, y] = [Number(config.x), Number(config.y)];
    const cost = (1 - x) ** 2 + 100 * (y - x * x) ** 2 + 0.01 * noise(seed);
    return { status: 'ok', costs: [cost], seconds: 0 };
  },
};

/**
 * Uniform in [-1, 1), the same for the same seed: the generator of Park and Miller (1988), which also needs a few steps to
 * tell neighbouring seeds apart.
 * @param {number} seed
 */
function noise(seed) {
  let state = (seed % 2147483646) + 1;
  for (let step = 0; step < 4; step++) state = (state * 16807) % 2147483647;
  return (2 * state) / 2147483647 - 1;
}
`;

export const moduleTaskTest = (name: string): string => `// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import task from './${name}.mjs';

const evaluate = await task.open();
const cost = (x, y, seed) => evaluate({ id: 0, config: { x, y }, level: 1 }, seed, 'tuning').costs[0];

test('it is lowest at (1, 1)', () => {
  assert.ok(Math.abs(cost(1, 1, 1)) < 0.05);
  assert.ok(Math.abs(cost(0, 0, 1) - 1) < 0.05);
});

test('values follow from the seed', () => {
  assert.equal(cost(0, 0, 1), cost(0, 0, 1));
  assert.notEqual(cost(0, 0, 1), cost(0, 0, 2));
});
`;
