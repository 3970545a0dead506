/** The search spaces of ARLBench (Becktepe et al. 2024, appendix, and runscripts/configs/search_space): 256 Sobol points of each were run. */
import type { Param, Space } from '../../src/contract/index.ts';

const flag: Param = { kind: 'choice', choices: [false, true] };
const batch = (smallest: number): Param => ({ kind: 'choice', choices: [smallest, 2 * smallest, 4 * smallest], ordered: true });
const float = (low: number, high: number): Param => ({ kind: 'float', low, high });
const log = (low: number, high: number): Param => ({ kind: 'float', low, high, log: true });
const int = (low: number, high: number): Param => ({ kind: 'int', low, high });
const prioritised = { when: { param: 'buffer_prio_sampling', in: [true] } };
const targeted = { when: { param: 'use_target_network', in: [true] } };

/** A replay buffer: batches from `smallest` to four times that, at most `size` transitions. */
const buffer = (smallest: number, size: number, epsilon: Param): Space['params'] => ({
  buffer_batch_size: batch(smallest),
  buffer_size: int(1024, size),
  buffer_prio_sampling: flag,
  buffer_alpha: { ...float(0.01, 1), ...prioritised },
  buffer_beta: { ...float(0.01, 1), ...prioritised },
  buffer_epsilon: { ...epsilon, ...prioritised },
});

const dqn = (smallest: number, size: number, starts: readonly [number, number], interval: number): Space => ({
  params: {
    ...buffer(smallest, size, log(1e-7, 1e-3)),
    initial_epsilon: float(0.5, 1),
    target_epsilon: float(0.001, 0.2),
    learning_rate: log(1e-6, 0.1),
    learning_starts: int(...starts),
    use_target_network: flag,
    target_update_interval: { ...int(1, interval), ...targeted },
  },
});

const sac = (smallest: number, size: number, starts: number): Space => ({
  params: {
    ...buffer(smallest, size, log(1e-9, 1e-4)),
    learning_rate: log(1e-6, 0.1),
    learning_starts: int(0, starts),
    use_target_network: flag,
    tau: { ...float(0.01, 1), ...targeted },
    reward_scale: log(0.1, 10),
  },
});

const ppo = (smallest: number): Space => ({
  params: {
    clip_eps: float(0, 0.5),
    ent_coef: float(0, 0.5),
    gae_lambda: float(0.8, 0.9999),
    learning_rate: log(1e-6, 0.1),
    max_grad_norm: float(0, 1),
    minibatch_size: batch(smallest),
    normalize_advantage: flag,
    vf_clip_eps: float(0, 0.5),
    vf_coef: float(0, 1),
  },
});

const classicDqn = dqn(64, 120_000, [0, 2048], 100);
/** Algorithm and suite of environments → space. */
export const spaces: Readonly<Record<string, Space>> = {
  'dqn atari': dqn(16, 1_000_000, [1024, 32_768], 2000),
  'dqn box2d': classicDqn,
  'dqn cc': classicDqn,
  'dqn minigrid': dqn(32, 1_000_000, [0, 2048], 100),
  'ppo cc': ppo(128),
  'ppo minigrid': ppo(32),
  'sac box2d': sac(128, 500_000, 8192),
  'sac brax': sac(512, 2_000_000, 16_384),
  'sac cc': sac(256, 120_000, 8192),
};
