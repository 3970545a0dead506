import type { Config } from 'vega-lite';

/** Widths of figures in CSS px (1/96 inch): one column of a paper (85 mm), a page (175 mm). */
export const columnWidth = 321;
export const pageWidth = 661;

/** DejaVu is shipped and measured; Verdana is its metric cousin where a browser has no DejaVu. */
export const font = 'DejaVu Sans, Verdana, sans-serif';

/** In px: 10 px are 7.5 pt in print. */
export const fontSize = 10;

/** The four greys of every figure; the report's style sheet finds and turns them in dark mode. */
export const ink = '#222222';
export const muted = '#6b6b6b';
export const faint = '#e4e4e4';
export const paper = '#ffffff';

/** Thin axes, quiet grid, no frame. */
export const theme: Config = {
  background: paper,
  font,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: muted,
    labelFontSize: 9,
    titleColor: ink,
    titleFontSize: fontSize,
    titleFontWeight: 'normal',
    titlePadding: 6,
    gridColor: faint,
    gridWidth: 0.6,
    domainColor: muted,
    domainWidth: 0.6,
    tickColor: muted,
    tickWidth: 0.6,
    tickSize: 3,
  },
  title: { color: ink, fontSize: fontSize, fontWeight: 'bold', subtitleColor: muted, subtitleFontSize: 9 },
  text: { color: ink, fontSize },
};
