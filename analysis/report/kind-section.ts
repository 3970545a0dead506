import { convergence } from '../charts/convergence.ts';
import { criticalDifference } from '../charts/critical-difference.ts';
import { kindNames } from '../charts/kind-names.ts';
import type { Look } from '../charts/palette.ts';
import { rankHeatmap } from '../charts/rank-heatmap.ts';
import { rankOverBudget } from '../charts/rank-over-budget.ts';
import { mostBands } from '../charts/steps.ts';
import { failures } from './failures.ts';
import { figure } from './figure.ts';
import { type Html, html, nothing } from './html.ts';
import type { KindSection } from './input.ts';
import { count, percent, short, whole } from './numbers.ts';
import { key, rankTable } from './rank-table.ts';
import { imputedInWords, optionsInWords, statisticsInWords, valuesInWords } from './words.ts';

/** Everything about one kind. `study`: ids of all optimizers, so that colours agree between kinds. */
export async function kindSection(section: KindSection, study: readonly string[], look: ReadonlyMap<string, Look>): Promise<Html> {
  const { kind, ranking } = section;
  return html`<section id="${kind}">
<h2>${sentence(kindNames[kind])}</h2>
<p>${facts(section)} ${valuesInWords(section)} ${imputedInWords(section)}${
    section.beyond ? ` ${count(section.beyond, 'run')} found points outside the reference box, which count for nothing.` : ''
  }</p>
<h3 id="${kind}-ranks">Ranks</h3>
${rankTable(ranking, look)}
<p class="note">${optionsInWords(section)} Intervals: bootstrap, tasks resampled, then repetitions within tasks. Wins: tasks on which its mean rank is the lowest, shared ones included.${
    ranking.optimizers.some(({ iqm }) => iqm !== null)
      ? ' IQM: mean of the middle half of the normalised scores, 0 is the best known cost.'
      : ''
  }</p>
${await budgetFigure(section, study)}
<h3 id="${kind}-tests">What is told apart</h3>
${statisticsInWords(ranking).map(text => html`<p>${text}</p>\n`)}
${await differenceFigures(section, study)}
<h3 id="${kind}-tasks">Task by task</h3>
${await taskFigures(section, study)}
${gaps(section, look)}
${failures(section)}
</section>
`;
}

const sentence = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function facts({ ranking: { optimizers, tasks, repetitions }, budget: [low, high], points }: KindSection): string {
  const grid = `${count(optimizers.length, 'optimizer')} on ${count(tasks, 'task')}, ${count(repetitions, 'repetition')}`;
  const spent = low === high ? `${short(low)}` : `${short(low)} to ${short(high)}`;
  return points.length ? `${grid}, a budget of ${spent} full evaluations.` : `${grid}.`;
}

async function budgetFigure({ kind, points, ranking }: KindSection, study: readonly string[]): Promise<Html> {
  if (points.length === 0) return nothing;
  const bands = ranking.optimizers.length > mostBands ? '' : ' Bands: 95 % bootstrap intervals.';
  return figure({
    id: `${kind}-rank-over-budget`,
    spec: rankOverBudget(points, { study }),
    caption: `Mean rank over the share of the budget spent, exact at every step.${bands}`,
  });
}

async function differenceFigures({ kind, ranking }: KindSection, study: readonly string[]): Promise<Html> {
  if (ranking.optimizers.length < 2) return nothing;
  const { alpha } = ranking.nemenyi;
  return html`${await figure({
    id: `${kind}-critical-difference`,
    spec: criticalDifference(ranking, { study }),
    caption: `Mean ranks; bars join what Wilcoxon–Holm at α = ${alpha} does not tell apart, beads mark their members.`,
  })}${await figure({
    id: `${kind}-critical-difference-nemenyi`,
    spec: criticalDifference(ranking, { study, test: 'nemenyi' }),
    caption: 'The same with Nemenyi’s critical difference (Demšar 2006), for comparison with other papers; it is the less powerful test.',
  })}`;
}

async function taskFigures({ kind, ranking, curves, taskRanks }: KindSection, study: readonly string[]): Promise<Html> {
  const heatmap = await figure({
    id: `${kind}-task-ranks`,
    spec: rankHeatmap(taskRanks),
    caption: 'Mean rank over the repetitions of each task; dark is good.',
  });
  if (curves.length === 0) return heatmap;
  const shown = curves.length < ranking.tasks ? ` ${curves.length} of ${whole(ranking.tasks)} tasks, evenly over the sorted list.` : '';
  const bands = ranking.optimizers.length > mostBands ? '' : ' Bands: quartiles.';
  const floor = curves.some(({ measure }) => measure === 'regret')
    ? ' Values below 1e-8 are drawn at 1e-8 where the axis is logarithmic.'
    : '';
  const panels = await figure({
    id: `${kind}-convergence`,
    spec: convergence(curves, { study }),
    caption: `What had been found over the share of the budget: median over repetitions.${bands}${floor}${shown}`,
  });
  return html`${heatmap}${panels}`;
}

function gaps({ kind, gaps }: KindSection, look: ReadonlyMap<string, Look>): Html {
  if (gaps.length === 0) return nothing;
  return html`<h3 id="${kind}-gap">Generalisation gap</h3>
<p>How much worse the test value of an incumbent is than the cost it was chosen by, on noisy tasks and those with held-out values. The unit is the interquartile range of all tuning costs on a task; the gap is the median over tasks of the median over repetitions.</p>
<div class="wide"><table class="sortable"><thead><tr><th>optimizer</th><th class="number">gap</th><th class="number">runs that got worse</th><th class="number">runs</th><th class="number">tasks</th></tr></thead><tbody>
${gaps.map(
  row =>
    html`<tr><th>${key(look.get(row.optimizer))}${row.optimizer}</th><td class="number">${row.gap.toFixed(2)}</td><td class="number">${percent(row.worse)}</td><td class="number">${whole(row.runs)}</td><td class="number">${row.tasks}</td></tr>\n`,
)}</tbody></table></div>`;
}
