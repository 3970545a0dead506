import { describe, expect, it } from 'vitest';
import { bandit, preferred } from '../../optimizers/bandit.ts';
import { cmaEs } from '../../optimizers/cma-es.ts';
import { nelderMead } from '../../optimizers/nelder-mead.ts';
import { portfolio } from '../../optimizers/portfolio.ts';
import { tpe } from '../../optimizers/tpe.ts';
import type { Optimizer, Rng } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { initialConfig } from '../../src/space/index.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

const problem = problemFor(portfolio, box(3));
const evaluate = measured(problem, bowl);
const configs = (optimizer: Optimizer, full: number, options = {}) =>
  run(optimizer, problem, { seed: 1, full, evaluate, options }).lines.map(({ trial }) => trial.config);

/** What a member asks for when it is alone, with the stream that it has in the portfolio. */
function alone(member: Optimizer, full: number, budget: number) {
  const rng: Rng = stream('test', 1).fork(member.id);
  const live = member.start(problem, { full: budget, workers: 1 }, rng, initialConfig(member.options));
  return Array.from({ length: full }, (_, id) => {
    const trial = { level: 1, ...(live.ask(id) as { id: number; config: Record<string, number> }) };
    void live.tell(trial, evaluate(trial));
    return trial.config;
  });
}

describe('portfolio', () => {
  it('gives its members turns, and each does what it would do alone', () => {
    const all = configs(portfolio, 120, { 'regularized-evolution': false });
    for (const [i, member] of [tpe, cmaEs, nelderMead].entries()) expect(all.filter((_, k) => k % 3 === i)).toEqual(alone(member, 40, 120));
  });

  it('leaves out members that cannot handle the problem, and is random search without any', () => {
    const mixed = problemFor(portfolio, spaces['mixed']!);
    const options = { tpe: false, 'regularized-evolution': false };
    const { lines } = run(portfolio, mixed, { seed: 1, full: 60, evaluate: measured(mixed, bowl), options });
    expect(new Set(lines.map(({ trial }) => trial.config['kind'])).size).toBe(3);
  });

  it('has one trial of a sequential member in flight at most', () => {
    const live = portfolio.start(problem, { full: 100, workers: 9 }, stream('flying'), { 'nelder-mead': true });
    const first = live.ask(0) as { id: number; config: Record<string, number> };
    expect(live.ask(1)).toBe('wait');
    void live.tell({ level: 1, ...first }, evaluate({ level: 1, ...first }));
    expect(live.ask(1)).toMatchObject({ id: 1 });
  });
});

describe('bandit', () => {
  it('prefers the member with the larger area under its curve of credit, and whoever was used little', () => {
    const uses = (text: string) => [...text].map(c => ({ member: 'abAB'.indexOf(c) % 2, best: c < 'a' })); // capitals: new bests

    expect(preferred(uses('ab'), [0, 0], 0)).toEqual([0, 1]);
    expect(preferred(uses('aB'), [0, 0], 0)).toEqual([1, 0]);
    expect(preferred(uses('AabB'), [0, 0], 0)).toEqual([1, 0]); // areas 1/3 and 2/3: late successes count more
    expect(preferred(uses('AAAA'), [0, 0], 0.05)).toEqual([1, 0]); // one that was never used comes first
    // 1 + 0.05 √(2 · log₂ 9 / 8) = 1.045 against C √(2 log₂ 9 / 1) = 2.518 C
    expect(preferred(uses('AAAAAAAAb'), [0, 0], 0.05)).toEqual([0, 1]);
    expect(preferred(uses('AAAAAAAAb'), [0, 0], 1)).toEqual([1, 0]);
    expect(preferred([], [1, 0], 0.05)).toEqual([1, 0]);
  });

  it('gives most trials to the member that succeeds', () => {
    // on a smooth bowl of ten dimensions the simplex and CMA-ES improve again and again, the others hardly
    const ten = problemFor(bandit, box(10));
    const { lines } = run(bandit, ten, { seed: 1, full: 600, evaluate: measured(ten, bowl), options: { tpe: false } });
    const own = run(portfolio, ten, { seed: 1, full: 600, evaluate: measured(ten, bowl), options: { tpe: false } }).lines;
    const lowest = (all: typeof lines) => Math.min(...all.map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : 9)));

    expect(lowest(lines)).toBeLessThan(lowest(own) / 2);
  });
});
