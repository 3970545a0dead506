import { type DataSet, listing } from '../data-set.ts';

export const steplaw: DataSet = {
  name: 'steplaw',
  title: 'Step Law: losses of language models over learning rate and batch size',
  cite: 'arXiv:2503.04715',
  licence: { name: 'none stated: cite the paper, do not pass the files on', open: false },
  repository: 'step-law/steplaw',
  commit: '32a8f4cc50247695fb56cc6c9117abdf67c97763',
  files: listing(
    `
    9e46181076c04d450294d75dfe6f72adc416e231e154a07b337e378f9410002c 344476 dense_lr_bs_loss.csv
    653d585244a7b227423007e8b796bc16d76f6d24eb87b1919b8f048a91897b92 232920 moe_lr_bs_loss.csv
    `,
    path => `data/${path}`,
  ),
};
