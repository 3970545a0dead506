import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ChartSpec, toVega } from './render.ts';

const require = createRequire(import.meta.url);

/** The figure as a page of its own: values under the pointer, a menu to save it; one file that needs no network. About 600 kB, most of it Vega. */
export async function renderHtml(spec: ChartSpec): Promise<string> {
  const [compiled, vega, embed] = await Promise.all([
    toVega(spec),
    readFile(require.resolve('vega').replace(/[^/\\]+$/, 'vega.min.js'), 'utf8'),
    readFile(require.resolve('vega-embed').replace(/[^/\\]+$/, 'vega-embed.min.js'), 'utf8'),
  ]);
  const title = typeof spec.description === 'string' ? spec.description : 'koi';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeText(title)}</title>
<style>body { margin: 2rem; font: 14px/1.5 "DejaVu Sans", Verdana, sans-serif; color: #222; background: #fff } #figure { overflow-x: auto }</style>
</head>
<body>
<div id="figure"></div>
<script>${inline(vega)}</script>
<script>${inline(embed)}</script>
<script id="spec" type="application/json">${JSON.stringify(compiled).replaceAll('<', '\\u003c')}</script>
<script>
vegaEmbed('#figure', JSON.parse(document.getElementById('spec').textContent), {
  mode: 'vega', renderer: 'svg', actions: { export: true, source: false, compiled: false, editor: false },
});
</script>
</body>
</html>
`;
}

/** A library between script tags: a string in it must not end the tag, and a map that is not there must not be asked for. */
const inline = (code: string): string => code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
