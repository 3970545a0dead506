// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: values that were measured
/** Written by write-facts.ts. */
import type { Facts } from '../table.ts';

export const facts: Facts = {
  'aiarxiv-dev': {
    'context-correctness': {
      ideal: [-0.6753],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.6239288732053017],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6579],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'mistral_nemo_instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6366],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.6753, -0.6239288732053017],
      nadir: [-0.6321, -0.5347714177841925],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.6753, -0.6579],
      nadir: [-0.6321, -0.6391],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.6753, -0.6366],
      nadir: [-0.6118, -0.5569],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.6239288732053017, -0.6579],
      nadir: [-0.46564985198675135, -0.5374],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.6239288732053017, -0.6366],
      nadir: [-0.537547912726248, -0.5491],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6579, -0.6366],
      nadir: [-0.4863, -0.3794],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.6239288732053017, -0.6579, -0.6366],
      nadir: [-0.409869691243626, -0.4853, -0.309],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.6753, -0.6239288732053017, -0.6579, -0.6366],
      nadir: [-0.4687, -0.4053281789733931, -0.4829, -0.3057],
    },
  },
  'aiarxiv-test': {
    'context-correctness': {
      ideal: [-0.769],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.6679071616437973],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6352],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 10,
        'Generative Mode': 'mistral_nemo_instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6546],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.769, -0.6679071616437973],
      nadir: [-0.5833, -0.631962890009437],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.769, -0.6352],
      nadir: [-0.5833, -0.6289],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.769, -0.6546],
      nadir: [-0.6539, -0.4925],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.6679071616437973, -0.6352],
      nadir: [-0.4800297829633463, -0.5146],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.6679071616437973, -0.6546],
      nadir: [-0.6298913222832274, -0.5251],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6352, -0.6546],
      nadir: [-0.5333, -0.3264],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.6679071616437973, -0.6352, -0.6546],
      nadir: [-0.42235805129480214, -0.5094, -0.3264],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.769, -0.6679071616437973, -0.6352, -0.6546],
      nadir: [-0.5833, -0.4036612995873769, -0.4617, -0.3264],
    },
  },
  'bioasq-dev': {
    'context-correctness': {
      ideal: [-0.7738],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.5611291250626844],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6267],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'mistral_nemo_instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6048],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.7738, -0.5611291250626844],
      nadir: [-0.7689, -0.5455773763325201],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.7738, -0.6267],
      nadir: [-0.7689, -0.6139],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.7738, -0.6048],
      nadir: [-0.7689, -0.5496],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5611291250626844, -0.6267],
      nadir: [-0.4980047377765212, -0.5352],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5611291250626844, -0.6048],
      nadir: [-0.47747491268031145, -0.5548],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6267, -0.6048],
      nadir: [-0.6161, -0.4668],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5611291250626844, -0.6267, -0.6048],
      nadir: [-0.44857642790252616, -0.5277, -0.4147],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.7738, -0.5611291250626844, -0.6267, -0.6048],
      nadir: [-0.7078, -0.44857642790252616, -0.5277, -0.4147],
    },
  },
  'bioasq-dev-sampled': {
    'context-correctness': {
      ideal: [-0.8647],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.5965493448224456],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6785],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.5963],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.8647, -0.5965493448224456],
      nadir: [-0.8527, -0.5722912923479865],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.8647, -0.6785],
      nadir: [-0.8264, -0.6498],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5965493448224456, -0.6785],
      nadir: [-0.45786606688016745, -0.5781],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5965493448224456, -0.5963],
      nadir: [-0.4537865491627925, -0.5221],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6785, -0.5963],
      nadir: [-0.6498, -0.5591],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5965493448224456, -0.6785, -0.5963],
      nadir: [-0.4537865491627925, -0.5611, -0.4049],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.8647, -0.5965493448224456, -0.6785, -0.5963],
      nadir: [-0.7553, -0.44392822804080095, -0.5611, -0.4049],
    },
  },
  'bioasq-test': {
    'context-correctness': {
      ideal: [-0.7936],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.5807520187698334],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.675],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 5,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6072],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.7936, -0.5807520187698334],
      nadir: [-0.7534, -0.5498290964840872],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.7936, -0.675],
      nadir: [-0.7458, -0.6468],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.7936, -0.6072],
      nadir: [-0.7515, -0.5787],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5807520187698334, -0.675],
      nadir: [-0.45596514037255653, -0.5778],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5807520187698334, -0.6072],
      nadir: [-0.47641631045288924, -0.5605],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.675, -0.6072],
      nadir: [-0.6347, -0.5755],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5807520187698334, -0.675, -0.6072],
      nadir: [-0.45596514037255653, -0.5502, -0.3924],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.7936, -0.5807520187698334, -0.675, -0.6072],
      nadir: [-0.7056, -0.44149524217981556, -0.5502, -0.3924],
    },
  },
  'clapnq-dev': {
    'context-correctness': {
      ideal: [-0.52],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.5732658846771969],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6107],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.5612],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.52, -0.5732658846771969],
      nadir: [-0.4976, -0.5580216054789476],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.52, -0.6107],
      nadir: [-0.5108, -0.606],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.52, -0.5612],
      nadir: [-0.4893, -0.5489],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5732658846771969, -0.6107],
      nadir: [-0.48393438614913403, -0.4624],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5732658846771969, -0.5612],
      nadir: [-0.567753005863121, -0.5541],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6107, -0.5612],
      nadir: [-0.4605, -0.4855],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5732658846771969, -0.6107, -0.5612],
      nadir: [-0.48393438614913403, -0.4605, -0.428],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.52, -0.5732658846771969, -0.6107, -0.5612],
      nadir: [-0.4717, -0.48393438614913403, -0.4584, -0.428],
    },
  },
  'clapnq-dev-sampled': {
    'context-correctness': {
      ideal: [-0.9498],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.6601581549435072],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6832],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 3,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6699],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.9498, -0.6601581549435072],
      nadir: [-0.9173, -0.6416522204402657],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.9498, -0.6832],
      nadir: [-0.9483, -0.6485],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.6601581549435072, -0.6832],
      nadir: [-0.6092787234350078, -0.5327],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.6601581549435072, -0.6699],
      nadir: [-0.6002113736787118, -0.6261],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6832, -0.6699],
      nadir: [-0.6384, -0.6296],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.6601581549435072, -0.6832, -0.6699],
      nadir: [-0.6002113736787118, -0.5243, -0.6261],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.9498, -0.6601581549435072, -0.6832, -0.6699],
      nadir: [-0.9142, -0.6002113736787118, -0.5185, -0.6095],
    },
  },
  'clapnq-test': {
    'context-correctness': {
      ideal: [-0.5264],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.5986970923682076],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.6204],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 5,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.5716],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.5264, -0.5986970923682076],
      nadir: [-0.4825, -0.5781368681190501],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.5264, -0.6204],
      nadir: [-0.485, -0.6136],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.5264, -0.5716],
      nadir: [-0.4696, -0.5397],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5986970923682076, -0.6204],
      nadir: [-0.5091285243465591, -0.4459],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5986970923682076, -0.5716],
      nadir: [-0.580440573514477, -0.5482],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.6204, -0.5716],
      nadir: [-0.4458, -0.4986],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5986970923682076, -0.6204, -0.5716],
      nadir: [-0.4949896770418247, -0.4458, -0.4148],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5264, -0.5986970923682076, -0.6204, -0.5716],
      nadir: [-0.4544, -0.4847204674494316, -0.4458, -0.4023],
    },
  },
  'miniwiki-dev': {
    'llmaaj-ac': {
      ideal: [-0.5060234430460698],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 3,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.8536],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.5567],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5060234430460698, -0.8536],
      nadir: [-0.3840761674859077, -0.6194],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5060234430460698, -0.5567],
      nadir: [-0.4875962774540808, -0.538],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.8536, -0.5567],
      nadir: [-0.6198, -0.4706],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5060234430460698, -0.8536, -0.5567],
      nadir: [-0.3840761674859077, -0.6184, -0.4706],
    },
  },
  'miniwiki-test': {
    'llmaaj-ac': {
      ideal: [-0.5558002217350337],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.9054],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 3,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.574],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 5,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.5558002217350337, -0.9054],
      nadir: [-0.3365720288385524, -0.6416],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.5558002217350337, -0.574],
      nadir: [-0.5390143943062617, -0.5699],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.9054, -0.574],
      nadir: [-0.6349, -0.4041],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.5558002217350337, -0.9054, -0.574],
      nadir: [-0.3365720288385524, -0.6292, -0.4041],
    },
  },
  'watsonqa-dev': {
    'context-correctness': {
      ideal: [-0.8804],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.7614509931131398],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 3,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.8676],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 5,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6546],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'intfloat/multilingual-e5-large',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.8804, -0.7614509931131398],
      nadir: [-0.8148, -0.6946159404663672],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.8804, -0.8676],
      nadir: [-0.8552, -0.835],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.8804, -0.6546],
      nadir: [-0.8241, -0.6355],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.7614509931131398, -0.8676],
      nadir: [-0.5929816585888908, -0.8228],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.7614509931131398, -0.6546],
      nadir: [-0.735503572405597, -0.6368],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.8676, -0.6546],
      nadir: [-0.8128, -0.4972],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.7614509931131398, -0.8676, -0.6546],
      nadir: [-0.5675429012999368, -0.8105, -0.4955],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.8804, -0.7614509931131398, -0.8676, -0.6546],
      nadir: [-0.8144, -0.5584177245503125, -0.7807, -0.4233],
    },
  },
  'watsonqa-test': {
    'context-correctness': {
      ideal: [-0.8215],
      config: {
        'Chunk Size': 384,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'llmaaj-ac': {
      ideal: [-0.7476382544090886],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0.25,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'lexical-ac': {
      ideal: [-0.8433],
      config: {
        'Chunk Size': 256,
        'Chunk Overlap': 0,
        'Embedding Model': 'ibm/slate-125m-english-rtrvr',
        'Top-K': 10,
        'Generative Mode': 'ibm-granite/granite-3.1-8b-instruct',
      },
    },
    'lexical-ff': {
      ideal: [-0.6049],
      config: {
        'Chunk Size': 512,
        'Chunk Overlap': 0,
        'Embedding Model': 'BAAI/bge-large-en-v1.5',
        'Top-K': 10,
        'Generative Mode': 'meta-llama/llama-3-1-8b-instruct',
      },
    },
    'context-correctness+llmaaj-ac': {
      ideal: [-0.8215, -0.7476382544090886],
      nadir: [-0.8038, -0.7075101279724917],
    },
    'context-correctness+lexical-ac': {
      ideal: [-0.8215, -0.8433],
      nadir: [-0.7589, -0.8325],
    },
    'context-correctness+lexical-ff': {
      ideal: [-0.8215, -0.6049],
      nadir: [-0.8038, -0.5859],
    },
    'llmaaj-ac+lexical-ac': {
      ideal: [-0.7476382544090886, -0.8433],
      nadir: [-0.5412351152626481, -0.8019],
    },
    'llmaaj-ac+lexical-ff': {
      ideal: [-0.7476382544090886, -0.6049],
      nadir: [-0.7409970110929267, -0.6044],
    },
    'lexical-ac+lexical-ff': {
      ideal: [-0.8433, -0.6049],
      nadir: [-0.8025, -0.3681],
    },
    'llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.7476382544090886, -0.8433, -0.6049],
      nadir: [-0.5412351152626481, -0.8019, -0.3681],
    },
    'context-correctness+llmaaj-ac+lexical-ac+lexical-ff': {
      ideal: [-0.8215, -0.7476382544090886, -0.8433, -0.6049],
      nadir: [-0.7589, -0.5412351152626481, -0.7687, -0.3681],
    },
  },
};
