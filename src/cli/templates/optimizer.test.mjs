// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import optimizer from './mine.mjs';

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
