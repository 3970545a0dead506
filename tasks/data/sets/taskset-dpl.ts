import { type DataSet, listing } from '../data-set.ts';

export const tasksetDpl: DataSet = {
  name: 'taskset-dpl',
  title: 'TaskSet, the part used with DPL: 12 tasks, 1,000 configurations of Adam, 51 points of each learning curve',
  cite: 'arXiv:2002.11887',
  licence: { name: 'Apache-2.0', open: true },
  repository: 'releaunifreiburg/DPL',
  commit: 'de44b74030a7d4bb37467add431e6fac19cd357a',
  files: listing(
    `
    5f5a332e45231a5639d43ff35ffac6bba28836593953a428dc0b508f8d4ea264 3213812 FixedTextRNNClassification_imdb_patch128_LSTM128_avg_bs64.json
    c52d49dfb308cfca66c02f67f89aa880ccb9f04c38ace31e18db1e58898e8c03 3176320 FixedTextRNNClassification_imdb_patch128_LSTM128_bs64.json
    cf04eeed0cf4f4950666841756d9988d4d529c8aebd433c0303464cfec5a4e2d 3230232 FixedTextRNNClassification_imdb_patch128_LSTM128_embed128_bs64.json
    3f72bcc5688c429e8b204029afa8a115a1233d304808efbc6290fcc6d530551c 3359039 FixedTextRNNClassification_imdb_patch32_GRU128_bs128.json
    d3650db950bf292d52972db69fe3bfd7d2588d68b7b40f5c496977e8ebab11bc 3365837 FixedTextRNNClassification_imdb_patch32_GRU64_avg_bs128.json
    5ae8c7fbea5f4fa5a63920767be50467bcf1647421d8b64595a5420fc1c4b7b2 2869772 FixedTextRNNClassification_imdb_patch32_IRNN64_relu_avg_bs128.json
    2e82adc0fed36722e6ef38e4a3ab54d77e8495ce7482f35389000e29da5ac010 2841114 FixedTextRNNClassification_imdb_patch32_IRNN64_relu_last_bs128.json
    11891b4d02be630145f4ff6537bc77c2d83f517a448f1bd3c181fa67ebc59c07 3377651 FixedTextRNNClassification_imdb_patch32_LSTM128_E128_bs128.json
    08a52b1102b6b010ece9fa5549b2b16b0e782aca3fbd8119b4c0447fa9d72558 3373258 FixedTextRNNClassification_imdb_patch32_LSTM128_bs128.json
    838d8716451d0ce1626450739d68d3e26561f0b5891bd939e07a7bf2e438eb2b 3373559 FixedTextRNNClassification_imdb_patch32_VRNN128_tanh_bs128.json
    e48a689597342aec59c60ed94f58cff5d874bff581642f7f6662fea874b1b1b1 3008500 FixedTextRNNClassification_imdb_patch32_VRNN64_relu_avg_bs128.json
    b81762ce3cc0e56e0146853abc809189a3eff1c756cf7a9c4bdb1f64c79084c5 3381410 FixedTextRNNClassification_imdb_patch32_VRNN64_tanh_avg_bs128.json
    `,
    path => `data/taskset/${path}`,
  ),
};
