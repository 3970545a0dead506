// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  A9A: {
    accuracy: {
      ideal: [-0.849217],
      config: {
        kernel: 'poly',
        C: 4,
        degree: 4,
      },
    },
  },
  W8A: {
    accuracy: {
      ideal: [-0.99034],
      config: {
        kernel: 'poly',
        C: 64,
        degree: 9,
      },
    },
  },
  abalone: {
    accuracy: {
      ideal: [-0.279042],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 5,
      },
    },
  },
  appendicitis: {
    accuracy: {
      ideal: [-1],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 0.5,
      },
    },
  },
  australian: {
    accuracy: {
      ideal: [-0.891304],
      config: {
        kernel: 'poly',
        C: 1,
        degree: 2,
      },
    },
  },
  automobile: {
    accuracy: {
      ideal: [-0.875],
      config: {
        kernel: 'rbf',
        C: 16,
        gamma: 0.1,
      },
    },
  },
  banana: {
    accuracy: {
      ideal: [-0.910377],
      config: {
        kernel: 'rbf',
        C: 0.03125,
        gamma: 1000,
      },
    },
  },
  bands: {
    accuracy: {
      ideal: [-0.849315],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 5,
      },
    },
  },
  'breast-cancer': {
    accuracy: {
      ideal: [-0.978102],
      config: {
        kernel: 'rbf',
        C: 0.5,
        gamma: 0.01,
      },
    },
  },
  bupa: {
    accuracy: {
      ideal: [-0.811594],
      config: {
        kernel: 'rbf',
        C: 16,
        gamma: 0.5,
      },
    },
  },
  car: {
    accuracy: {
      ideal: [-1],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 0.1,
      },
    },
  },
  chess: {
    accuracy: {
      ideal: [-0.99375],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 0.05,
      },
    },
  },
  'cod-rna': {
    accuracy: {
      ideal: [-0.971343],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 5,
      },
    },
  },
  coil2000: {
    accuracy: {
      ideal: [-0.943003],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 0.5,
      },
    },
  },
  'colon-cancer': {
    accuracy: {
      ideal: [-0.846154],
      config: {
        kernel: 'poly',
        C: 16,
        degree: 2,
      },
    },
  },
  crx: {
    accuracy: {
      ideal: [-0.832061],
      config: {
        kernel: 'rbf',
        C: 0.25,
        gamma: 0.5,
      },
    },
  },
  diabetes: {
    accuracy: {
      ideal: [-0.805195],
      config: {
        kernel: 'rbf',
        C: 0.5,
        gamma: 0.1,
      },
    },
  },
  ecoli: {
    accuracy: {
      ideal: [-0.867647],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 1,
      },
    },
  },
  'german-numer': {
    accuracy: {
      ideal: [-0.81],
      config: {
        kernel: 'poly',
        C: 2,
        degree: 4,
      },
    },
  },
  haberman: {
    accuracy: {
      ideal: [-0.741935],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 1,
      },
    },
  },
  housevotes: {
    accuracy: {
      ideal: [-1],
      config: {
        kernel: 'poly',
        C: 16,
        degree: 5,
      },
    },
  },
  ijcnn1: {
    accuracy: {
      ideal: [-0.993607],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 5,
      },
    },
  },
  'kr-vs-k': {
    accuracy: {
      ideal: [-0.897541],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 0.5,
      },
    },
  },
  led7digit: {
    accuracy: {
      ideal: [-0.76],
      config: {
        kernel: 'linear',
        C: 0.03125,
      },
    },
  },
  letter: {
    accuracy: {
      ideal: [-0.976],
      config: {
        kernel: 'rbf',
        C: 16,
        gamma: 2,
      },
    },
  },
  lymphography: {
    accuracy: {
      ideal: [-0.733333],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 0.05,
      },
    },
  },
  magic: {
    accuracy: {
      ideal: [-0.871188],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 5,
      },
    },
  },
  'monk-2': {
    accuracy: {
      ideal: [-0.954023],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 0.5,
      },
    },
  },
  pendigits: {
    accuracy: {
      ideal: [-0.996362],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 0.5,
      },
    },
  },
  phoneme: {
    accuracy: {
      ideal: [-0.911193],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 100,
      },
    },
  },
  pima: {
    accuracy: {
      ideal: [-0.766234],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 1,
      },
    },
  },
  ring: {
    accuracy: {
      ideal: [-0.983784],
      config: {
        kernel: 'rbf',
        C: 0.03125,
        gamma: 5,
      },
    },
  },
  saheart: {
    accuracy: {
      ideal: [-0.688172],
      config: {
        kernel: 'rbf',
        C: 8,
        gamma: 0.01,
      },
    },
  },
  segment: {
    accuracy: {
      ideal: [-0.97619],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 2,
      },
    },
  },
  seismic: {
    accuracy: {
      ideal: [-0.772557],
      config: {
        kernel: 'rbf',
        C: 32,
        gamma: 0.5,
      },
    },
  },
  shuttle: {
    accuracy: {
      ideal: [-0.998046],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 50,
      },
    },
  },
  'sonar-scale': {
    accuracy: {
      ideal: [-0.857143],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 0.05,
      },
    },
  },
  spambase: {
    accuracy: {
      ideal: [-0.943478],
      config: {
        kernel: 'rbf',
        C: 64,
        gamma: 5,
      },
    },
  },
  spectfheart: {
    accuracy: {
      ideal: [-0.796296],
      config: {
        kernel: 'rbf',
        C: 2,
        gamma: 5,
      },
    },
  },
  splice: {
    accuracy: {
      ideal: [-0.922835],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 0.05,
      },
    },
  },
  'tic-tac-toe': {
    accuracy: {
      ideal: [-1],
      config: {
        kernel: 'rbf',
        C: 16,
        gamma: 0.1,
      },
    },
  },
  titanic: {
    accuracy: {
      ideal: [-0.76644],
      config: {
        kernel: 'rbf',
        C: 0.0625,
        gamma: 5,
      },
    },
  },
  twonorm: {
    accuracy: {
      ideal: [-0.983784],
      config: {
        kernel: 'rbf',
        C: 0.03125,
        gamma: 0.1,
      },
    },
  },
  usps: {
    accuracy: {
      ideal: [-0.984409],
      config: {
        kernel: 'poly',
        C: 32,
        degree: 5,
      },
    },
  },
  vehicle: {
    accuracy: {
      ideal: [-0.841176],
      config: {
        kernel: 'rbf',
        C: 16,
        gamma: 0.5,
      },
    },
  },
  wdbc: {
    accuracy: {
      ideal: [-0.991228],
      config: {
        kernel: 'rbf',
        C: 1,
        gamma: 0.5,
      },
    },
  },
  wine: {
    accuracy: {
      ideal: [-1],
      config: {
        kernel: 'rbf',
        C: 0.125,
        gamma: 0.5,
      },
    },
  },
  'winequality-red': {
    accuracy: {
      ideal: [-0.68125],
      config: {
        kernel: 'rbf',
        C: 1,
        gamma: 100,
      },
    },
  },
  wisconsin: {
    accuracy: {
      ideal: [-0.970803],
      config: {
        kernel: 'rbf',
        C: 0.03125,
        gamma: 0.5,
      },
    },
  },
  yeast: {
    accuracy: {
      ideal: [-0.622896],
      config: {
        kernel: 'rbf',
        C: 4,
        gamma: 5,
      },
    },
  },
};
