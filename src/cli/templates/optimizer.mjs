// @ts-check

/**
 * A (1+1) evolution strategy: copy the best, draw a third of it anew, keep what is better.
 * @type {import('koi-bench').Optimizer<'continuous' | 'integer' | 'categorical'>}
 */
export default {
  id: 'mine',
  cite: 'Rechenberg (1973). Evolutionsstrategie.',
  handles: ['continuous', 'integer', 'categorical'],
  wants: [],
  options: { params: { rate: { kind: 'float', low: 0, high: 1, initial: 1 / 3 } } },
  start({ space }, _budget, rng, { rate }) {
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
