// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Written by make-references.ts. */
import type { References } from '../reference.ts';

export const references: References = {
  'logistic-moons/error': {
    error: 0.07969,
    test: 0.09571,
    config: {
      penalty: 0.000835,
      degree: 3,
    },
    seeds: 16,
    evaluations: 241,
  },
  'logistic-hastie/error': {
    error: 0.07094,
    test: 0.04071,
    config: {
      penalty: 0.0002809,
      degree: 2,
    },
    seeds: 16,
    evaluations: 175,
  },
  'logistic-twonorm/error': {
    error: 0.02969,
    test: 0.01714,
    config: {
      penalty: 0.2371,
      degree: 1,
    },
    seeds: 16,
    evaluations: 165,
  },
  'logistic-threenorm/error': {
    error: 0.1444,
    test: 0.1614,
    config: {
      penalty: 0.158,
      degree: 2,
    },
    seeds: 16,
    evaluations: 257,
  },
  'logistic-ringnorm/error': {
    error: 0.045,
    test: 0.02857,
    config: {
      penalty: 0.0156,
      degree: 2,
    },
    seeds: 16,
    evaluations: 260,
  },
  'logistic-waveform/error': {
    error: 0.1453,
    test: 0.1471,
    config: {
      penalty: 0.2342,
      degree: 1,
    },
    seeds: 16,
    evaluations: 159,
  },
  'logistic-madelon/error': {
    error: 0.2534,
    test: 0.2393,
    config: {
      penalty: 0.2133,
      degree: 2,
    },
    seeds: 16,
    evaluations: 254,
  },
  'logistic-iris/error': {
    error: 0.04167,
    test: 0,
    config: {
      penalty: 0.0005349,
      degree: 1,
    },
    seeds: 16,
    evaluations: 356,
  },
  'logistic-penguins/error': {
    error: 0.005068,
    test: 0.009009,
    config: {
      penalty: 0.003831,
      degree: 1,
    },
    seeds: 16,
    evaluations: 317,
  },
  'logistic-weather/error': {
    error: 0.164,
    test: 0.1335,
    config: {
      penalty: 0.000001039,
      degree: 1,
    },
    seeds: 16,
    evaluations: 287,
  },
};
