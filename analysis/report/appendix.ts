import { kindNames } from '../charts/kind-names.ts';
import type { Look } from '../charts/palette.ts';
import { cited } from './cite.ts';
import { type Html, html, nothing } from './html.ts';
import type { ReportInput, StudyFacts } from './input.ts';
import { count, list, moment, short, whole } from './numbers.ts';
import { key } from './rank-table.ts';

/** How to do it again: versions, seeds, digests, commands. */
export function reproduce({ studies, totals, command }: ReportInput): Html {
  return html`<section id="reproduce">
<h2>How to reproduce and cite</h2>
${command ? html`<p>This report was made by</p>\n<pre>${command}</pre>` : nothing}
${studies.map(studyTable)}
<p>${
    studies.length
      ? `The runs were made on ${list(totals.hosts) || 'an unnamed host'}${totals.versions.length ? ` with ${list(totals.versions)}` : ''}. ` +
        'The same plan and seed give the same rows, whatever the number of workers. Please cite koi with its version, the tasks and the optimizers by the papers named below, ' +
        'and give the digest, which stands for the whole plan: tasks, optimizers with their options, budgets, repetitions and seed.'
      : 'The numbers come from score tables, which do not say how they were made.'
  }</p>
</section>
`;
}

const studyTable = ({ digest, created, koi, seed, repetitions, planned }: StudyFacts): Html =>
  html`<dl><dt>koi</dt><dd>${koi}</dd><dt>seed</dt><dd>${seed}</dd><dt>repetitions</dt><dd>${repetitions}</dd><dt>planned</dt><dd>${count(planned, 'run')}</dd><dt>begun</dt><dd>${moment(created)}</dd><dt>digest</dt><dd><code>${digest}</code></dd></dl>
`;

/** Every optimizer and every task with its source. */
export function lists({ optimizers, tasks }: ReportInput, look: ReadonlyMap<string, Look>): Html {
  const known = tasks.some(({ dimensions }) => dimensions !== null);
  const sources = [...new Set(tasks.map(({ cite }) => cite).filter(cite => cite !== ''))];
  return html`<section id="optimizers">
<h2>Optimizers</h2>
<div class="wide"><table class="sortable"><thead><tr><th>optimizer</th><th>origin</th><th>source</th></tr></thead><tbody>
${optimizers.map(({ id, origin, cite }) => html`<tr><th>${key(look.get(id))}${id}</th><td>${origin}</td><td class="cite">${cited(cite)}</td></tr>\n`)}</tbody></table></div>
</section>
<section id="tasks">
<h2>Tasks</h2>
<div class="wide"><table class="sortable"><thead><tr><th>task</th><th>kind</th>${
    known
      ? html`<th class="number">parameters</th><th class="number">budget</th><th>values</th><th class="number">best known</th><th class="number">source</th>`
      : nothing
  }</tr></thead><tbody>
${tasks.map(
  ({ id, kind, dimensions, budget, noisy, heldOut, best, cite }) =>
    html`<tr><th>${id}</th><td>${kind}</td>${
      known
        ? html`<td class="number">${dimensions ?? '–'}</td><td class="number">${budget === null ? '–' : whole(budget)}</td><td>${
            [noisy ? 'noisy' : '', heldOut ? 'held out' : ''].filter(Boolean).join(', ') || 'exact'
          }</td><td class="number">${best === null || kind === 'mo' || kind === 'momf' ? '–' : short(best)}</td><td class="number">${cite ? html`<a href="#source-${sources.indexOf(cite) + 1}">${sources.indexOf(cite) + 1}</a>` : '–'}</td>`
        : nothing
    }</tr>\n`,
)}</tbody></table></div>
${sources.length ? html`<ol class="cite">${sources.map((cite, i) => html`<li id="source-${i + 1}">${cited(cite)}</li>\n`)}</ol>` : nothing}
<p class="note">${(['bb', 'mf', 'mo', 'momf'] as const)
    .filter(kind => tasks.some(task => task.kind === kind))
    .map(kind => `${kind}: ${kindNames[kind]}`)
    .join(' · ')}</p>
</section>
`;
}
