import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from '../../../analysis/charts/text-width.ts';

describe('text width', () => {
  it('is the sum of the advances in DejaVu Sans', () => {
    // its hmtx table: digits are 1303 of 2048 units wide, a space 651
    expect(textWidth('0123456789', 2048)).toBe(13030);
    expect(textWidth(' ', 2048)).toBe(651);
  });

  it('is larger in bold', () => {
    expect(textWidth('rank', 10, 'bold')).toBeGreaterThan(textWidth('rank', 10));
  });
});

describe('fit text', () => {
  it('leaves alone what fits', () => {
    expect(fitText('cma-es', 10, 100)).toBe('cma-es');
  });

  it('keeps both ends of what does not', () => {
    const short = fitText('differential-evolution(size=50)', 10, 80);

    expect(short).toMatch(/^diff.*….*=50\)$/);
    expect(textWidth(short, 10)).toBeLessThanOrEqual(80);
  });

  it('ends with an ellipsis where there is no room at all', () => {
    expect(fitText('random', 10, 1)).toBe('…');
  });
});
