/** Upstream it is nas-bench-graph/light/*.bench, Python pickles, which only Python reads. */
import { type DataSet, listing } from '../data-set.ts';

export const nasBenchGraph: DataSet = {
  name: 'nas-bench-graph',
  title: 'NAS-Bench-Graph: all 26,206 graph neural networks of its space on nine graphs',
  cite: 'arXiv:2206.09166',
  licence: { name: 'Apache-2.0', open: true },
  repository: 'THUMNLab/NAS-Bench-Graph',
  commit: 'be42534b56f6aaab2c3d6145b10eda9cbde10193',
  changes: 'converted from the pickles nas-bench-graph/light/*.bench to CSV, values unchanged',
  files: listing(
    `
    df579c6b1f84f2de38e8bdb62a11b5f3d4fecb5fa3f931bdf567547c7f57c2bf 2464378 arxiv.csv
    6f79286d675d60256076ed849a5e8cc670d7c874dc92f7c63d500eee24918d4d 2409901 citeseer.csv
    8ce335fcbfab064da789ec64cbdbf4180f0b2d1e606ad65709456b8e858c1c77 2516451 computers.csv
    e09943ac21c3efe68466f5de7e4bcba3c555e5a7618d62387c2c8664184b176b 2456866 cora.csv
    5ce1f99bf0a6823137ae623b69f5850074e662eb240a13230bf559f644a96001 2504653 cs.csv
    91848ca36ff025a704e4bb05cf750dc484b6f94bc9243668f767acebe863d2b7 2498813 photo.csv
    4c357aed4bad11872076c7af558066089ef00299480907fdd04a96f8298fe6be 2474450 physics.csv
    a49c99d9a77e97f9ea288ff10ca44c59bc9a716ca566192b60d643d23a5a9b3d 189247 proteins.csv
    ca886cfc054c76ea57d3215d155142951d48119718dbc0de7615d2d79f4af9dd 2455872 pubmed.csv
    `,
    () => undefined,
  ),
};
