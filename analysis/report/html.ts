/** HTML that was built, not typed: only such text is put into a page as it is. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Part[];

/** A template whose values are escaped, unless they are HTML themselves. */
export const html = (texts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: texts.reduce((sum, text, i) => sum + shown(values[i - 1]!) + text),
});

/** Text that is HTML already: a drawing of our own, a style sheet. */
export const raw = (text: string): Html => ({ html: text });

export const nothing: Html = { html: '' };

function shown(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(shown).join('');
}

/** Safe as text and between quotes. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
