// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  FixedTextRNNClassification_imdb_patch128_LSTM128_avg_bs64: {
    'valid-loss': {
      ideal: [0.13989084735512733],
      config: {
        learning_rate: 0.002195302625110602,
        '1-beta1': 0.011625209449951268,
        '1-beta2': 0.4588168624771294,
        epsilon: 0.0000012043186851483671,
        l1: 6.110107284951051e-7,
        l2: 4.669396840797378e-8,
        linear_decay: 0.00007552822700528244,
        exponential_decay: 0.00017185083269205293,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch128_LSTM128_bs64: {
    'valid-loss': {
      ideal: [0.4059864044189453],
      config: {
        learning_rate: 0.0017529001113774302,
        '1-beta1': 0.022588228775569097,
        '1-beta2': 0.8485344761802804,
        epsilon: 0.00023437567113710343,
        l1: 0.0000471600128386984,
        l2: 0.0000013541486278927558,
        linear_decay: 1.8812606694412683e-7,
        exponential_decay: 0.0000024010986300225875,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch128_LSTM128_embed128_bs64: {
    'valid-loss': {
      ideal: [0.4282160341739655],
      config: {
        learning_rate: 0.0010380256146708391,
        '1-beta1': 0.04394356868931759,
        '1-beta2': 0.000438964654515539,
        epsilon: 9.732169495727943e-9,
        l1: 4.953842606200982e-7,
        l2: 0.000034654926368724044,
        linear_decay: 1.0943461158293229e-7,
        exponential_decay: 0.000529618138963298,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_GRU128_bs128: {
    'valid-loss': {
      ideal: [0.37769917845726014],
      config: {
        learning_rate: 0.002195302625110602,
        '1-beta1': 0.011625209449951268,
        '1-beta2': 0.4588168624771294,
        epsilon: 0.0000012043186851483671,
        l1: 6.110107284951051e-7,
        l2: 4.669396840797378e-8,
        linear_decay: 0.00007552822700528244,
        exponential_decay: 0.00017185083269205293,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_GRU64_avg_bs128: {
    'valid-loss': {
      ideal: [0.4456521153450012],
      config: {
        learning_rate: 0.002195302625110602,
        '1-beta1': 0.011625209449951268,
        '1-beta2': 0.4588168624771294,
        epsilon: 0.0000012043186851483671,
        l1: 6.110107284951051e-7,
        l2: 4.669396840797378e-8,
        linear_decay: 0.00007552822700528244,
        exponential_decay: 0.00017185083269205293,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_IRNN64_relu_avg_bs128: {
    'valid-loss': {
      ideal: [0.4893279016017914],
      config: {
        learning_rate: 0.0008178296834903009,
        '1-beta1': 0.2725376095491978,
        '1-beta2': 0.013042340053544432,
        epsilon: 0.000002045001699078188,
        l1: 3.467219735882505e-8,
        l2: 0.00002995711795117957,
        linear_decay: 4.359629433974221e-7,
        exponential_decay: 0.0000015939696566316807,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_IRNN64_relu_last_bs128: {
    'valid-loss': {
      ideal: [0.49705302715301514],
      config: {
        learning_rate: 0.0008178296834903009,
        '1-beta1': 0.2725376095491978,
        '1-beta2': 0.013042340053544432,
        epsilon: 0.000002045001699078188,
        l1: 3.467219735882505e-8,
        l2: 0.00002995711795117957,
        linear_decay: 4.359629433974221e-7,
        exponential_decay: 0.0000015939696566316807,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_LSTM128_E128_bs128: {
    'valid-loss': {
      ideal: [0.5244767904281616],
      config: {
        learning_rate: 0.0010380256146708391,
        '1-beta1': 0.04394356868931759,
        '1-beta2': 0.000438964654515539,
        epsilon: 9.732169495727943e-9,
        l1: 4.953842606200982e-7,
        l2: 0.000034654926368724044,
        linear_decay: 1.0943461158293229e-7,
        exponential_decay: 0.000529618138963298,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_LSTM128_bs128: {
    'valid-loss': {
      ideal: [0.5300979852676392],
      config: {
        learning_rate: 0.01674212261118672,
        '1-beta1': 0.07042100471338619,
        '1-beta2': 0.0884047962081208,
        epsilon: 0.0009573848664262903,
        l1: 0.0000010103669536543573,
        l2: 1.11912742192997e-8,
        linear_decay: 1.609515993451353e-7,
        exponential_decay: 0.0008633686721876203,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_VRNN128_tanh_bs128: {
    'valid-loss': {
      ideal: [0.5061859309673309],
      config: {
        learning_rate: 0.00107491462149808,
        '1-beta1': 0.002763038413577723,
        '1-beta2': 0.000003722343980938625,
        epsilon: 3.7817975140345256e-8,
        l1: 2.2567353368074325e-8,
        l2: 2.5536797324304255e-7,
        linear_decay: 4.4470926627293e-7,
        exponential_decay: 0.00011385981359673902,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_VRNN64_relu_avg_bs128: {
    'valid-loss': {
      ideal: [0.46698530912399294],
      config: {
        learning_rate: 0.006009037297400389,
        '1-beta1': 0.1218613206540411,
        '1-beta2': 0.00007772392207239243,
        epsilon: 1.4077051639150374e-7,
        l1: 7.398140247456981e-7,
        l2: 0.0001105883415814547,
        linear_decay: 1.3052132366810183e-7,
        exponential_decay: 0.00026031550499682285,
      },
    },
  },
  FixedTextRNNClassification_imdb_patch32_VRNN64_tanh_avg_bs128: {
    'valid-loss': {
      ideal: [0.42530766129493713],
      config: {
        learning_rate: 0.002195302625110602,
        '1-beta1': 0.011625209449951268,
        '1-beta2': 0.4588168624771294,
        epsilon: 0.0000012043186851483671,
        l1: 6.110107284951051e-7,
        l2: 4.669396840797378e-8,
        linear_decay: 0.00007552822700528244,
        exponential_decay: 0.00017185083269205293,
      },
    },
  },
};
