import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../analysis/report/index.ts';
import { exampleReport, sectionOf } from './example.ts';

const input = exampleReport(5, 6);
const report = await buildReport(input);

describe('report', () => {
  it('is the same bytes for the same input', async () => {
    expect((await buildReport(exampleReport(5, 6))) === report).toBe(true);
  });

  it('has a chapter for each kind, and all of its figures', () => {
    for (const kind of ['bb', 'momf'])
      for (const part of [
        'ranks',
        'rank-over-budget',
        'critical-difference',
        'critical-difference-nemenyi',
        'task-ranks',
        'convergence',
        'failures',
      ])
        expect(report.includes(` id="${kind}-${part}"`)).toBe(true);
  });

  it('says what failed and what was refused, with the reason', () => {
    expect(report.includes('needs a task with fidelity')).toBe(true);
    expect(report.includes('4 runs failed, 40 runs refused before anything was spent, 31 trials without a value.')).toBe(true);
    expect(report.includes('Every run was done and every trial has a value.')).toBe(true);
  });

  it('says when planned runs are missing', async () => {
    const unfinished = await buildReport({ ...input, totals: { ...input.totals, done: 100 }, kinds: [] });

    expect(unfinished.includes('156 planned runs have not been made yet')).toBe(true);
    expect(report.includes('not been made yet')).toBe(false);
  });

  it('escapes names, reasons, warnings and titles', () => {
    expect(report.includes('<title>Nine optimizers on &lt;sixteen&gt; tasks &amp; more</title>')).toBe(true);
    expect(report.includes('&lt;img src=x onerror=alert(1)&gt;')).toBe(true);
    expect(report.match(/<img|<by the/)).toBeNull();
  });

  it('asks for nothing from outside', () => {
    expect(report.match(/<[^>]*\bsrc=|@import|url\(["']?http|<link(?! rel="icon" href="data:,">)/)).toBeNull();
  });

  it('has no id twice, and an anchor for every link into itself', () => {
    const ids = [...report.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]!);
    const targets = [...report.matchAll(/href="#([^"]+)"/g)].map(match => match[1]!);

    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(4);
  });

  it('is made of score tables too: without studies, budgets and curves', async () => {
    const section = sectionOf('bb', 3, 4);
    const scores = await buildReport({
      ...input,
      studies: [],
      tasks: input.tasks.map(task => ({ ...task, dimensions: null, budget: null, noisy: null, heldOut: null, best: null, cite: '' })),
      kinds: [{ ...section, points: [], curves: [], gaps: [], unfinished: [], failedTrials: [], role: null }],
    });

    expect(scores.includes('The numbers come from score tables')).toBe(true);
    expect(textOf(scores).match(/null|undefined|NaN|\[object/)).toBeNull();
    expect(scores.includes('id="bb-rank-over-budget"')).toBe(false);
  });

  it('prints no null, undefined or NaN', () => {
    expect(textOf(report).match(/null|undefined|NaN|\[object/)).toBeNull();
  });

  it('stands a single optimizer', async () => {
    const one = await buildReport({ ...input, kinds: [{ ...sectionOf('bb', 2, 4), ranking: single() }] });

    expect(one.includes('id="bb-critical-difference"')).toBe(false);
    expect(one.includes('There is too little to test')).toBe(true);
  });
});

function single() {
  const { ranking } = sectionOf('bb', 2, 4);
  return {
    ...ranking,
    optimizers: ranking.optimizers.slice(0, 1),
    friedman: { ...ranking.friedman, p: Number.NaN },
    wilcoxonHolm: { pairs: [], groups: [] },
  };
}

/** What a reader sees. */
const textOf = (page: string): string => page.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ');
