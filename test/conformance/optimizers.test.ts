import { describe, expect, it } from 'vitest';
import { random } from '../../optimizers/random.ts';
import { checkOptimizer, type Finding, runSetting, type Setting } from '../../src/conformance/index.ts';
import { badOptimizers } from './bad-optimizers.ts';

/** A report, what is about koi itself, and what test/cli/check.test.ts shows with another process. */
const elsewhere = ['time of ask and tell', 'what it does not handle is refused', 'the same seed gives the same asks in another process'];

describe('the checks of optimizers', () => {
  it('pass random search, which has no use for checkpoints', async () => {
    const findings = await checkOptimizer({
      optimizer: random,
      elsewhere: async (setting: Setting) => (await runSetting({ optimizer: random }, setting)).answers,
    });

    expect(findings.filter(f => f.status !== 'passed' && f.capability !== 'checkpoints')).toEqual([]);
  });

  it.each(Object.entries(badOptimizers))('%s: a bad one fails', async (name, { optimizer, says }) => {
    const findings = await checkOptimizer({ optimizer });

    expect(reasonOf(findings, name)).toMatch(says);
  });

  it('can all fail', async () => {
    const names = (await checkOptimizer({ optimizer: random, full: 1 })).map(({ name }) => name);

    expect(names.filter(name => !badOptimizers[name] && !elsewhere.includes(name))).toEqual([]);
  });

  it('wait but once for an optimizer that hangs', async () => {
    const hangs = { ...random, start: () => ({ ask: () => new Promise<never>(() => {}), tell() {} }) };
    const findings = await checkOptimizer({ optimizer: hangs, seconds: 0.2 });

    expect(reasonOf(findings, 'wait never deadlocks')).toBe('a run of 40 evaluations took longer than 0.2 s');
  });

  it('skip what depends on the seed where an optimizer says that it is nondeterministic', async () => {
    const { optimizer } = badOptimizers['the same seed gives the same asks']!;
    const findings = await checkOptimizer({ optimizer, nondeterministic: true });

    expect(findings.filter(f => f.status === 'failed')).toEqual([]);
    expect(findings.find(f => f.name === 'the same seed gives the same asks')).toMatchObject({ status: 'skipped' });
  });
});

const reasonOf = (findings: readonly Finding[], name: string): string => {
  const finding = findings.find(f => f.name === name);
  return finding?.status === 'failed' ? finding.reason : `${finding?.status}`;
};
