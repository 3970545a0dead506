/** What the other process of `koi check` runs: one run, whose answers it sends back. */
import { runSetting } from '../conformance/index.ts';
import { messageOf } from '../runner/index.ts';
import type { Errand, Reply } from './check-elsewhere.ts';
import { optimizerOf } from './contestants.ts';

process.once('message', async ({ ref, options, ...setting }: Errand) => {
  const reply: Reply = await optimizerOf(ref)
    .then(optimizer => runSetting({ optimizer, options }, setting))
    .then(
      ({ answers }) => ({ answers }),
      error => ({ error: messageOf(error) }),
    );
  process.send!(reply);
});
