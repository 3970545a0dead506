import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { type Config, needsOf, type Outcome, type Seed, type Trial } from '../../src/contract/index.ts';
import { type Command, offersOf, optimizerOf, taskOf } from '../../src/protocol/index.ts';
import { stream } from '../../src/random/index.ts';
import { type Cell, type Line, runCell } from '../../src/runner/cell.ts';
import { epochs, ok, square } from '../runner/fakes.ts';
import { program, python } from './plugins.ts';

const side = { kind: 'float', low: -1, high: 1 } as const;
const problem = { space: { params: { x: side, y: side } }, objectives: [{ name: 'f', natural: 'min' }] } as const;

async function run(command: Command, more: Partial<Cell> = {}) {
  const optimizer = optimizerOf(command, (await offersOf(command)).optimizers[0]!, 20);
  const lines: Line[] = [];
  const cell = { problem, budget: { full: 6, workers: 1 }, optimizer, options: {}, rng: stream('python'), seedOf: () => 1 as Seed<'tuning'>, evaluate: square, known: () => undefined, enter: () => {} }; // biome-ignore format: one thought
  const end = await runCell({ ...cell, ...more }, line => lines.push(line));
  return { end, trials: lines.map(({ trial }) => trial) };
}

describe.skipIf(!python)('koi_plugin (needs python3)', () => {
  it('keeps the library away from the protocol, the seed, and where koi is', async () => {
    const { end, trials } = await run(program('nosy.py', nosy), { options: {} });

    expect(end).toMatchObject({ status: 'done', reason: '' });
    expect(trials).toHaveLength(6);
  });

  it('gives the same asks for the same seed where the library draws from random', async () => {
    const command = program('draws.py', draws);
    const [a, b, c] = [await run(command), await run(command), await run(command, { rng: stream('other') })];

    expect(a.trials).toEqual(b.trials);
    expect(a.trials[0]!.config).not.toEqual(c.trials[0]!.config);
  });

  it('resumes, waits and is done', async () => {
    const { end, trials } = await run(program('levels.py', levels), {
      problem: { ...problem, fidelity: epochs },
      budget: { full: 6, workers: 2 },
      evaluate: ({ level }) => ok(level),
    });

    expect(end).toMatchObject({ status: 'done', reason: '' });
    expect(trials.map(({ id, level }: Trial) => [id, level])).toEqual([
      [0, 1],
      [1, 1],
      [0, 9],
      [1, 9],
    ]);
    expect(trials[2]!.config).toEqual(trials[0]!.config);
  });

  it.each([
    ['raises', 'raise ValueError("out of ideas")', 'ask: python raises.py: ValueError: out of ideas (raises.py, line 5)'],
    [
      'nothing',
      'return None',
      'ask: python nothing.py: TypeError: ask() answered None; it answers a config as a dict, or self.resume, self.wait, self.done',
    ],
    ['nan', 'return {"x": float("nan"), "y": 0}', 'ask: python nan.py: ValueError: Out of range float values are not JSON compliant'],
  ])('says in one line what %s', async (name, statement, reason) => {
    const { end } = await run(program(`${name}.py`, `from koi_plugin import Optimizer, serve\n\nclass Bad(Optimizer):\n    def ask(self):\n        ${statement}\n\nserve(Bad)\n`)); // biome-ignore format: one thought

    expect(end).toMatchObject({ status: 'failed', trials: 0 });
    expect(end.reason.startsWith(reason), end.reason).toBe(true);
  });

  it('says that it is alive while it works', async () => {
    const command = program('slow.py', `import time\n${draws.replace('def ask(self):', 'def ask(self):\n        time.sleep(0.5)')}`);
    const child = spawn(command.words[0]!, command.words.slice(1), {
      env: { ...process.env, PYTHONPATH: new URL('../../optimizers/python', import.meta.url).pathname },
    });
    const say = (id: number, method: string, params: object): void => void child.stdin.write(`${JSON.stringify({ id, method, params })}\n`);
    say(0, 'initialize', { protocol: 'koi-plugin/1', heartbeat: 0.1 });
    say(1, 'start', { optimizer: 'draws', problem, budget: { full: 1, workers: 1 }, seed: 1, options: {} });
    say(2, 'ask', { fresh: 0 });
    const seen: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const { id, method } = JSON.parse(line);
      seen.push(method ?? id);
      if (id === 2) child.stdin.end();
    }

    expect(seen.slice(0, 2)).toEqual([0, 1]);
    expect(seen.at(-1)).toBe(2);
    expect(seen.filter(what => what === 'alive').length).toBeGreaterThan(1);
  });

  describe('tasks', () => {
    const load = async (name: string, text: string) => {
      const command = program(name, text);
      const task = taskOf(command, (await offersOf(command)).tasks[0]!, 20);
      return { task, evaluate: await task.open() };
    };
    const at = (config: Config, level = 1): Trial => ({ id: 0, config, level });

    it('come from a decorated function, with everything that it says', async () => {
      const { task, evaluate } = await load('pair.py', pair);
      const outcome = await evaluate(at({ x: 2, k: 3 }, 5), 7 as Seed, 'tuning');

      expect(task).toMatchObject({
        id: 'mine/pair',
        about: 'Two costs.',
        noisy: true,
        budget: { full: 12, workers: 1 },
        problem: {
          objectives: [
            { name: 'a', natural: 'min' },
            { name: 'acc', natural: 'max' },
          ],
          fidelity: { name: 'epoch', unit: '', min: 1, max: 9, resumable: false },
          constraints: ['c'],
        },
      });
      expect(task.needs).toEqual(needsOf(task.problem, task.budget));
      expect(outcome).toEqual({ status: 'ok', costs: [7, -15], violations: [-1], seconds: 2.5 });
    });

    it('crash one trial when they raise, and no other', async () => {
      const { evaluate } = await load('pair.py', pair);
      const bad = (await evaluate(at({ x: -1, k: 3 }), 7 as Seed, 'test')) as Outcome & { reason: string };

      expect(bad).toMatchObject({ status: 'crashed', reason: 'python pair.py: ZeroDivisionError: no luck today (pair.py, line 18)' });
      expect(await evaluate(at({ x: 2, k: 3 }), 7 as Seed, 'tuning')).toMatchObject({ status: 'ok' });
    });

    it('take the space of a ConfigSpace, as that writes it', async () => {
      const { task } = await load('space.py', configSpace);

      expect(task.problem.space.params).toEqual({
        kind: { kind: 'choice', choices: ['a', 'b'], initial: 'a' },
        rate: { kind: 'float', low: 1e-5, high: 1, log: true, initial: 0.01, when: { param: 'kind', in: ['a'] } },
      });
    });
  });
});

const nosy = `import os, random, sys
print("a greeting", flush=True)
from koi_plugin import Optimizer, serve

class Nosy(Optimizer):
    handles = ["continuous"]

    def start(self, problem, budget, seed, options):
        assert 0 <= seed < 2**31
        assert random.random() == random.Random(seed).random()
        assert os.listdir(".") == [], os.listdir(".")
        assert hash("koi") == ${'HASH'}, hash("koi")
        assert os.environ["OMP_NUM_THREADS"] == "1"
        assert [name for name in os.environ if name in ("OLDPWD", "INIT_CWD") or name.startswith(("KOI_", "npm_"))] == []
        assert os.environ["PWD"] in os.getcwd()
        self.params = problem["space"]["params"]

    def ask(self):
        print("to stdout,", os.system("echo from a child"))
        assert sys.stdin.read() == ""
        return {name: random.uniform(p["low"], p["high"]) for name, p in self.params.items()}

    def tell(self, trial, outcome):
        assert (outcome.ok, outcome.status, outcome.reason, outcome.violations, outcome.seconds) == (True, "ok", "", [], 1)
        assert abs(outcome.costs[0] - sum(v * v for v in trial.config.values())) < 1e-12
        assert trial.level == 1 and trial.id == self.fresh

serve(Nosy)
`.replace('HASH', 'int(os.popen(sys.executable + " -c \'print(hash(\\"koi\\"))\'").read())');

const draws = `import random
from koi_plugin import Optimizer, serve

class Draws(Optimizer):
    handles = ["continuous"]

    def ask(self):
        return {"x": random.uniform(-1, 1), "y": random.uniform(-1, 1)}

serve(Draws)
`;

const levels = `from koi_plugin import Optimizer, serve

class Levels(Optimizer):
    handles = ["continuous", "fidelity", "concurrent"]

    def start(self, problem, budget, seed, options):
        self.told, self.resumed = [], 0

    def ask(self):
        if self.fresh < 2:
            return self.new({"x": self.fresh / 2, "y": 0}, level=problem_min)
        if self.resumed < len(self.told) and self.resumed < 2:
            self.resumed += 1
            return self.resume(self.told[self.resumed - 1], 9)
        return self.done() if self.resumed == 2 else self.wait()

    def tell(self, trial, outcome):
        assert outcome.costs == [trial.level]
        self.told.append(trial)

problem_min = 1
serve(Levels)
`;

const pair = `from koi_plugin import serve, task

@task(
    id="mine/pair",
    cite="c",
    licence="l",
    space={"params": {"x": {"kind": "float", "low": -5, "high": 5}, "k": {"kind": "int", "low": 1, "high": 9}}},
    objectives=["a", {"name": "acc", "natural": "max"}],
    constraints=["c"],
    fidelity={"name": "epoch", "min": 1, "max": 9},
    budget=12,
    noisy=True,
)
def pair(config, level, seed):
    """Two costs."""
    print("thinking")
    if config["x"] < 0:
        raise ZeroDivisionError("no luck today")
    return {"costs": [seed, -config["k"] * level], "violations": [-1], "seconds": level / config["x"]}

serve(pair)
`;

const configSpace = `from koi_plugin import serve, task

class Space:  # as ConfigSpace 1.2.2 writes it
    def to_serialized_dict(self):
        number = {"type": "uniform_float", "name": "rate", "lower": 1e-5, "upper": 1.0, "default_value": 0.01, "log": True, "meta": None}
        choice = {"type": "categorical", "name": "kind", "choices": ["a", "b"], "weights": None, "default_value": "a", "meta": None}
        condition = {"type": "EQ", "child": "rate", "parent": "kind", "value": "a"}
        return {"name": None, "hyperparameters": [choice, number], "conditions": [condition], "forbiddens": [], "format_version": 0.4}

@task(space=Space())
def spaced(config):
    return 0.0

serve(spaced)
`;
