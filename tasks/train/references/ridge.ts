// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were found
/** Written by make-references.ts. */
import type { References } from '../reference.ts';

export const references: References = {
  'ridge-friedman1/error': {
    error: 0.1431,
    test: 0.1515,
    config: {
      penalty: 0.01927,
      degree: 2,
    },
    seeds: 16,
    evaluations: 188,
  },
  'ridge-friedman2/error': {
    error: 0.1015,
    test: 0.1022,
    config: {
      penalty: 0.009786,
      degree: 2,
    },
    seeds: 16,
    evaluations: 146,
  },
  'ridge-friedman3/error': {
    error: 0.1589,
    test: 0.1403,
    config: {
      penalty: 0.03432,
      degree: 3,
    },
    seeds: 16,
    evaluations: 143,
  },
  'ridge-penguin-mass/error': {
    error: 0.1392,
    test: 0.1237,
    config: {
      penalty: 0.004567,
      degree: 1,
    },
    seeds: 16,
    evaluations: 140,
  },
};
