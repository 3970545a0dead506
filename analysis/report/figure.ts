import { type ChartSpec, renderSvg } from '../charts/render.ts';
import { type Html, html, raw } from './html.ts';

export interface Figure {
  /** Its anchor, and its name when it is saved. */
  readonly id: string;
  readonly spec: ChartSpec;
  readonly caption: string;
}

/** A figure inline, so that the report is one file; sharp at every size, and its greys follow a dark page. */
export async function figure({ id, spec, caption }: Figure): Promise<Html> {
  const svg = await renderSvg(spec);
  return html`<figure id="${id}">${raw(withOwnIds(svg, id))}<figcaption>${caption}</figcaption></figure>
`;
}

/** Drawings number their clips from zero; in one document the ids must differ. */
const withOwnIds = (svg: string, id: string): string =>
  svg.replaceAll(/\bid="([^"]+)"/g, `id="${id}-$1"`).replaceAll(/url\(#([^)]+)\)/g, `url(#${id}-$1)`);
