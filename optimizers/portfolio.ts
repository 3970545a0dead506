/**
 * An algorithm portfolio: several optimizers take turns, with equal shares of the budget, so that none can fail alone.
 * B. A. Huberman, R. M. Lukose and T. Hogg (1997). An Economics Approach to Hard Computational Problems. Science 275, 51–54.
 * C. P. Gomes and B. Selman (2001). Algorithm Portfolios. Artificial Intelligence 126, 43–62.
 *
 * Each member sees its own trials only. A member that cannot handle the problem gives its share to the others, and one that waits for
 * trials in flight gives up its turn.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { memberParams, members } from './parts/members.ts';

export const portfolio: Optimizer = {
  id: 'portfolio',
  cite: 'doi:10.1126/science.275.5296.51',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: { params: memberParams },

  start(problem, budget, rng, options) {
    const team = members(problem, budget, rng, options);
    let turn = 0;

    return {
      ask(fresh) {
        for (let attempt = 0; attempt < team.count; attempt++) {
          const asked = team.ask(turn, fresh);
          turn = (turn + 1) % team.count;
          if (asked) return asked;
        }
        return 'wait';
      },
      tell(trial, outcome) {
        team.tell(trial, outcome);
      },
    };
  },
};
