// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Written by make-references.ts. */
import type { References } from '../reference.ts';

export const references: References = {
  'svm-moons/error+size': {
    error: 0.08094,
    test: 0.1023,
    config: {
      C: 710.5,
      gamma: 2.023,
    },
    seeds: 16,
    evaluations: 232,
    front: [
      [0.08094, 79.94],
      [0.08688, 77.69],
    ],
  },
  'svm-hastie/error+size': {
    error: 0.06438,
    test: 0.03929,
    config: {
      C: 203.2,
      gamma: 0.01621,
    },
    seeds: 16,
    evaluations: 153,
    front: [[0.06438, 81.38]],
  },
  'svm-twonorm/error+size': {
    error: 0.02688,
    test: 0.01643,
    config: {
      C: 0.09741,
      gamma: 0.00995,
    },
    seeds: 16,
    evaluations: 152,
    front: [
      [0.02688, 267.6],
      [0.02719, 227.6],
      [0.04781, 35.25],
    ],
  },
  'svm-threenorm/error+size': {
    error: 0.145,
    test: 0.15,
    config: {
      C: 38.78,
      gamma: 0.006911,
    },
    seeds: 16,
    evaluations: 213,
    front: [
      [0.145, 164.9],
      [0.165, 154.8],
    ],
  },
  'svm-ringnorm/error+size': {
    error: 0.01875,
    test: 0.01357,
    config: {
      C: 23.91,
      gamma: 0.09791,
    },
    seeds: 16,
    evaluations: 207,
    front: [
      [0.01875, 141.6],
      [0.01906, 126.9],
      [0.02219, 85.31],
      [0.02625, 62.5],
    ],
  },
  'svm-waveform/error+size': {
    error: 0.1566,
    test: 0.1557,
    config: {
      C: 0.7426,
      gamma: 0.006841,
    },
    seeds: 16,
    evaluations: 141,
    front: [
      [0.1566, 312.1],
      [0.1634, 141.8],
      [0.1675, 140.6],
    ],
  },
  'svm-madelon/error+size': {
    error: 0.2041,
    test: 0.1836,
    config: {
      C: 993.7,
      gamma: 0.147,
    },
    seeds: 16,
    evaluations: 192,
    front: [
      [0.2041, 374.2],
      [0.205, 365.2],
      [0.2087, 253.8],
      [0.225, 219.8],
      [0.2328, 216.3],
    ],
  },
  'svm-iris/error+size': {
    error: 0.02841,
    test: 0.02,
    config: {
      C: 170.9,
      gamma: 0.001707,
    },
    seeds: 16,
    evaluations: 257,
    front: [
      [0.02841, 22.94],
      [0.03598, 13.25],
    ],
  },
  'svm-penguins/error+size': {
    error: 0.005912,
    test: 0.009009,
    config: {
      C: 562.5,
      gamma: 0.001503,
    },
    seeds: 16,
    evaluations: 276,
    front: [
      [0.005912, 15.25],
      [0.007601, 14.13],
    ],
  },
  'svm-weather/error+size': {
    error: 0.179,
    test: 0.1376,
    config: {
      C: 482.5,
      gamma: 0.01519,
    },
    seeds: 16,
    evaluations: 222,
    front: [
      [0.179, 304.4],
      [0.1823, 292.7],
      [0.1842, 285.1],
    ],
  },
  'svm-friedman1/error+size': {
    error: 0.1309,
    test: 0.1176,
    config: {
      C: 260.5,
      gamma: 0.01074,
      epsilon: 0.0493,
    },
    seeds: 16,
    evaluations: 177,
    front: [
      [0.1309, 351.9],
      [0.1373, 297.4],
      [0.2678, 37.38],
      [0.2877, 32.69],
    ],
  },
  'svm-friedman2/error+size': {
    error: 0.1031,
    test: 0.1036,
    config: {
      C: 24.37,
      gamma: 0.0101,
      epsilon: 0.1621,
    },
    seeds: 16,
    evaluations: 141,
    front: [
      [0.1031, 241],
      [0.105, 111.5],
      [0.3332, 57.94],
    ],
  },
  'svm-friedman3/error+size': {
    error: 0.1574,
    test: 0.1373,
    config: {
      C: 118,
      gamma: 0.07766,
      epsilon: 0.1174,
    },
    seeds: 16,
    evaluations: 159,
    front: [
      [0.1574, 299.9],
      [0.2156, 146],
      [0.4773, 51.94],
    ],
  },
  'svm-penguin-mass/error+size': {
    error: 0.1358,
    test: 0.1187,
    config: {
      C: 6.785,
      gamma: 0.02141,
      epsilon: 0.03471,
    },
    seeds: 16,
    evaluations: 129,
    front: [
      [0.1358, 138.5],
      [0.1383, 44.81],
      [0.1504, 12.19],
      [0.1507, 12.13],
    ],
  },
};
