import { describe, expect, it } from 'vitest';
import { allowed } from '../../../optimizers/parts/allowed.ts';
import type { Space } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';

const space: Space = {
  params: { x: { kind: 'float', low: 0, high: 1 } },
  forbidden: [{ param: 'x', below: 0.9 }],
};

describe('allowed', () => {
  it('takes the first proposal that is not forbidden', () => {
    const proposals = [0.1, 0.5, 0.95, 0.97].map(u => Float64Array.of(u));

    expect(allowed(space, stream('a'), () => proposals.shift()!).config).toEqual({ x: 0.95 });
  });

  it('falls back on a random allowed point where nothing else is proposed', () => {
    const { config } = allowed(space, stream('a'), () => Float64Array.of(0.2));

    expect(config['x']).toBeGreaterThanOrEqual(0.9);
  });
});
