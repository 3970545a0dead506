import { kindNames } from '../charts/kind-names.ts';
import { looks } from '../charts/palette.ts';
import { lists, reproduce } from './appendix.ts';
import { type Html, html, raw } from './html.ts';
import type { ReportInput } from './input.ts';
import { kindSection } from './kind-section.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { summary } from './summary.ts';

/** The report as one HTML file that needs nothing else: no network, no script to be read, no font. The same input gives the same bytes. */
export async function buildReport(input: ReportInput): Promise<string> {
  const study = input.optimizers.map(({ id }) => id);
  const look = looks(study);
  const sections: Html[] = [];
  for (const kind of input.kinds) sections.push(await kindSection(kind, study, look));
  const chapters = [
    ...input.kinds.map(({ kind }) => ({ id: kind as string, title: kindNames[kind] as string })),
    { id: 'reproduce', title: 'how to reproduce and cite' },
    { id: 'optimizers', title: 'optimizers' },
    { id: 'tasks', title: 'tasks' },
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${input.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>${input.title}</h1>
${summary(input)}
<nav aria-label="Contents"><ul>${chapters.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main>
${sections}${reproduce(input)}${lists(input, look)}</main>
<script>${raw(script)}</script>
</body>
</html>
`.html;
}
