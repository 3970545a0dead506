import { type Html, html, nothing } from './html.ts';
import type { KindSection } from './input.ts';
import { count, whole } from './numbers.ts';

/** More lines than this are counted, not shown. */
const mostLines = 60;

/** What did not run, what failed on the way, and which trials had no value; says so where there is nothing of the kind. */
export function failures({ kind, ranking, unfinished, failedTrials }: KindSection): Html {
  const heading = html`<h3 id="${kind}-failures">Failures and refusals</h3>`;
  if (unfinished.length + failedTrials.length === 0) return html`${heading}<p>Every run was done and every trial has a value.</p>`;
  const runs = (status: string) => unfinished.filter(row => row.status === status).reduce((sum, row) => sum + row.runs, 0);
  const trials = failedTrials.reduce((sum, row) => sum + row.trials, 0);
  return html`${heading}
<p>${count(runs('failed'), 'run')} failed, ${count(runs('refused'), 'run')} refused before anything was spent, ${count(trials, 'trial')} without a value.</p>
${
  unfinished.length
    ? html`<div class="wide"><table><thead><tr><th>optimizer</th><th>status</th><th class="number">runs</th><th>tasks</th><th>reason</th></tr></thead><tbody>
${unfinished
  .slice(0, mostLines)
  .map(
    row =>
      html`<tr><th>${row.optimizer}</th><td>${row.status}</td><td class="number">${whole(row.runs)}</td><td>${row.tasks === 1 ? row.task : row.tasks === ranking.tasks ? `all ${row.tasks}` : `${row.tasks}, such as ${row.task}`}</td><td>${row.reason || 'no reason given'}</td></tr>\n`,
  )}</tbody></table></div>${rest(unfinished.length, "select * from runs where status <> 'done'")}`
    : nothing
}${
  failedTrials.length
    ? html`<p>A trial without a value costs budget like any other, and its run goes on.</p>
<div class="wide"><table><thead><tr><th>optimizer</th><th>status</th><th class="number">trials</th><th class="number">runs</th><th>most frequent reason</th></tr></thead><tbody>
${failedTrials
  .slice(0, mostLines)
  .map(
    row =>
      html`<tr><th>${row.optimizer}</th><td>${row.status}</td><td class="number">${whole(row.trials)}</td><td class="number">${whole(row.runs)}</td><td>${row.reason || 'no reason given'}</td></tr>\n`,
  )}</tbody></table></div>${rest(failedTrials.length, "select * from trials where status <> 'ok'")}`
    : nothing
}`;
}

const rest = (lines: number, query: string): Html =>
  lines > mostLines ? html`<p class="note">${lines - mostLines} more lines; all of them: <code>koi sql … "${query}"</code></p>` : nothing;
