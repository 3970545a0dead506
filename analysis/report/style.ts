import { faint, ink, muted, paper } from '../charts/theme.ts';

/** Colours of the palette that are too dark on a dark page. */
const lightened = { '#bd1f01': '#f0583c', '#832db6': '#b87be0', '#717581': '#9aa0ad', '#a96b59': '#c08573' };

const both = (color: string, variable: string): string =>
  `  figure svg [fill="${color}"] { fill: ${variable} } figure svg [stroke="${color}"], td svg [stroke="${color}"] { stroke: ${variable} }`;

/** One column, no frame, numbers that line up; follows a dark page and prints. */
export const style = `
:root { --ink: ${ink}; --muted: #5f6368; --faint: ${faint}; --paper: ${paper}; --tint: #f6f7f8; --link: #1a5fa8; color-scheme: light dark }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 47rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Source Serif 4", Georgia, "DejaVu Serif", serif }
h1, h2, h3, nav, table, figcaption, dl, .note { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif }
h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; margin: 0 0 1rem }
h2 { font-size: 1.35rem; line-height: 1.3; font-weight: 650; margin: 4rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--faint) }
h3 { font-size: 1rem; font-weight: 650; margin: 2.25rem 0 .5rem }
p { margin: 0 0 .9rem }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px }
nav { font-size: .875rem; margin: 1.75rem 0 0 } nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem }
.best { margin: 0; padding-left: 1.1rem }
.note, figcaption { font-size: .8125rem; line-height: 1.5; color: var(--muted) }
.warning { border-left: 3px solid #e76300; padding-left: .75rem; margin: 0 0 .5rem }
.wide { overflow-x: auto; margin: .75rem 0 1rem }
table { border-collapse: collapse; font-size: .8125rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums }
th, td { text-align: left; vertical-align: baseline; padding: .22rem .9rem .22rem 0; font-weight: 400 }
tbody th { white-space: nowrap }
thead th { color: var(--muted); border-bottom: 1px solid var(--muted); white-space: nowrap; vertical-align: bottom }
tbody tr + tr > * { border-top: 1px solid var(--faint) }
.number { text-align: right; white-space: nowrap }
.interval { white-space: nowrap }
.axis { white-space: nowrap } thead .axis span:last-child { float: right; padding-right: 2px } thead .axis span:first-child { padding-left: 3px }
.axis svg { display: block }
.cite { color: var(--muted) } ol.cite { font: .8125rem/1.5 system-ui, "DejaVu Sans", sans-serif; padding-left: 1.4rem }
.key { margin-right: .5rem; vertical-align: baseline }
thead th[role=button] { cursor: pointer } thead th[role=button]:hover { color: var(--ink) }
thead th[aria-sort=ascending]::after { content: " ↑" } thead th[aria-sort=descending]::after { content: " ↓" }
figure { margin: 1.5rem 0 2rem } figure svg { display: block; max-width: 100%; height: auto }
figcaption { margin-top: .5rem } figcaption button { font: inherit; color: var(--link); background: none; border: 0; padding: 0; margin-left: .5rem; cursor: pointer; text-decoration: underline; text-underline-offset: .15em; white-space: nowrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; font-size: .8125rem; margin: 0 0 1rem } dt { color: var(--muted) } dd { margin: 0; overflow-wrap: anywhere }
pre { overflow-x: auto; background: var(--tint); padding: .75rem 1rem; border-radius: 4px; font-size: .8125rem; line-height: 1.5 }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace } code { font-size: .92em }
footer { margin-top: 4rem; color: var(--muted); font-size: .8125rem }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e3e5e8; --muted: #9aa0a8; --faint: #30353c; --paper: #14171a; --tint: #1c2024; --link: #7db7ee }
  figure svg > rect[fill="${paper}"] { fill: transparent }
${[both(ink, 'var(--ink)'), both(muted, 'var(--muted)'), both(faint, 'var(--faint)'), ...Object.entries(lightened).map(([dark, light]) => both(dark, light))].join('\n')}
  ${Object.entries(lightened)
    .map(([dark, light]) => `td svg [fill="${dark}"] { fill: ${light} } .key [stroke="${dark}"] { stroke: ${light} }`)
    .join(' ')}
  figure svg [stroke="${paper}"] { stroke: var(--paper) }
}
@page { margin: 18mm 16mm }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt } h2 { border: 0; margin-top: 0 } section + section > h2 { break-before: page } nav, figcaption button { display: none }
  figure, tr { break-inside: avoid } h3 { break-after: avoid } a { color: inherit; text-decoration: none } .wide { overflow: visible }
}
`;
