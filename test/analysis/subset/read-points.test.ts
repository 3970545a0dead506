import { describe, expect, it } from 'vitest';
import { readPoints } from '../../../analysis/subset/read-points.ts';

const read = (text: string) => {
  const { names, columns, points } = readPoints(text, 'p.csv');
  return { names, columns, values: [...points.values], size: points.size, dimensions: points.dimensions };
};

describe('points in a file', () => {
  const square = { values: [0.25, 0.5, 1, 0], size: 2, dimensions: 2 };

  it.each([
    ['bare numbers', '0.25,0.5\n1,0\n', { names: ['0', '1'], columns: ['0', '1'] }],
    ['a header', 'x,y\n0.25,0.5\n1,0', { names: ['0', '1'], columns: ['x', 'y'] }],
    ['names', 'p,0.25,0.5\nq,1,0\n', { names: ['p', 'q'], columns: ['0', '1'] }],
    ['a header and names', 'point,x,y\np,0.25,0.5\nq,1e0,0\n', { names: ['p', 'q'], columns: ['x', 'y'] }],
    ['names that are numbers', 'task_id,x,y\n31,0.25,0.5\n3917,1,0\n', { names: ['31', '3917'], columns: ['x', 'y'] }],
    ['the index of pandas', ',x,y\n0,0.25,0.5\n1,1,0\n', { names: ['0', '1'], columns: ['x', 'y'] }],
    ['a row without a name', 'name,x,y\np,0.25,0.5\n,1,0\n', { names: ['p', '1'], columns: ['x', 'y'] }],
    ['quotes, spaces and empty lines', '"a ""b"", c", 0.25 ,0.5\r\n\r\nq,1,0\r\n', { names: ['a "b", c', 'q'], columns: ['0', '1'] }],
  ])('may have %s', (_, text, named) => {
    expect(read(text)).toEqual({ ...square, ...named });
  });

  it('may lie on a line', () => {
    const line = { values: [0.5, 0.75], size: 2, dimensions: 1, names: ['0', '1'] };

    expect(read('0.5\n0.75\n')).toEqual({ ...line, columns: ['0'] });
    expect(read('x\n0.5\n0.75\n')).toEqual({ ...line, columns: ['x'] });
  });

  it.each([
    ['', 'p.csv: no points in it'],
    ['x,y\n', 'p.csv: a header and no points'],
    ['x,y\n0.1,0.2\n0.3\n', 'p.csv:3: 1 cells, but the first line has 2'],
    ['x,y\n0.1,0.2\n0.3,zero\n', 'p.csv:3: column y: "zero" is not a number'],
    ['0.1,0.2\n0.3,\n', 'p.csv:2: column 1: "" is not a number'],
    ['x,y\n0.1,0.2\n\n0.3,1.5\n', 'p.csv:4: coordinate 2 is 1.5, which is not in [0, 1]'],
    ['p\nq\n', 'p.csv:1: a name and no coordinates'],
    ['x,y\n0.1,0.2\nO.3,0.4\n', 'p.csv:3: column x: "O.3" is not a number; a column of names is headed name, task or id'],
    ['0.1,nan\n', 'p.csv:1: column 1: "nan" is not a number'],
    ['p,NaN,NaN\nq,0.1,0.2\n', 'p.csv:1: column 0: "NaN" is not a number'],
  ])('are refused: %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
