import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

const require = createRequire(import.meta.url);

/** The fonts that figures are drawn in; they come with the package, so that a figure is the same on every machine. */
export const fontFiles = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;

export type Weight = keyof typeof fontFiles;

const fonts = new Map<Weight, { readonly font: Font; readonly advances: Map<number, number> }>();

/** Width of a line of DejaVu Sans in px: the sum of advances, without kerning. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const { font, advances } = opened(weight);
  let units = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    let advance = advances.get(code);
    if (advance === undefined) advances.set(code, (advance = font.glyphForCodePoint(code).advanceWidth));
    units += advance;
  }
  return (units / font.unitsPerEm) * size;
}

/** The text, or its ends around an ellipsis, at most `width` px wide; the middle goes, because options at the end tell labels apart. */
export function fitText(text: string, size: number, width: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  for (let kept = characters.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 2);
    const short = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
    if (textWidth(short, size, weight) <= width) return short;
  }
  return '…';
}

function opened(weight: Weight) {
  let entry = fonts.get(weight);
  if (!entry) fonts.set(weight, (entry = { font: openSync(fontFiles[weight]), advances: new Map() }));
  return entry;
}
