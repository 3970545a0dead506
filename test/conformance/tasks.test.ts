import { describe, expect, it } from 'vitest';
import { checkTask, type Finding } from '../../src/conformance/index.ts';
import { badTasks, goodTask, otherBadTasks } from './bad-tasks.ts';

describe('the checks of tasks', () => {
  it('pass a good task, with nothing skipped', async () => {
    const findings = await checkTask({ task: goodTask });

    expect(findings.filter(f => f.status !== 'passed')).toEqual([]);
  });

  it.each([...Object.entries(badTasks), ...otherBadTasks])('%s: a bad one fails', async (name, { task, says }) => {
    expect(reasonOf(await checkTask({ task, samples: 50 }), name)).toMatch(says);
  });

  it('can all fail, but for the report', async () => {
    const names = (await checkTask({ task: goodTask, samples: 5 })).map(({ name }) => name);

    expect(names.filter(name => !badTasks[name])).toEqual(['speed']);
  });

  it('skip what needs a live task where it does not open', async () => {
    const findings = await checkTask(badTasks['it opens']!);

    expect(findings.filter(f => f.status === 'skipped').map(f => f.name)).toContain('speed');
  });
});

const reasonOf = (findings: readonly Finding[], name: string): string => {
  const finding = findings.find(f => f.name === name);
  return finding?.status === 'failed' ? finding.reason : `${finding?.status}`;
};
