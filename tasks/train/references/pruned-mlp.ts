// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Written by make-references.ts. */
import type { References } from '../reference.ts';

export const references: References = {
  'pruned-mlp-moons/error': {
    error: 0.09938,
    test: 0.1338,
    config: {
      learning_rate: 0.03067,
      batch_size: 6,
    },
    seeds: 8,
    evaluations: 78,
  },
  'pruned-mlp-moons/error+density': {
    error: 0.08062,
    test: 0.09027,
    config: {
      learning_rate: 0.3095,
      batch_size: 78,
      density: 0.5438,
    },
    seeds: 8,
    evaluations: 53,
    front: [
      [0.08062, 0.5443],
      [0.08188, 0.5017],
      [0.5019, 0.01997],
    ],
  },
  'pruned-mlp-hastie/error': {
    error: 0.2319,
    test: 0.2536,
    config: {
      learning_rate: 0.1971,
      batch_size: 64,
    },
    seeds: 8,
    evaluations: 57,
  },
  'pruned-mlp-hastie/error+density': {
    error: 0.1794,
    test: 0.1418,
    config: {
      learning_rate: 0.005307,
      batch_size: 13,
      density: 0.4569,
    },
    seeds: 8,
    evaluations: 50,
    front: [
      [0.1794, 0.4567],
      [0.475, 0.0206],
    ],
  },
  'pruned-mlp-twonorm/error': {
    error: 0.06,
    test: 0.03482,
    config: {
      learning_rate: 0.02765,
      batch_size: 4,
    },
    seeds: 8,
    evaluations: 54,
  },
  'pruned-mlp-twonorm/error+density': {
    error: 0.0475,
    test: 0.02732,
    config: {
      learning_rate: 0.01608,
      batch_size: 20,
      density: 0.2885,
    },
    seeds: 8,
    evaluations: 41,
    front: [
      [0.0475, 0.2882],
      [0.05063, 0.2639],
      [0.4431, 0.02025],
    ],
  },
  'pruned-mlp-threenorm/error': {
    error: 0.1963,
    test: 0.1962,
    config: {
      learning_rate: 0.01728,
      batch_size: 5,
    },
    seeds: 8,
    evaluations: 61,
  },
  'pruned-mlp-threenorm/error+density': {
    error: 0.1525,
    test: 0.1596,
    config: {
      learning_rate: 0.1584,
      batch_size: 31,
      density: 0.4232,
    },
    seeds: 8,
    evaluations: 51,
    front: [
      [0.1525, 0.423],
      [0.1613, 0.3964],
      [0.3525, 0.02604],
    ],
  },
  'pruned-mlp-ringnorm/error': {
    error: 0.1069,
    test: 0.07679,
    config: {
      learning_rate: 0.04664,
      batch_size: 8,
    },
    seeds: 8,
    evaluations: 53,
  },
  'pruned-mlp-ringnorm/error+density': {
    error: 0.08312,
    test: 0.06018,
    config: {
      learning_rate: 0.1429,
      batch_size: 224,
      density: 0.3956,
    },
    seeds: 8,
    evaluations: 39,
    front: [
      [0.08312, 0.3953],
      [0.1175, 0.1238],
      [0.3063, 0.02604],
    ],
  },
  'pruned-mlp-waveform/error': {
    error: 0.1837,
    test: 0.1992,
    config: {
      learning_rate: 0.006823,
      batch_size: 5,
    },
    seeds: 8,
    evaluations: 50,
  },
  'pruned-mlp-waveform/error+density': {
    error: 0.1694,
    test: 0.1754,
    config: {
      learning_rate: 0.01974,
      batch_size: 60,
      density: 0.2133,
    },
    seeds: 8,
    evaluations: 44,
    front: [
      [0.1694, 0.2126],
      [0.6413, 0.02232],
    ],
  },
  'pruned-mlp-madelon/error': {
    error: 0.2475,
    test: 0.2095,
    config: {
      learning_rate: 0.1272,
      batch_size: 59,
    },
    seeds: 8,
    evaluations: 60,
  },
  'pruned-mlp-madelon/error+density': {
    error: 0.2087,
    test: 0.1735,
    config: {
      learning_rate: 0.05196,
      batch_size: 12,
      density: 0.6093,
    },
    seeds: 8,
    evaluations: 50,
    front: [
      [0.2087, 0.6094],
      [0.3969, 0.04688],
    ],
  },
  'pruned-mlp-iris/error': {
    error: 0.1061,
    test: 0.0425,
    config: {
      learning_rate: 0.1449,
      batch_size: 44,
    },
    seeds: 8,
    evaluations: 71,
  },
  'pruned-mlp-iris/error+density': {
    error: 0.06061,
    test: 0.04,
    config: {
      learning_rate: 0.0146,
      batch_size: 8,
      density: 0.6741,
    },
    seeds: 8,
    evaluations: 83,
    front: [
      [0.06061, 0.6739],
      [0.6742, 0.02644],
    ],
  },
  'pruned-mlp-penguins/error': {
    error: 0.06419,
    test: 0.02928,
    config: {
      learning_rate: 0.14,
      batch_size: 17,
    },
    seeds: 8,
    evaluations: 64,
  },
  'pruned-mlp-penguins/error+density': {
    error: 0.01689,
    test: 0.007883,
    config: {
      learning_rate: 0.02855,
      batch_size: 4,
      density: 0.8335,
    },
    seeds: 8,
    evaluations: 65,
    front: [
      [0.01689, 0.8336],
      [0.5676, 0.02109],
    ],
  },
  'pruned-mlp-weather/error': {
    error: 0.1862,
    test: 0.1353,
    config: {
      learning_rate: 0.03885,
      batch_size: 8,
    },
    seeds: 8,
    evaluations: 71,
  },
  'pruned-mlp-weather/error+density': {
    error: 0.2342,
    test: 0.2957,
    config: {
      learning_rate: 0.1364,
      batch_size: 28,
      density: 0.03806,
    },
    seeds: 8,
    evaluations: 53,
    front: [
      [0.2342, 0.03779],
      [0.2765, 0.03561],
      [0.4919, 0.02035],
    ],
  },
};
