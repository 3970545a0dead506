/** The spaces of YAHPO Gym's rbv2 scenarios, from which the configs were drawn; ef and ef_construction only up to 2⁸ and 2⁹. */
import type { Numeric, Param, Space } from '../../src/contract/index.ts';

const imputation: Param = { kind: 'choice', choices: ['impute.mean', 'impute.median', 'impute.hist'] };
/** exp(−10) … exp(10), as there. */
const wide: Numeric = { kind: 'float', low: 4.5399929762484854e-5, high: 22026.465794806718, log: true };

export const learners: Readonly<Record<string, Space>> = {
  'rbv2-aknn': {
    params: {
      k: { kind: 'int', low: 1, high: 50 },
      distance: { kind: 'choice', choices: ['l2', 'cosine', 'ip'] },
      M: { kind: 'int', low: 18, high: 50 },
      ef: { kind: 'int', low: 8, high: 256, log: true },
      ef_construction: { kind: 'int', low: 8, high: 512, log: true },
      'num.impute.selected.cpo': imputation,
    },
  },
  'rbv2-glmnet': {
    params: {
      alpha: { kind: 'float', low: 0, high: 1 },
      s: { kind: 'float', low: 9.118819655545162e-4, high: 1096.6331584284585, log: true },
      'num.impute.selected.cpo': imputation,
    },
  },
  'rbv2-svm': {
    params: {
      kernel: { kind: 'choice', choices: ['linear', 'polynomial', 'radial'] },
      cost: wide,
      gamma: { ...wide, when: { param: 'kernel', in: ['radial'] } },
      degree: { kind: 'int', low: 2, high: 5, when: { param: 'kernel', in: ['polynomial'] } },
      tolerance: { kind: 'float', low: 4.5399929762484854e-5, high: 2, log: true },
      'num.impute.selected.cpo': imputation,
    },
  },
};
