import type { TopLevelSpec } from 'vega-lite';
import type { Ranking } from '../ranking.ts';
import { type CriticalDifferenceTest, criticalDifferenceLayout, type Label, type Line } from './critical-difference-layout.ts';
import { looks } from './palette.ts';
import { fontSize, ink, muted, pageWidth, theme } from './theme.ts';

export interface CriticalDifferenceOptions {
  /** Wilcoxon signed-rank tests with Holm's correction, or Nemenyi's critical difference. */
  readonly test?: CriticalDifferenceTest;
  /** Of the whole figure, in px; default: a page. */
  readonly width?: number;
  /** All optimizers of the study, for colours that agree with its other figures; default: those of the ranking. */
  readonly study?: Iterable<string>;
}

/**
 * Mean ranks on an axis, best on the left, and bars that join what a test does not tell apart (Demšar 2006, Statistical Comparisons of
 * Classifiers over Multiple Data Sets, JMLR 7, figure 1). Beads mark a bar's members: under Wilcoxon–Holm one between them may not belong.
 */
export function criticalDifference(
  ranking: Ranking,
  { test = 'wilcoxon-holm', width = pageWidth, study }: CriticalDifferenceOptions = {},
): TopLevelSpec {
  const layout = criticalDifferenceLayout(ranking, test, width);
  const ids = ranking.optimizers.map(({ id }) => id);
  const look = looks(study ?? ids);
  const joined = test === 'nemenyi' ? 'the critical difference of Nemenyi' : 'Wilcoxon tests with Holm’s correction';
  return {
    description: `Mean ranks of ${ids.length} optimizers; bars join those that ${joined} do not tell apart.`,
    config: { ...theme, padding: 0 },
    width: layout.width,
    height: Math.ceil(layout.height),
    layer: [
      lines(layout.axis, muted, 0.6),
      texts(layout.axisLabels, muted, fontSize - 1),
      lines(layout.difference, ink, 1),
      texts([layout.title], ink, fontSize - 1),
      {
        data: { values: layout.elbows.map(line => ({ ...line })) },
        mark: { type: 'rule', strokeWidth: 1.2, strokeCap: 'square', aria: false },
        encoding: {
          ...ends,
          color: { field: 'id', type: 'nominal', legend: null, scale: { domain: ids, range: ids.map(id => look.get(id)!.color) } },
        },
      },
      lines(layout.bars, ink, 1.6),
      {
        data: { values: layout.beads.map(bead => ({ ...bead })) },
        mark: { type: 'circle', color: ink, opacity: 1, size: 13, aria: false },
        encoding: { x: place('x'), y: place('y') },
      },
      texts(layout.ranks, muted, fontSize - 1),
      texts(layout.names, ink, fontSize),
    ],
  };
}

/** Fields hold px. */
const place = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });
const ends = { x: place('x'), y: place('y'), x2: { field: 'x2' }, y2: { field: 'y2' } };

const lines = (values: readonly Line[], color: string, strokeWidth: number) => ({
  data: { values: values.map(line => ({ ...line })) },
  mark: { type: 'rule' as const, color, strokeWidth, aria: false },
  encoding: ends,
});

const texts = (values: readonly Label[], color: string, size: number) => ({
  layer: (['left', 'center', 'right'] as const)
    .filter(align => values.some(label => label.align === align))
    .map(align => ({
      data: { values: values.filter(label => label.align === align).map(({ x, y, text }) => ({ x, y, text })) },
      mark: { type: 'text' as const, align, baseline: 'middle' as const, color, fontSize: size, aria: false },
      encoding: { x: place('x'), y: place('y'), text: { field: 'text' } },
    })),
});
