import { type DataSet, listing } from '../data-set.ts';

export const ragHpoBench: DataSet = {
  name: 'rag-hpo-bench',
  title: 'RAG-HPO-Bench: a grid of 162 retrieval pipelines on twelve sets of questions',
  cite: 'arXiv:2505.03452',
  licence: { name: 'CC BY-NC-SA 4.0: not for commercial use, share alike', open: false },
  repository: 'IBM/rag-hpo-bench',
  commit: '80a5fca3852bb799b94036489f5d813c7397e565',
  files: listing(
    `
    18eca66d34f38356b867e213081c31dde03c31ff7260d8ffa506c6c0c581d6f3 236616 rag_configurations_results.csv
    `,
    path => `data/${path}`,
  ),
};
