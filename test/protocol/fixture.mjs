// A plugin for tests, without any library: `node fixture.mjs [fault] [mark]` serves an optimizer `fixture` and a task
// `fixture/square`, and goes wrong in the named way at trial 3. The mark is for who looks for its processes, or a
// file that it waits for.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [fault, mark = '1234'] = process.argv.slice(2);
const name = fault ? `fixture-${fault}` : 'fixture';
const say = message => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
const forever = () => {
  for (;;);
};
let space;
let seed = 0;
let told = 0;
const draw = () => (seed = (seed * 16807 + 1) % 2147483647) / 2147483647;

const faults = {
  exits() {
    console.error('a first line\nno luck today');
    process.exit(3);
  },
  hangs: forever,
  deaf() {
    setInterval(() => {}, 1000); // alive, but silent
    process.stdin.removeAllListeners();
  },
  orphans() {
    spawn('sleep', [mark], { stdio: 'ignore' });
    forever();
  },
  rubbish: () => process.stdout.write('Welcome to my optimizer!\n'),
  floods() {
    const line = 'x'.repeat(2 ** 20);
    for (let i = 0; i < 64; i++) process.stdout.write(line);
  },
  chatters: id => {
    console.error(`${'y'.repeat(200)}\n`.repeat(5000));
    return say({ id, result: trial() });
  },
  halves(id) {
    const line = Buffer.from(`${JSON.stringify({ id, result: { ...trial(), config: { x: 'møøse' } } })}\n`);
    const cut = line.indexOf('ø') + 1; // in the middle of a character
    process.stdout.write(line.subarray(0, cut));
    setTimeout(() => process.stdout.write(line.subarray(cut)), 200);
  },
  waits(id) {
    const look = setInterval(() => {
      if (!existsSync(mark)) return;
      clearInterval(look);
      say({ id, result: trial() });
    }, 20);
  },
  disorder: id => say({ id: id + 1, result: trial() }),
  twice(id) {
    say({ id, result: trial() });
    say({ id, result: trial() });
  },
  complains: id => say({ id, error: { code: -32000, message: 'out of ideas\nsecond line' } }),
  odd: id => say({ id, result: { id: 3, config: { x: null } } }),
  memory() {
    const hoard = [];
    for (;;) hoard.push(Buffer.alloc(2 ** 24, 1));
  },
};

const trial = () => ({ id: fresh, config: Object.fromEntries(Object.entries(space.params).map(([name, { low, high }]) => [name, low + draw() * (high - low)])) }); // biome-ignore format: one thought
let fresh = 0;

const square = { kind: 'float', low: -1, high: 1 };
const problem = { space: { params: { x: square, y: square } }, objectives: [{ name: 'f', natural: 'min' }] };
const methods = {
  initialize: () => ({
    protocol: 'koi-plugin/1',
    optimizers: [{ id: name, handles: ['continuous', 'concurrent'] }],
    tasks: [`${name}/square`],
  }),
  start: params => {
    space = params.problem.space;
    seed = params.seed;
    told = 0;
    return {};
  },
  ask: params => {
    fresh = params.fresh;
    told += params.tell?.length ?? 0;
    if (params.tell?.some(({ outcome }) => outcome.violations?.includes(null))) throw new Error('a violation is null');
    return trial();
  },
  stop: params => {
    told += params.tell?.length ?? 0;
    console.error(`told ${told}`);
    return {};
  },
  describe: () => ({ id: `${name}/square`, problem, budget: { full: 9, workers: 1 } }),
  open: () => ({}),
  evaluate: ({ config: { x, y } }) => ({ status: 'ok', costs: [x * x + y * y], seconds: 1 }),
};

if (fault === 'absent') await import('no-such-package');
if (fault === 'silent') setInterval(() => {}, 1000);
else
  createInterface({ input: process.stdin }).on('line', line => {
    const { id, method, params } = JSON.parse(line);
    if (method === 'ask') fresh = params.fresh;
    if (fault && ((method === 'ask' && params.fresh === 3) || (method === 'evaluate' && params.trial === 3))) return faults[fault](id);
    say({ id, result: methods[method](params) });
  });
