// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import task from './mine.mjs';

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
