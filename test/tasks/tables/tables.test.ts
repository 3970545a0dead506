import { describe, expect, it } from 'vitest';
import { csvRows, numberIn } from '../../../tasks/tables/csv.ts';
import { gridOf } from '../../../tasks/tables/grid.ts';
import { costsOf, nonDominated, spaced } from '../../../tasks/tables/pareto.ts';
import { levelAt, type Table } from '../../../tasks/tables/table.ts';

describe('csvRows', () => {
  it('reads the columns that are asked for, in the order asked for, quoted or not', () => {
    expect(csvRows('a,b,c\r\n1,"x, ""y""",3\r\n4,,6\r\n', 'f.csv', ['c', 'b'])).toEqual([
      ['3', 'x, "y"'],
      ['6', ''],
    ]);
    expect(csvRows('\uFEFFa,"b c"\n"1",\n', 'f.csv', ['b c', 'a'])).toEqual([['', '1']]);
  });

  it.each([
    ['a,x\n1,2\n', 'f.csv: it has no column b; its columns are a, x'],
    ['a,b\n1,2\n3\n', 'f.csv: line 3 has 1 fields; its header has 2'],
    ['a,b\n1,"2,3\n', 'f.csv: line 2'],
  ])('refuses %j', (text, message) => {
    expect(() => csvRows(text, 'f.csv', ['a', 'b'])).toThrow(message);
  });

  it('numbers are numbers, NaN where there is none, and nothing else', () => {
    expect([numberIn('1e-3', 'f', 'a'), numberIn('', 'f', 'a'), numberIn('nan', 'f', 'a')]).toEqual([0.001, Number.NaN, Number.NaN]);
    expect(() => numberIn('12 s', 'f.csv', 'time')).toThrow('f.csv: column time holds "12 s", which is no number');
  });
});

describe('gridOf', () => {
  const grid = gridOf({ params: { a: { kind: 'choice', choices: ['x', 'y'] }, b: { kind: 'choice', choices: [1, 2, 3] } } });

  it('numbers configs with the last parameter fastest, and back', () => {
    expect(grid.size).toBe(6);
    expect(grid.indexOf({ a: 'y', b: 1 })).toBe(3);
    for (let i = 0; i < 6; i++) expect(grid.indexOf(grid.configAt(i))).toBe(i);
    expect(grid.indexOf({ a: 'z', b: 1 })).toBe(-1);
  });

  it('refuses what is no grid', () => {
    expect(() => gridOf({ params: { a: { kind: 'float', low: 0, high: 1 } } })).toThrow('grid: a is not an unconditional choice');
  });
});

describe('levelAt', () => {
  it('is the highest level that is not above', () => {
    expect([0, 1, 1.5, 2, 3.9, 4, 99].map(level => levelAt([1, 2, 4], level))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  });
});

describe('the front of a table', () => {
  const table: Table = {
    rows: 6,
    levels: [1, 2],
    rowOf: () => 0,
    configOf: () => ({}),
    // the last level counts: (3, 1) (1, 3) (2, 2) (2, 2) (3, 3) and a row without a value
    columns: { a: Float64Array.of(0, 3, 0, 1, 0, 2, 0, 2, 0, 3, 0, Number.NaN), b: Float64Array.of(0, 1, 0, 3, 0, 2, 0, 2, 0, 3, 0, 0) },
  };

  it('holds what nothing dominates, equal points once, at full fidelity', () => {
    const points = costsOf(table, [
      { natural: 'min', column: 'a' },
      { natural: 'min', column: 'b' },
    ]);

    expect(points).toHaveLength(5);
    expect(nonDominated(points).map(({ row }) => row)).toEqual([1, 2, 0]);
  });

  it('turns what is maximised around', () => {
    expect(
      nonDominated(
        costsOf(table, [
          { natural: 'max', column: 'a' },
          { natural: 'min', column: 'b' },
        ]),
      ),
    ).toEqual([{ row: 0, costs: [-3, 1] }]);
  });

  it('is thinned evenly, its ends kept', () => {
    expect(spaced([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
    expect(spaced([1, 2], 5)).toEqual([1, 2]);
    expect(spaced([1, 2, 3], 1)).toEqual([1]);
  });
});
