// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  cora: {
    accuracy: {
      ideal: [-0.8193333333333334],
      config: {
        link: '0123',
        op1: 'fc',
        op2: 'gat',
        op3: 'fc',
        op4: 'gin',
      },
    },
    'accuracy+latency': {
      ideal: [-0.8193333333333334, 0.0004425843556722005],
      nadir: [-0.584, 0.003244797388712565],
    },
    'accuracy+params': {
      ideal: [-0.8193333333333334, 0.43674300000000005],
      nadir: [-0.7926666666666667, 0.634631],
    },
    'accuracy+latency+params': {
      ideal: [-0.8193333333333334, 0.0004425843556722005, 0.43674300000000005],
      nadir: [-0.584, 0.003244797388712565, 1.367815],
    },
  },
  citeseer: {
    accuracy: {
      ideal: [-0.7280000000000001],
      config: {
        link: '0012',
        op1: 'gcn',
        op2: 'gcn',
        op3: 'sage',
        op4: 'sage',
      },
    },
    'accuracy+latency': {
      ideal: [-0.7280000000000001, 0.0004092852274576823],
      nadir: [-0.592, 0.004018624623616536],
    },
    'accuracy+params': {
      ideal: [-0.7280000000000001, 1.017606],
      nadir: [-0.6919999999999998, 2.294022],
    },
    'accuracy+latency+params': {
      ideal: [-0.7280000000000001, 0.0004092852274576823, 1.017606],
      nadir: [-0.592, 0.004373947779337565, 3.24199],
    },
  },
  pubmed: {
    accuracy: {
      ideal: [-0.8113333333333334],
      config: {
        link: '0012',
        op1: 'gat',
        op2: 'gin',
        op3: 'gin',
        op4: 'sage',
      },
    },
    'accuracy+latency': {
      ideal: [-0.8113333333333334, 0.0003833770751953125],
      nadir: [-0.7373333333333333, 0.002910772959391276],
    },
    'accuracy+params': {
      ideal: [-0.8113333333333334, 0.065539],
      nadir: [-0.7933333333333333, 0.17971499999999999],
    },
    'accuracy+latency+params': {
      ideal: [-0.8113333333333334, 0.0003833770751953125, 0.065539],
      nadir: [-0.7373333333333333, 0.00423431396484375, 0.323075],
    },
  },
  cs: {
    accuracy: {
      ideal: [-0.9213333333333334],
      config: {
        link: '0011',
        op1: 'graph',
        op2: 'arma',
        op3: 'gat',
        op4: 'cheb',
      },
    },
    'accuracy+latency': {
      ideal: [-0.9213333333333334, 0.0007208983103434244],
      nadir: [-0.24433333333333332, 0.011395692825317383],
    },
    'accuracy+params': {
      ideal: [-0.9213333333333334, 0.8906389999999998],
      nadir: [-0.8213333333333334, 1.009807],
    },
    'accuracy+latency+params': {
      ideal: [-0.9213333333333334, 0.0007208983103434244, 0.8906389999999998],
      nadir: [-0.24433333333333332, 0.01257618268330892, 1.058703],
    },
  },
  physics: {
    accuracy: {
      ideal: [-0.94],
      config: {
        link: '0112',
        op1: 'gat',
        op2: 'fc',
        op3: 'gcn',
        op4: 'fc',
      },
    },
    'accuracy+latency': {
      ideal: [-0.94, 0.000678857167561849],
      nadir: [-0.8290000000000001, 0.04534212748209635],
    },
    'accuracy+params': {
      ideal: [-0.94, 1.842053],
      nadir: [-0.8290000000000001, 2.422789],
    },
    'accuracy+latency+params': {
      ideal: [-0.94, 0.000678857167561849, 1.842053],
      nadir: [-0.8290000000000001, 0.07216072082519531, 2.7473116666666666],
    },
  },
  photo: {
    accuracy: {
      ideal: [-0.9406666666666667],
      config: {
        link: '0012',
        op1: 'gat',
        op2: 'fc',
        op3: 'sage',
        op4: 'cheb',
      },
    },
    'accuracy+latency': {
      ideal: [-0.9406666666666667, 0.0003368059794108073],
      nadir: [-0.8026666666666666, 0.0043183167775472],
    },
    'accuracy+params': {
      ideal: [-0.9406666666666667, 0.097544],
      nadir: [-0.914, 0.260104],
    },
    'accuracy+latency+params': {
      ideal: [-0.9406666666666667, 0.0003368059794108073, 0.097544],
      nadir: [-0.8026666666666666, 0.0043183167775472, 0.435464],
    },
  },
  computers: {
    accuracy: {
      ideal: [-0.9189999999999999],
      config: {
        link: '0122',
        op1: 'cheb',
        op2: 'gat',
        op3: 'cheb',
        op4: 'cheb',
      },
    },
    'accuracy+latency': {
      ideal: [-0.9189999999999999, 0.0008625189463297526],
      nadir: [-0.6766666666666667, 0.007246096928914388],
    },
    'accuracy+params': {
      ideal: [-0.9189999999999999, 0.058634],
      nadir: [-0.8876666666666667, 0.087626],
    },
    'accuracy+latency+params': {
      ideal: [-0.9189999999999999, 0.0008625189463297526, 0.058634],
      nadir: [-0.6766666666666667, 0.007246096928914388, 0.087626],
    },
  },
  arxiv: {
    accuracy: {
      ideal: [-0.7366666666666667],
      config: {
        link: '0123',
        op1: 'cheb',
        op2: 'arma',
        op3: 'cheb',
        op4: 'cheb',
      },
    },
    'accuracy+latency': {
      ideal: [-0.7366666666666667, 0.00039259592692057293],
      nadir: [-0.548, 0.09477424621582031],
    },
    'accuracy+params': {
      ideal: [-0.7366666666666667, 0.039208],
      nadir: [-0.6590000000000001, 0.170664],
    },
    'accuracy+latency+params': {
      ideal: [-0.7366666666666667, 0.00039259592692057293, 0.039208],
      nadir: [-0.548, 0.09477424621582031, 0.20343199999999997],
    },
  },
  proteins: {
    accuracy: {
      ideal: [-0.8533333333333334],
      config: {
        link: '0122',
        op1: 'sage',
        op2: 'arma',
        op3: 'fc',
        op4: 'skip',
      },
    },
    'accuracy+latency': {
      ideal: [-0.8533333333333334, 0.0008342266082763672],
      nadir: [-0.745, 0.22464164098103842],
    },
    'accuracy+params': {
      ideal: [-0.8533333333333334, 0.16472],
      nadir: [-0.8016666666666667, 0.558448],
    },
    'accuracy+latency+params': {
      ideal: [-0.8533333333333334, 0.0008342266082763672, 0.16472],
      nadir: [-0.745, 0.22464164098103842, 0.558448],
    },
  },
};
