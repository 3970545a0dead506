// koi-plugin/1 without any library: an optimizer and a task. `koi check "node plugin.mjs"`
import { createInterface } from 'node:readline';

// One run: keep the best, draw each parameter anew with probability 1/3.
let run;

function start({ problem, seed }) {
  run = { params: problem.space.params, names: Object.keys(problem.space.params).sort(), state: (seed % 2147483646) + 1, best: null };
  return {};
}

// Park and Miller (1988): uniform in (0, 1), the same in every language.
function uniform() {
  run.state = (run.state * 48271) % 2147483647;
  return run.state / 2147483647;
}

function ask({ fresh, tell = [] }) {
  for (const { trial, outcome } of tell)
    if (outcome.status === 'ok' && (!run.best || outcome.costs[0] <= run.best.cost))
      run.best = { config: trial.config, cost: outcome.costs[0] };
  const config = {};
  for (const name of run.names) {
    const { low, high } = run.params[name];
    const anew = !run.best || uniform() < 1 / 3;
    config[name] = anew ? low + uniform() * (high - low) : run.best.config[name];
  }
  return { id: fresh, config };
}

const x = { kind: 'float', low: -5, high: 5 };
const task = {
  id: 'example/square',
  cite: 'none',
  licence: 'none',
  problem: { space: { params: { x } }, objectives: [{ name: 'f', natural: 'min' }] },
  budget: { full: 30, workers: 1 },
};

const methods = {
  initialize: () => ({
    protocol: 'koi-plugin/1',
    optimizers: [{ id: 'example', cite: 'none', handles: ['continuous'] }],
    tasks: [task.id],
  }),
  start,
  ask,
  stop: () => ({}),
  describe: () => task,
  open: () => ({}),
  evaluate: ({ config }) => ({ status: 'ok', costs: [config.x * config.x], seconds: 0 }),
  ping: () => ({}),
};

function answer({ id, method, params }) {
  if (!Object.hasOwn(methods, method)) return { jsonrpc: '2.0', id, error: { code: -32601, message: `there is no method ${method}` } };
  try {
    return { jsonrpc: '2.0', id, result: methods[method](params) };
  } catch (error) {
    return { jsonrpc: '2.0', id, error: { code: -32000, message: String(error) } };
  }
}

createInterface({ input: process.stdin }).on('line', line => console.log(JSON.stringify(answer(JSON.parse(line)))));
