/**
 * Not taken: 17 files of PPO above 4 MiB that no copy here has, the two files of Landscape-Data, which repeat measurements of
 * sobol, and box2d_lunar_lander_continuous_sac, which is box2d_continuous_lunar_lander_sac byte for byte.
 */
import { type DataSet, listing } from '../data-set.ts';

export const arlbench: DataSet = {
  name: 'arlbench',
  title: 'ARLBench: landscapes of DQN, PPO and SAC, 256 Sobol configurations × 10 seeds × 10 budgets',
  cite: 'arXiv:2409.18827',
  licence: { name: 'BSD-3-Clause', open: true },
  repository: 'automl/arlbench',
  commit: '1c675836707725fce270baa0c4ae42e21ea77238',
  changes: 'names only: sobol__X is results_combined/sobol/X',
  files: listing(
    `
    c5258424dea31d349e49d46a659568de5a2dadc802bc4ef6e810d902441e7d04 3572972 sobol__atari_battle_zone_dqn.csv
    0d55b2d7c98cc05d3f736787d5ca726b6bd5cc7a20cb124d8b3c40cbd1052574 3626473 sobol__atari_double_dunk_dqn.csv
    c526f93e7d62b0b7783b9a0f08441772193d5e0b6ad099580f1f2d0c94feae0d 3593295 sobol__atari_phoenix_dqn.csv
    633335528b59f709d43b65ee7ae45af19ab3f4c7a9564509900397d47f5019ed 3560045 sobol__atari_qbert_dqn.csv
    05ce31207253449d78eefaf277db05f2eee3355233165baa60cb5dfe72a2da21 3570906 sobol__atari_this_game_dqn.csv
    770834193093fc7b315cc551fe1bc4909b841e43f919dfa43eac6ba2073c909f 3273091 sobol__box2d_bipedal_walker_sac.csv
    a997c1876cfed7251338ad2fcd3e23a2d93a26c117b9e9b9fa33c0fe280128aa 3267231 sobol__box2d_continuous_lunar_lander_sac.csv
    dc265ea34cfefdd073f101191aa15e6ef552380e4b8d216ab3cf321ed827ab59 3530609 sobol__box2d_lunar_lander_dqn.csv
    7192b583709cce1aea649bea2f2e4fcf8d45cb86305284f3a0c0c46d730bda44 3319766 sobol__brax_ant_sac.csv
    0c3e37d4c2caa4e7f63ad3b1968a836ae941dd1f1fdfb394f04309f1105e72ef 3329816 sobol__brax_halfcheetah_sac.csv
    1a5d2ba577ca012f5a9fa31f198997e7470ea31c860cf74081b926e736e4c041 3321582 sobol__brax_hopper_sac.csv
    a0cbc6876945e487e1b7d84e715697b2f760a4fe7e098c7d1d49f4b8dbb3ebd2 3311742 sobol__brax_humanoid_sac.csv
    9a2240e0167701b1e6d4b33d17d456724cf40adbdee9733444698c58cae15933 3478739 sobol__cc_acrobot_dqn.csv
    5db92ab7a394f88e096ad47749879a981487be012ee04f8a0099b5a8fe4e8203 3489553 sobol__cc_cartpole_dqn.csv
    08d084e11c8f50b61ac65e0f2fda56f0219994d687629fa82f70135d58d630ab 4185332 sobol__cc_cartpole_ppo.csv
    1664411d2282cb91bf1568016a7af84006ebfb502650122b7e6b1801493a12aa 3481533 sobol__cc_continuous_mountain_car_sac.csv
    9e35e29ea2fbeb2908c19086c604d8188047b36d58b367cf23269375a40eb8f5 3459515 sobol__cc_mountain_car_dqn.csv
    2eea3601803b22c4c412f4bc66b07e3ba5661a79b31f85502e7fa438bea9611a 4164026 sobol__cc_mountain_car_ppo.csv
    091186b848b7fca7efa80411424b7136db67b720fa7740de4759df5eb9cbeba7 3433229 sobol__cc_pendulum_sac.csv
    5efff29dee8ef1385980b47702c5d0721d5a805635e4cdfc0620e7f6a66b07e5 3403288 sobol__minigrid_door_key_dqn.csv
    a4cd9446e7741b8bd4d287a05453dc7a758029f93d977a1999f889ab6e5f5374 4105178 sobol__minigrid_door_key_ppo.csv
    cc2c44c86abdf66a24e6f2abccd7592d3db12191e7523dbe609f3de69bb95063 3389609 sobol__minigrid_empty_random_dqn.csv
    39c703d053c0d998d393655ec938619783a1f1c97d00a08220b711204df69fd0 4186018 sobol__minigrid_empty_random_ppo.csv
    71660c500dbea1f72bb2732c888b4017ff87dd7862144670279c198d9dd1ac23 3444728 sobol__minigrid_four_rooms_dqn.csv
    b2dac08292a569218712c06e7973c6107a7836141af981d58bd95bd64e1ebd7c 4178684 sobol__minigrid_four_rooms_ppo.csv
    eec416100880a70bbae92e193282ee80a13d86ec7c8b3900e79c155b548219ed 3399851 sobol__minigrid_unlock_dqn.csv
    a7824873b31ca8b12d2dc68ef6439dd0d0a0b76de79736b8b66d9dc399cada41 4086380 sobol__minigrid_unlock_ppo.csv
    `,
    path => `results_combined/sobol/${path.replace('sobol__', '')}`,
  ),
};
