import { kindNames } from '../charts/kind-names.ts';
import { type Html, html, nothing } from './html.ts';
import type { ReportInput } from './input.ts';
import { count, duration, list, moment, shortList, whole } from './numbers.ts';

/** The first paragraph: what was compared, how much of it, with what, where and when; and what a reader must know before the ranks. */
export function summary(input: ReportInput): Html {
  const { studies, totals, kinds, optimizers, tasks, warnings } = input;
  const planned = studies.reduce((sum, study) => sum + study.planned, 0);
  const [study] = studies;
  const names = kinds.map(({ kind }) => kindNames[kind]);
  const open = planned - totals.done - totals.failed - totals.refused;
  return html`<p class="lead">${count(optimizers.length, 'optimizer')} on ${count(tasks.length, 'task')} (${list(names)})${
    study ? `, ${count(study.repetitions, 'repetition')} each, seed ${study.seed}` : ''
  }: ${count(totals.done, 'run')} done${totals.failed ? `, ${whole(totals.failed)} failed` : ''}${totals.refused ? `, ${whole(totals.refused)} refused` : ''}${
    study ? ` of ${whole(planned)} planned` : ''
  }.${
    study && totals.trials
      ? ` They made ${count(totals.trials, 'trial')}, worth ${whole(totals.evaluations)} full evaluations, in ${duration(totals.seconds)} of run time.`
      : ''
  }${study ? ` Made with koi ${study.koi}${totals.hosts.length ? ` on ${list(totals.hosts)}` : ''}, begun ${moment(study.created)}${totals.finished ? `, last run ended ${moment(totals.finished)}` : ''}.` : ''}</p>
${open > 0 ? html`<p class="warning">${count(open, 'planned run')} ${open === 1 ? 'has' : 'have'} not been made yet: this report is of an unfinished study.</p>` : nothing}
${warnings.map(text => html`<p class="warning">${text}</p>\n`)}
${best(input)}`;
}

/** One line a kind: who leads, and who cannot be told apart from it. */
function best({ kinds }: ReportInput): Html {
  const lines = kinds.flatMap(({ kind, ranking: { optimizers, wilcoxonHolm } }) => {
    const [first] = optimizers;
    if (!first) return [];
    const alike = new Set(wilcoxonHolm.groups.filter(group => group.includes(first.id)).flat());
    alike.delete(first.id);
    const others = optimizers.filter(({ id }) => alike.has(id)).map(({ id }) => id);
    const rest =
      others.length === 0
        ? ''
        : others.length === optimizers.length - 1
          ? '; not told apart from any other'
          : `; not told apart from ${shortList(others, 6)}`;
    return [
      html`<li><a href="#${kind}">${kindNames[kind]}</a>: <strong>${first.id}</strong>, mean rank ${first.rank.toFixed(2)} of ${optimizers.length}${rest}</li>\n`,
    ];
  });
  return html`<ul class="best">\n${lines}</ul>`;
}
