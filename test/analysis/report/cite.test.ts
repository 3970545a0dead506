import { describe, expect, it } from 'vitest';
import { cited } from '../../../analysis/report/cite.ts';

describe('cited', () => {
  for (const [cite, address] of [
    ['doi:10.1023/A:1008202821328', 'https://doi.org/10.1023/A:1008202821328'],
    ['arXiv:1604.00772', 'https://arxiv.org/abs/1604.00772'],
    ['hal:inria-00362633', 'https://hal.science/inria-00362633'],
    ['https://jmlr.org/papers/v18/16-558.html', 'https://jmlr.org/papers/v18/16-558.html'],
  ] as const)
    it(`links ${cite}`, () => {
      expect(cited(cite).html).toBe(`<a href="${address}">${cite}</a>`);
    });

  it('leaves words as they are, and links no other scheme', () => {
    expect(cited('Storn and Price 1997').html).toBe('Storn and Price 1997');
    expect(cited('javascript:alert(1)').html).toBe('javascript:alert(1)');
    expect(cited('').html).toBe('–');
  });
});
