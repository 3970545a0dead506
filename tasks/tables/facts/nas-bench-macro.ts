// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  cifar10: {
    accuracy: {
      ideal: [-93.12666320800781],
      config: {
        layer1: 2,
        layer2: 2,
        layer3: 2,
        layer4: 1,
        layer5: 2,
        layer6: 2,
        layer7: 0,
        layer8: 2,
      },
    },
    'accuracy+params': {
      ideal: [-93.12666320800781, 387882],
      nadir: [-45.36333211263021, 1985514],
    },
    'accuracy+flops': {
      ideal: [-93.12666320800781, 7713280],
      nadir: [-45.36333211263021, 85164544],
    },
    'accuracy+params+flops': {
      ideal: [-93.12666320800781, 387882, 7713280],
      nadir: [-45.36333211263021, 1985514, 85164544],
    },
  },
};
