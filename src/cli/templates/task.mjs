// @ts-check
/**
 * Rosenbrock's function in two dimensions with uniform noise of ±0.01; koi fills in what it needs of an optimizer.
 * @type {Omit<import('koi-bench').Task, 'needs'>}
 */
export default {
  id: 'mine',
  cite: 'Rosenbrock (1960). Computer Journal 3(3).',
  licence: 'none',
  problem: {
    space: { params: { x: { kind: 'float', low: -2, high: 2 }, y: { kind: 'float', low: -1, high: 3 } } },
    objectives: [{ name: 'f', natural: 'min' }],
  },
  budget: { full: 100, workers: 1 },
  noisy: true,
  heldOut: false,
  open:
    () =>
    ({ config }, seed) => {
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
