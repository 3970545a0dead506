import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../analysis/results/csv.ts';

const cells = (text: string): (readonly string[])[] => parseCsv(text, 'f.csv').map(row => row.cells);

describe('CSV', () => {
  it('reads quotes, commas and line breaks in them, CRLF, a byte order mark, and skips empty lines', () => {
    expect(cells('\uFEFFa,"b,""c""\r\nd",\r\n\r\n  \n,x\n')).toEqual([
      ['a', 'b,"c"\r\nd', ''],
      ['', 'x'],
    ]);
    expect(cells('a,b')).toEqual([['a', 'b']]);
    expect(cells('a,')).toEqual([['a', '']]);
    expect(cells('')).toEqual([]);
  });

  it('knows the line in which a row begins', () => {
    expect(parseCsv('a\n"b\nb"\n\nc\n', 'f.csv').map(row => row.line)).toEqual([1, 2, 5]);
  });

  it('reads back whatever was quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { maxLength: 5 }), rows => {
        const text = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

        expect(cells(text)).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a\nb,"c', 'f.csv:2:3: a quote is opened and never closed'],
    ['a\nb,"c\n\nd', 'f.csv:2:3: a quote is opened and never closed'],
    ['a,b"c', 'f.csv:1:4: a quote inside a cell; put the whole cell in quotes and write the quote twice'],
    ['a\n"b"c', 'f.csv:2:4: text after a closing quote; a quote inside a quoted cell is written twice'],
  ])('refuses %j, and says where', (text, sentence) => {
    expect(() => cells(text)).toThrow(sentence);
  });
});
