import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/index.ts';
import { checkOptimizer } from '../../src/conformance/index.ts';

describe('native optimizers', () => {
  // test/cli/check.test.ts asks another process
  it.each(optimizers.map(optimizer => [optimizer.id, optimizer] as const))('%s passes', async (_id, optimizer) => {
    const findings = await checkOptimizer({ optimizer, full: 20 });

    expect(findings.filter(f => f.status === 'failed')).toEqual([]);
  });
});
