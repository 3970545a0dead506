import { type DataSet, listing } from '../data-set.ts';

export const nasBenchMacro: DataSet = {
  name: 'nas-bench-macro',
  title: 'NAS-Bench-Macro: all 6,561 networks of its space on CIFAR-10',
  cite: 'arXiv:2103.11922',
  licence: { name: 'Apache-2.0', open: true },
  repository: 'xiusu/NAS-Bench-Macro',
  commit: '61a2bfc2ca0dce04d0997e6cf498047c27d6acf2',
  files: listing(
    `
    686dee8363cc21cca8c1f321ad5749454f2d9b9ca5972682e137e539bc522297 1178821 nas-bench-macro_cifar10.json
    `,
    path => `data/${path}`,
  ),
};
