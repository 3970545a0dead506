import type { Capability } from '../../contract/index.ts';
import { type Check, passed } from '../check.ts';
import { whyUnsound } from '../drive.ts';
import { type OptimizerBench, onEach } from './bench.ts';

const titles: readonly (readonly [Capability, string])[] = [
  ['continuous', 'asks lie in continuous spaces'],
  ['integer', 'asks lie in integer spaces'],
  ['categorical', 'asks lie in spaces with choices'],
  ['conditional', 'asks have the active parameters and no others'],
  ['forbidden', 'nothing forbidden is asked'],
  ['constraints', 'it runs under constraints, also where nothing is feasible'],
  ['fidelity', 'asks lie within the levels'],
  ['checkpoints', 'what it goes on from has a value, at a lower level'],
  ['objectives', 'it runs on two and three objectives'],
];

/** On every problem of the battery that is about a capability, the run comes to its end and asks for nothing outside it. */
export const validity: readonly Check<OptimizerBench>[] = titles.map(([capability, name]) => ({
  name,
  capability,
  async run({ about, run }) {
    const problems = about(capability);
    // such as an optimizer that wants levels has none without them
    if (problems.length === 0) return passed('covered by the problems about its other capabilities');
    return onEach(problems, async ({ name: problem }) => {
      const wrong = whyUnsound(await run({ problem }));
      return wrong === undefined && capability === 'constraints'
        ? whyUnsound(await run({ problem, outcomes: { kind: 'infeasible' } }))
        : wrong;
    });
  },
}));
