/** A process that does one run after another for `openScores`. */
import { messageOf } from '../../src/runner/index.ts';
import { type Spec, scoreOf } from './score.ts';
import type { Answer } from './scores.ts';

process.on('disconnect', () => process.exit(0));
process.on('message', async (spec: Spec) => {
  const answer: Answer = await scoreOf(spec).then(
    score => ({ score }),
    error => ({ reason: messageOf(error) }),
  );
  process.send!(answer);
});
