import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/index.ts';
import { checkOptimizer } from '../../src/conformance/index.ts';

/** Evaluations of most runs; freeze-thaw's model is asked five times for each. */
const fullOf = (id: string): number => (id === 'freeze-thaw' ? 10 : 20);

describe('native optimizers', () => {
  // test/cli/check.test.ts asks another process
  it.each(optimizers.map(optimizer => [optimizer.id, optimizer] as const))('%s passes', async (id, optimizer) => {
    const findings = await checkOptimizer({ optimizer, full: fullOf(id) });

    expect(findings.filter(f => f.status === 'failed')).toEqual([]);
  });
});
