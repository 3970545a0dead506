// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  '3': {
    error: {
      ideal: [0.0049],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '6': {
    error: {
      ideal: [0.0199],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '11': {
    error: {
      ideal: [0.0133],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '12': {
    error: {
      ideal: [0.0191],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '13': {
    error: {
      ideal: [0.2338],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '14': {
    error: {
      ideal: [0.1211],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '15': {
    error: {
      ideal: [0.026],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '16': {
    error: {
      ideal: [0.0204],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '18': {
    error: {
      ideal: [0.2482],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '21': {
    error: {
      ideal: [0.0023],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '22': {
    error: {
      ideal: [0.1324],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '23': {
    error: {
      ideal: [0.4168],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '24': {
    error: {
      ideal: [0],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '26': {
    error: {
      ideal: [0],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '28': {
    error: {
      ideal: [0.0108],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '29': {
    error: {
      ideal: [0.1276],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '30': {
    error: {
      ideal: [0.0223],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '31': {
    error: {
      ideal: [0.2453],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '32': {
    error: {
      ideal: [0.0035],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '36': {
    error: {
      ideal: [0.0131],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '37': {
    error: {
      ideal: [0.2143],
      config: {
        learner: 'RidgeClassifier',
      },
    },
  },
  '38': {
    error: {
      ideal: [0.0112],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '44': {
    error: {
      ideal: [0.0418],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '46': {
    error: {
      ideal: [0.0324],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '50': {
    error: {
      ideal: [0.006],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '54': {
    error: {
      ideal: [0.1439],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '55': {
    error: {
      ideal: [0.1143],
      config: {
        learner: 'MLP',
      },
    },
  },
  '57': {
    error: {
      ideal: [0.0032],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '60': {
    error: {
      ideal: [0.131],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '61': {
    error: {
      ideal: [0.0257],
      config: {
        learner: 'MLP',
      },
    },
  },
  '151': {
    error: {
      ideal: [0.0915],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '179': {
    error: {
      ideal: [0.142],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '180': {
    error: {
      ideal: [0.1113],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '181': {
    error: {
      ideal: [0.3719],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '182': {
    error: {
      ideal: [0.072],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '184': {
    error: {
      ideal: [0.0777],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '185': {
    error: {
      ideal: [0.0565],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '188': {
    error: {
      ideal: [0.2734],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '201': {
    error: {
      ideal: [0.0848],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '273': {
    error: {
      ideal: [0.362],
      config: {
        learner: 'SGDClassifier',
      },
    },
  },
  '293': {
    error: {
      ideal: [0.0215],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '299': {
    error: {
      ideal: [0.1345],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '300': {
    error: {
      ideal: [0.0308],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '307': {
    error: {
      ideal: [0.0156],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '336': {
    error: {
      ideal: [0.1667],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '346': {
    error: {
      ideal: [0.128],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '351': {
    error: {
      ideal: [0.0149],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '354': {
    error: {
      ideal: [0.0035],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '357': {
    error: {
      ideal: [0.1212],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '380': {
    error: {
      ideal: [0.3333],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '389': {
    error: {
      ideal: [0.1207],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '390': {
    error: {
      ideal: [0.107],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '391': {
    error: {
      ideal: [0.1397],
      config: {
        learner: 'MLP',
      },
    },
  },
  '392': {
    error: {
      ideal: [0.0778],
      config: {
        learner: 'ComplementNB',
      },
    },
  },
  '393': {
    error: {
      ideal: [0.0898],
      config: {
        learner: 'MLP',
      },
    },
  },
  '395': {
    error: {
      ideal: [0.1256],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '396': {
    error: {
      ideal: [0.0955],
      config: {
        learner: 'MLP',
      },
    },
  },
  '398': {
    error: {
      ideal: [0.1305],
      config: {
        learner: 'LogisticRegression',
      },
    },
  },
  '399': {
    error: {
      ideal: [0.1906],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '401': {
    error: {
      ideal: [0.1697],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '446': {
    error: {
      ideal: [0],
      config: {
        learner: 'LogisticRegression',
      },
    },
  },
  '458': {
    error: {
      ideal: [0],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '469': {
    error: {
      ideal: [0.7911],
      config: {
        learner: 'LogisticRegression',
      },
    },
  },
  '554': {
    error: {
      ideal: [0.0126],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '679': {
    error: {
      ideal: [0.4602],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '715': {
    error: {
      ideal: [0.0444],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '718': {
    error: {
      ideal: [0.0529],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '720': {
    error: {
      ideal: [0.1937],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '722': {
    error: {
      ideal: [0.0102],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '723': {
    error: {
      ideal: [0.0591],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '727': {
    error: {
      ideal: [0.07],
      config: {
        learner: 'MLP',
      },
    },
  },
  '728': {
    error: {
      ideal: [0.0053],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '734': {
    error: {
      ideal: [0.1111],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '735': {
    error: {
      ideal: [0.0707],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '737': {
    error: {
      ideal: [0.1146],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '740': {
    error: {
      ideal: [0.0591],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '741': {
    error: {
      ideal: [0.2688],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '743': {
    error: {
      ideal: [0.0484],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '751': {
    error: {
      ideal: [0.0689],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '752': {
    error: {
      ideal: [0.1119],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '761': {
    error: {
      ideal: [0.0552],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '772': {
    error: {
      ideal: [0.4416],
      config: {
        learner: 'BernoulliNB',
      },
    },
  },
  '797': {
    error: {
      ideal: [0.0636],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '799': {
    error: {
      ideal: [0.0907],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '803': {
    error: {
      ideal: [0.0536],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '806': {
    error: {
      ideal: [0.0467],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '807': {
    error: {
      ideal: [0.0793],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '813': {
    error: {
      ideal: [0.0618],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '816': {
    error: {
      ideal: [0.1654],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '819': {
    error: {
      ideal: [0.1157],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '821': {
    error: {
      ideal: [0.1019],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '822': {
    error: {
      ideal: [0.0977],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '823': {
    error: {
      ideal: [0.0159],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '833': {
    error: {
      ideal: [0.177],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '837': {
    error: {
      ideal: [0.0422],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '843': {
    error: {
      ideal: [0.1046],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '845': {
    error: {
      ideal: [0.092],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '846': {
    error: {
      ideal: [0.0971],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '847': {
    error: {
      ideal: [0.1295],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '849': {
    error: {
      ideal: [0.0693],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '866': {
    error: {
      ideal: [0.0533],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '871': {
    error: {
      ideal: [0.4877],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '881': {
    error: {
      ideal: [0.0006],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '897': {
    error: {
      ideal: [0.0095],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '901': {
    error: {
      ideal: [0.0606],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '903': {
    error: {
      ideal: [0.0391],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '904': {
    error: {
      ideal: [0.0676],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '910': {
    error: {
      ideal: [0.0502],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '912': {
    error: {
      ideal: [0.04],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '913': {
    error: {
      ideal: [0.0529],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '914': {
    error: {
      ideal: [0.1558],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '917': {
    error: {
      ideal: [0.0671],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '923': {
    error: {
      ideal: [0],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '930': {
    error: {
      ideal: [0.2593],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '934': {
    error: {
      ideal: [0.0385],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '953': {
    error: {
      ideal: [0.0229],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '958': {
    error: {
      ideal: [0.0017],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '959': {
    error: {
      ideal: [0],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '962': {
    error: {
      ideal: [0.0016],
      config: {
        learner: 'LogisticRegression',
      },
    },
  },
  '966': {
    error: {
      ideal: [0.0453],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '971': {
    error: {
      ideal: [0.0004],
      config: {
        learner: 'SVM_RBF',
      },
    },
  },
  '976': {
    error: {
      ideal: [0.0016],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '977': {
    error: {
      ideal: [0.0019],
      config: {
        learner: 'KNN',
      },
    },
  },
  '978': {
    error: {
      ideal: [0.0022],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '979': {
    error: {
      ideal: [0.0944],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '980': {
    error: {
      ideal: [0.0036],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '991': {
    error: {
      ideal: [0.001],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '993': {
    error: {
      ideal: [0.0213],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '995': {
    error: {
      ideal: [0.0049],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1000': {
    error: {
      ideal: [0.0032],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1002': {
    error: {
      ideal: [0.1023],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1018': {
    error: {
      ideal: [0.0628],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1019': {
    error: {
      ideal: [0.0008],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1020': {
    error: {
      ideal: [0.002],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '1021': {
    error: {
      ideal: [0.0212],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1036': {
    error: {
      ideal: [0.0051],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1040': {
    error: {
      ideal: [0.0045],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1041': {
    error: {
      ideal: [0.0578],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1042': {
    error: {
      ideal: [0.0399],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1049': {
    error: {
      ideal: [0.0782],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1050': {
    error: {
      ideal: [0.0948],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '1053': {
    error: {
      ideal: [0.1836],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1056': {
    error: {
      ideal: [0.0046],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '1063': {
    error: {
      ideal: [0.1498],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1067': {
    error: {
      ideal: [0.1333],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1068': {
    error: {
      ideal: [0.0584],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '1069': {
    error: {
      ideal: [0.0039],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '1083': {
    error: {
      ideal: [0.11],
      config: {
        learner: 'RidgeClassifier',
      },
    },
  },
  '1084': {
    error: {
      ideal: [0.08],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '1085': {
    error: {
      ideal: [0.4],
      config: {
        learner: 'SVM_RBF',
      },
    },
  },
  '1086': {
    error: {
      ideal: [0.08],
      config: {
        learner: 'LDA',
      },
    },
  },
  '1087': {
    error: {
      ideal: [0.08],
      config: {
        learner: 'LDA',
      },
    },
  },
  '1088': {
    error: {
      ideal: [0.0697],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '1116': {
    error: {
      ideal: [0.0001],
      config: {
        learner: 'RidgeClassifier',
      },
    },
  },
  '1119': {
    error: {
      ideal: [0.127],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1120': {
    error: {
      ideal: [0.1129],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1128': {
    error: {
      ideal: [0.0273],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1130': {
    error: {
      ideal: [0.0129],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1134': {
    error: {
      ideal: [0.0132],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1138': {
    error: {
      ideal: [0.055],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1139': {
    error: {
      ideal: [0.0437],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1142': {
    error: {
      ideal: [0.036],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1146': {
    error: {
      ideal: [0.0026],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1161': {
    error: {
      ideal: [0.0265],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '1166': {
    error: {
      ideal: [0.0472],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1216': {
    error: {
      ideal: [0.0444],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '1233': {
    error: {
      ideal: [0.3515],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1235': {
    error: {
      ideal: [0.0488],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '1236': {
    error: {
      ideal: [0],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '1441': {
    error: {
      ideal: [0.0795],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1448': {
    error: {
      ideal: [0.1667],
      config: {
        learner: 'DummyClassifier',
      },
    },
  },
  '1450': {
    error: {
      ideal: [0.2533],
      config: {
        learner: 'MultinomialNB',
      },
    },
  },
  '1457': {
    error: {
      ideal: [0.1704],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1461': {
    error: {
      ideal: [0.089],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1462': {
    error: {
      ideal: [0],
      config: {
        learner: 'MLP',
      },
    },
  },
  '1464': {
    error: {
      ideal: [0.2083],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1465': {
    error: {
      ideal: [0.564],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '1468': {
    error: {
      ideal: [0.042],
      config: {
        learner: 'MLP',
      },
    },
  },
  '1475': {
    error: {
      ideal: [0.3783],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '1477': {
    error: {
      ideal: [0.004],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1478': {
    error: {
      ideal: [0.0091],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1479': {
    error: {
      ideal: [0.0198],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1480': {
    error: {
      ideal: [0.2679],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '1483': {
    error: {
      ideal: [0.0803],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '1485': {
    error: {
      ideal: [0.1003],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1486': {
    error: {
      ideal: [0.0287],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1487': {
    error: {
      ideal: [0.0525],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1488': {
    error: {
      ideal: [0.0711],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1489': {
    error: {
      ideal: [0.0869],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '1494': {
    error: {
      ideal: [0.1272],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '1497': {
    error: {
      ideal: [0.0031],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '1499': {
    error: {
      ideal: [0.0295],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1501': {
    error: {
      ideal: [0.0517],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '1503': {
    error: {
      ideal: [0.7571],
      config: {
        learner: 'KNN',
      },
    },
  },
  '1509': {
    error: {
      ideal: [0.3346],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '1510': {
    error: {
      ideal: [0.0208],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '1515': {
    error: {
      ideal: [0.0869],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1566': {
    error: {
      ideal: [0.0011],
      config: {
        learner: 'LogisticRegression',
      },
    },
  },
  '1567': {
    error: {
      ideal: [0.0014],
      config: {
        learner: 'MLP',
      },
    },
  },
  '1575': {
    error: {
      ideal: [0.0034],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1590': {
    error: {
      ideal: [0.1264],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '1592': {
    error: {
      ideal: [0.0303],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '1597': {
    error: {
      ideal: [0.0004],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '4134': {
    error: {
      ideal: [0.2011],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '4135': {
    error: {
      ideal: [0.0442],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '4137': {
    error: {
      ideal: [0.0515],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '4534': {
    error: {
      ideal: [0.0283],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '4538': {
    error: {
      ideal: [0.2789],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '4541': {
    error: {
      ideal: [0.384],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '6332': {
    error: {
      ideal: [0.1804],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '23381': {
    error: {
      ideal: [0.3724],
      config: {
        learner: 'BernoulliNB',
      },
    },
  },
  '23512': {
    error: {
      ideal: [0.2676],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '23517': {
    error: {
      ideal: [0.4775],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '40498': {
    error: {
      ideal: [0.3109],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '40499': {
    error: {
      ideal: [0.0019],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40664': {
    error: {
      ideal: [0.0003],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40668': {
    error: {
      ideal: [0.1299],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40670': {
    error: {
      ideal: [0.0361],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40672': {
    error: {
      ideal: [0.1948],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '40677': {
    error: {
      ideal: [0.2696],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '40685': {
    error: {
      ideal: [0.0001],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '40687': {
    error: {
      ideal: [0.245],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '40701': {
    error: {
      ideal: [0.0377],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40713': {
    error: {
      ideal: [0.0067],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40900': {
    error: {
      ideal: [0.0065],
      config: {
        learner: 'ens.ExtraTrees',
      },
    },
  },
  '40910': {
    error: {
      ideal: [0.0165],
      config: {
        learner: 'KNN',
      },
    },
  },
  '40923': {
    error: {
      ideal: [0.0268],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40927': {
    error: {
      ideal: [0.4254],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40966': {
    error: {
      ideal: [0],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40971': {
    error: {
      ideal: [0.7182],
      config: {
        learner: 'MLP',
      },
    },
  },
  '40975': {
    error: {
      ideal: [0.0023],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '40978': {
    error: {
      ideal: [0.0222],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '40979': {
    error: {
      ideal: [0.0193],
      config: {
        learner: 'SVM_Poly',
      },
    },
  },
  '40981': {
    error: {
      ideal: [0.1384],
      config: {
        learner: 'ens.RandomForest',
      },
    },
  },
  '40982': {
    error: {
      ideal: [0.1557],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40983': {
    error: {
      ideal: [0.0119],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40984': {
    error: {
      ideal: [0.056],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '40994': {
    error: {
      ideal: [0.0367],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '40996': {
    error: {
      ideal: [0.0969],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41027': {
    error: {
      ideal: [0.0033],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41142': {
    error: {
      ideal: [0.2613],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41143': {
    error: {
      ideal: [0.1893],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '41144': {
    error: {
      ideal: [0.0881],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '41145': {
    error: {
      ideal: [0.1654],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '41146': {
    error: {
      ideal: [0.0236],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '41150': {
    error: {
      ideal: [0.0496],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41156': {
    error: {
      ideal: [0.1354],
      config: {
        learner: 'ens.GradientBoosting',
      },
    },
  },
  '41157': {
    error: {
      ideal: [0.1422],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '41158': {
    error: {
      ideal: [0.0456],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41159': {
    error: {
      ideal: [0.164],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41161': {
    error: {
      ideal: [0.0019],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41163': {
    error: {
      ideal: [0.0114],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41164': {
    error: {
      ideal: [0.2869],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41165': {
    error: {
      ideal: [0.4688],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41166': {
    error: {
      ideal: [0.28],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41167': {
    error: {
      ideal: [0.0589],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41168': {
    error: {
      ideal: [0.271],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41169': {
    error: {
      ideal: [0.6122],
      config: {
        learner: 'RealMLP',
      },
    },
  },
  '41228': {
    error: {
      ideal: [0.0768],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '41972': {
    error: {
      ideal: [0.0343],
      config: {
        learner: 'TabPFNv2',
      },
    },
  },
  '42734': {
    error: {
      ideal: [0.2416],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '42742': {
    error: {
      ideal: [0.0364],
      config: {
        learner: 'SVM_Linear',
      },
    },
  },
  '42769': {
    error: {
      ideal: [0.2484],
      config: {
        learner: 'CatBoost',
      },
    },
  },
  '42809': {
    error: {
      ideal: [0.232],
      config: {
        learner: 'SVM_RBF',
      },
    },
  },
  '42810': {
    error: {
      ideal: [0.2144],
      config: {
        learner: 'SVM_RBF',
      },
    },
  },
};
