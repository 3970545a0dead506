// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  'rbv2-aknn/1220': {
    auc: {
      ideal: [-0.6321638],
      config: {
        M: 20,
        distance: 'l2',
        ef: 11,
        ef_construction: 11,
        k: 48,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
    acc: {
      ideal: [-0.8619455],
      config: {
        M: 20,
        distance: 'ip',
        ef: 26,
        ef_construction: 8,
        k: 38,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
    f1: {
      ideal: [-0.9145018],
      config: {
        M: 20,
        distance: 'ip',
        ef: 124,
        ef_construction: 40,
        k: 47,
        'num.impute.selected.cpo': 'impute.median',
      },
    },
  },
  'rbv2-aknn/40927': {
    auc: {
      ideal: [-0.984711],
      config: {
        M: 38,
        distance: 'cosine',
        ef: 173,
        ef_construction: 9,
        k: 34,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    acc: {
      ideal: [-0.7562808],
      config: {
        M: 23,
        distance: 'l2',
        ef: 68,
        ef_construction: 8,
        k: 19,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
  },
  'rbv2-aknn/40978': {
    auc: {
      ideal: [-0.95932674],
      config: {
        M: 49,
        distance: 'l2',
        ef: 52,
        ef_construction: 508,
        k: 3,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    acc: {
      ideal: [-0.96506864],
      config: {
        M: 44,
        distance: 'cosine',
        ef: 98,
        ef_construction: 33,
        k: 2,
        'num.impute.selected.cpo': 'impute.median',
      },
    },
    f1: {
      ideal: [-0.89951307],
      config: {
        M: 47,
        distance: 'cosine',
        ef: 164,
        ef_construction: 85,
        k: 1,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
  },
  'rbv2-aknn/40981': {
    auc: {
      ideal: [-0.79587924],
      config: {
        M: 48,
        distance: 'l2',
        ef: 65,
        ef_construction: 10,
        k: 35,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
    acc: {
      ideal: [-0.75221586],
      config: {
        M: 28,
        distance: 'l2',
        ef: 11,
        ef_construction: 409,
        k: 50,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
    f1: {
      ideal: [-0.7794755],
      config: {
        M: 25,
        distance: 'l2',
        ef: 25,
        ef_construction: 26,
        k: 50,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
  },
  'rbv2-glmnet/375': {
    auc: {
      ideal: [-0.9946512],
      config: {
        alpha: 0.4591297953160257,
        s: 0.005081910731153631,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    acc: {
      ideal: [-0.95784587],
      config: {
        alpha: 0.6022973318658319,
        s: 0.002041584805229748,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
  },
  'rbv2-glmnet/1220': {
    auc: {
      ideal: [-0.75734574],
      config: {
        alpha: 0.002144790296577437,
        s: 0.058041847797293246,
        'num.impute.selected.cpo': 'impute.median',
      },
    },
    acc: {
      ideal: [-0.84968776],
      config: {
        alpha: 0.7879647538932982,
        s: 1082.5796523675695,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    f1: {
      ideal: [-0.912508],
      config: {
        alpha: 0.9811050197121918,
        s: 0.017592790342465782,
        'num.impute.selected.cpo': 'impute.median',
      },
    },
  },
  'rbv2-glmnet/40978': {
    auc: {
      ideal: [-0.98502505],
      config: {
        alpha: 0.12203425537317569,
        s: 0.010166088313851459,
        'num.impute.selected.cpo': 'impute.median',
      },
    },
    acc: {
      ideal: [-0.9679639],
      config: {
        alpha: 0.9617743795368682,
        s: 0.0010220440443526307,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    f1: {
      ideal: [-0.89460737],
      config: {
        alpha: 0.934444679851429,
        s: 0.0009395400753565698,
        'num.impute.selected.cpo': 'impute.hist',
      },
    },
  },
  'rbv2-glmnet/40981': {
    auc: {
      ideal: [-0.9663647],
      config: {
        alpha: 0.4324477623499744,
        s: 0.01458717324289502,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    acc: {
      ideal: [-0.86596376],
      config: {
        alpha: 0.9473706648743383,
        s: 0.006751066672481908,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
    f1: {
      ideal: [-0.86890733],
      config: {
        alpha: 0.23701313545160052,
        s: 0.19577410428141856,
        'num.impute.selected.cpo': 'impute.mean',
      },
    },
  },
  'rbv2-svm/1220': {
    auc: {
      ideal: [-0.7810278],
      config: {
        cost: 201.40791716814525,
        kernel: 'linear',
        'num.impute.selected.cpo': 'impute.mean',
        tolerance: 0.00006873562055690436,
      },
    },
    acc: {
      ideal: [-0.8525707],
      config: {
        cost: 0.003964986900894945,
        kernel: 'polynomial',
        'num.impute.selected.cpo': 'impute.hist',
        tolerance: 0.688893363685808,
        degree: 3,
      },
    },
    f1: {
      ideal: [-0.92675173],
      config: {
        cost: 0.00007341765839694838,
        kernel: 'radial',
        'num.impute.selected.cpo': 'impute.median',
        tolerance: 0.00019806468431364375,
        gamma: 8178.893205782091,
      },
    },
  },
  'rbv2-svm/40536': {
    auc: {
      ideal: [-0.8964508],
      config: {
        cost: 21819.400663524564,
        kernel: 'radial',
        'num.impute.selected.cpo': 'impute.mean',
        tolerance: 0.00328816829270295,
        gamma: 0.00005160640579775809,
      },
    },
    acc: {
      ideal: [-0.87252414],
      config: {
        cost: 721.0604946640228,
        kernel: 'radial',
        'num.impute.selected.cpo': 'impute.mean',
        tolerance: 0.615053231073398,
        gamma: 0.013682446652656053,
      },
    },
    f1: {
      ideal: [-0.937955],
      config: {
        cost: 7644.083454248828,
        kernel: 'radial',
        'num.impute.selected.cpo': 'impute.hist',
        tolerance: 1.2936971582697279,
        gamma: 0.0159501470822395,
      },
    },
  },
  'rbv2-svm/40966': {
    auc: {
      ideal: [-0.9997904],
      config: {
        cost: 19050.094304676575,
        kernel: 'polynomial',
        'num.impute.selected.cpo': 'impute.median',
        tolerance: 0.0004692063427497446,
        degree: 2,
      },
    },
    acc: {
      ideal: [-0.9981025],
      config: {
        cost: 18533.9140753643,
        kernel: 'polynomial',
        'num.impute.selected.cpo': 'impute.median',
        tolerance: 0.01518227245555634,
        degree: 3,
      },
    },
  },
  'rbv2-svm/40975': {
    auc: {
      ideal: [-0.9999487],
      config: {
        cost: 3181.991973996519,
        kernel: 'radial',
        'num.impute.selected.cpo': 'impute.mean',
        tolerance: 1.8609381836460064,
        gamma: 0.17128376908559956,
      },
    },
    acc: {
      ideal: [-0.99915665],
      config: {
        cost: 18533.9140753643,
        kernel: 'polynomial',
        'num.impute.selected.cpo': 'impute.median',
        tolerance: 0.01518227245555634,
        degree: 3,
      },
    },
  },
};
