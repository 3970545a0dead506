import { type Html, html } from './html.ts';

const places: readonly (readonly [prefix: string, address: string])[] = [
  ['doi:', 'https://doi.org/'],
  ['arXiv:', 'https://arxiv.org/abs/'],
  ['hal:', 'https://hal.science/'],
  ['https://', 'https://'],
];

/** A source as a link where it is an identifier that has a place. Nothing is fetched until a reader follows it. */
export function cited(cite: string): Html {
  if (cite === '') return html`–`;
  const place = places.find(([prefix]) => cite.startsWith(prefix) && !/\s/.test(cite));
  return place ? html`<a href="${place[1] + cite.slice(place[0].length)}">${cite}</a>` : html`${cite}`;
}
