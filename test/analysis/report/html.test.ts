import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, raw } from '../../../analysis/report/html.ts';

describe('html', () => {
  it('escapes what is put in', () => {
    expect(html`<b title="${'"'}">${'<i>'}</b>`.html).toBe('<b title="&quot;">&lt;i&gt;</b>');
  });

  it('leaves HTML, numbers and lists of them as they are', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, raw('<hr>')]}</ul>`.html).toBe('<ul><li>1</li><hr></ul>');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(html`${text}`.html).not.toMatch(/[<>"']/);
      }),
    );
  });
});
