import type { Look } from '../charts/palette.ts';
import type { RankedOptimizer, Ranking } from '../ranking.ts';
import { type Html, html, nothing, raw } from './html.ts';

const axis = 130;

/** The rank table, best first, each mean rank with its interval drawn on an axis from 1 to the number of optimizers. */
export function rankTable({ optimizers }: Ranking, look: ReadonlyMap<string, Look>): Html {
  const worst = Math.max(2, optimizers.length);
  const scored = optimizers.some(({ iqm }) => iqm !== null);
  return html`<div class="wide"><table class="sortable">
<thead><tr><th class="number">#</th><th>optimizer</th><th class="number">mean rank</th><th class="axis"><span>1</span><span>${worst}</span></th><th>95 % interval</th>${
    scored ? html`<th class="number">IQM</th>` : nothing
  }<th class="number">wins</th></tr></thead>
<tbody>
${optimizers.map(
  (
    optimizer,
    i,
  ) => html`<tr><td class="number">${i + 1}</td><th>${key(look.get(optimizer.id))}${optimizer.id}</th><td class="number">${optimizer.rank.toFixed(2)}</td><td class="axis">${interval(
    optimizer,
    worst,
    look.get(optimizer.id),
  )}</td><td class="interval">${optimizer.low.toFixed(2)} – ${optimizer.high.toFixed(2)}</td>${
    scored ? html`<td class="number">${optimizer.iqm === null ? '–' : optimizer.iqm.toFixed(3)}</td>` : nothing
  }<td class="number">${optimizer.wins}</td></tr>
`,
)}</tbody></table></div>`;
}

/** A sample of the line that stands for an optimizer in the figures. */
export const key = (look: Look | undefined): Html =>
  look
    ? html`<svg class="key" width="18" height="8" aria-hidden="true"><path d="M0,4H18" stroke="${look.color}" stroke-width="2" stroke-dasharray="${dashes(look)}"/></svg>`
    : nothing;

const dashes = ({ dash }: Look): string => (dash[1] === 0 ? 'none' : dash.join(' '));

function interval({ rank, low, high }: RankedOptimizer, worst: number, look: Look | undefined): Html {
  const at = (value: number) => (5 + ((value - 1) / (worst - 1)) * (axis - 10)).toFixed(1);
  const color = look?.color ?? '#6b6b6b';
  return raw(
    `<svg width="${axis}" height="12" aria-hidden="true"><path d="M${at(low)},6H${at(high)}" stroke="${color}" stroke-width="1.5"/><circle cx="${at(rank)}" cy="6" r="3.5" fill="${color}"/></svg>`,
  );
}
