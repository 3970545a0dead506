import { describe, expect, it } from 'vitest';
import { groupColumns } from '../../../analysis/charts/group-columns.ts';

const draw = (groups: string[][], most = 9) => {
  const { columns, hidden } = groupColumns(groups, ['a', 'b', 'c', 'd', 'e'], most);
  return [...columns.map(column => column.join('')), hidden];
};

describe('group columns', () => {
  it('joins the first with the last row of a group', () => {
    expect(draw([['a', 'b', 'c']])).toEqual(['╻┃╹  ', 0]);
  });

  it('passes beside what does not belong', () => {
    expect(draw([['a', 'c', 'd']])).toEqual(['╻╎┃╹ ', 0]);
  });

  it('puts groups that do not meet into one column', () => {
    expect(
      draw([
        ['a', 'b'],
        ['b', 'c'],
        ['d', 'e'],
      ]),
    ).toEqual(['╻╹ ╻╹', ' ╻╹  ', 0]);
  });

  it('draws nothing for what stands alone', () => {
    expect(draw([['a'], ['b']])).toEqual([0]);
  });

  it('counts what has no room', () => {
    expect(
      draw(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['a', 'e'],
        ],
        1,
      ),
    ).toEqual(['╻╹   ', 2]);
  });
});
