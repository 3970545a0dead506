import { describe, expect, it } from 'vitest';
import type { Seed, Trial } from '../../../src/contract/index.ts';
import { lineageOf } from '../../../tasks/train/networks/lineage.ts';
import { states } from '../../../tasks/train/networks/states.ts';

const seed = 7 as Seed;

/** A state that is the list of its epochs, and how many were trained in all. */
function recording() {
  const trained: string[] = [];
  const at = states<readonly string[]>({
    begin: (first, s, role) => [`begin ${role} ${s} ${String(first.config['a'])}`],
    goOn(state, from, { config, until }) {
      const epochs = Array.from({ length: until - from }, (_, i) => `${String(config['a'])}${from + 1 + i}`);
      trained.push(...epochs);
      return [...state, ...epochs];
    },
  });
  return { trained, at: (trial: Trial, of = seed) => at(lineageOf(trial), of, 'tuning').slice(1).join(' ') };
}

const parent: Trial = { id: 0, config: { a: 'x' }, level: 2 };
const child: Trial = { id: 1, config: { a: 'y' }, level: 3, from: parent };
const grandchild: Trial = { id: 2, config: { a: 'z' }, level: 5, from: child };

describe('states', () => {
  it('trains each stretch of a lineage with its own config', () => {
    expect(recording().at(grandchild)).toBe('x1 x2 y3 z4 z5');
  });

  it('goes on from what it remembers: only what is new is trained', () => {
    const { at, trained } = recording();
    at(parent);
    at({ ...parent, level: 4 });
    at(child);
    at(grandchild);

    expect(trained).toEqual(['x1', 'x2', 'x3', 'x4', 'y3', 'z4', 'z5']);
  });

  it('gives a child the state that its parent had then, though the parent has gone on', () => {
    const { at } = recording();
    at({ ...parent, level: 9 });

    expect(at(child)).toBe('x1 x2 y3');
    expect(at({ ...parent, level: 4 })).toBe('x1 x2 x3 x4');
  });

  it('keeps seeds, roles and lineages apart', () => {
    const { at, trained } = recording();
    at(parent);
    at(parent, 8 as Seed);
    at({ ...child, from: { ...parent, level: 1 } });

    expect(trained).toEqual(['x1', 'x2', 'x1', 'x2', 'x1', 'y2', 'y3']);
  });

  it('trains again what it has forgotten, with the same result', () => {
    const { at, trained } = recording();
    const before = at(grandchild);
    for (let s = 100; s < 400; s++) at(parent, s as Seed);
    const count = trained.length;

    expect(at(grandchild)).toBe(before);
    expect(trained.length).toBe(count + 5);
  });
});
