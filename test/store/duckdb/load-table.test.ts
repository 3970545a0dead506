import { type DuckDBConnection, DuckDBInstance, ENUM } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { columnsOf, vocabulary } from '../../../src/store/duckdb/columns-of.ts';
import { loadTable } from '../../../src/store/duckdb/load-table.ts';
import { type Column, codesFor } from '../../../src/store/duckdb/vectors.ts';

const instance = await DuckDBInstance.create(':memory:');
const db: DuckDBConnection = await instance.connect();
afterAll(() => instance.closeSync());

let tables = 0;
async function loaded(rows: number, columns: Record<string, Column>): Promise<Record<string, unknown>[]> {
  const name = `t${tables++}`;
  await loadTable(db, name, rows, columns);
  const read = (await db.runAndReadAll(`from ${name}`)).getRowObjectsJS();
  await db.run(`drop table ${name}`);
  return read;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const double = fc.double({ noNaN: true });
const words = ['', 'ape', 'Äpfel', 'été', 'zebra', '🙂'];
const row = fc.record({
  double: maybe(double),
  integer: maybe(fc.integer()),
  boolean: maybe(fc.boolean()),
  text: maybe(fc.string({ unit: 'grapheme', maxLength: 40 })),
  word: maybe(fc.constantFrom(...words)),
  doubles: maybe(fc.array(double, { maxLength: 4 })),
});

describe('loading a table', () => {
  it('keeps every value and every null, over the borders of vectors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 5000 }), async (some, length) => {
        const at = (i: number) => some[i % some.length]!;
        const { double, integer, boolean, text, word, doubles } = columnsOf(length);
        const read = await loaded(length, {
          double: double(i => at(i).double),
          integer: integer(i => at(i).integer),
          boolean: boolean(i => at(i).boolean),
          text: text(i => at(i).text),
          word: word(vocabulary(words), i => at(i).word),
          doubles: doubles(i => at(i).doubles),
        });

        expect(read).toHaveLength(length);
        for (let i = 0; i < length; i++) expect(read[i]).toEqual(at(i));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps nulls within lists, in lists longer than a vector', async () => {
    const [rows, width] = [3000, 41];
    const values = Float64Array.from({ length: rows * width }, (_, i) => i);
    const validValues = Uint8Array.from({ length: values.length / 8 + 1 }, (_, i) => i * 37);
    const offsets = Int32Array.from({ length: rows + 1 }, (_, i) => i * width);
    const read = await loaded(rows, { list: { kind: 'doubles', offsets, values, validValues } });

    for (let row = 0; row < rows; row += 97)
      expect(read[row]!['list']).toEqual(
        Array.from({ length: width }, (_, i) => {
          const at = row * width + i;
          return validValues[at >> 3]! & (1 << (at & 7)) ? at : null;
        }),
      );
  });

  it.each([1, 255, 256, 65_535, 65_536])('takes enums of %i values in their own width', async size => {
    const type = ENUM(Array.from({ length: size }, (_, i) => `v${i}`));
    const codes = codesFor(type, 5000).map((_, i) => (i * 31) % size);
    await loadTable(db, 'e', codes.length, { e: { kind: 'enum', type, values: codes } });
    const read = (await db.runAndReadAll('select e::varchar as e from e')).getRowObjectsJS();
    await db.run('drop table e');

    expect(read.map(({ e }) => e)).toEqual(Array.from(codes, code => `v${code}`));
  });

  it('refuses codes without a value, of the wrong width, and columns that are too short', async () => {
    const type = ENUM(['a', 'b']);

    await expect(loaded(3, { e: { kind: 'enum', type, values: Uint8Array.of(0, 1, 2) } })).rejects.toThrow('an enum code has no value');
    await expect(loaded(3, { e: { kind: 'enum', type, values: Uint16Array.of(0, 1, 1) } })).rejects.toThrow('wrong width');
    await expect(loaded(3, { x: { kind: 'double', values: Float64Array.of(1, 2) } })).rejects.toThrow('shorter than its table');
  });
});

describe('vocabulary', () => {
  it('sorts words as DuckDB sorts text, and is never empty', async () => {
    const shuffled = ['zebra', '🙂', 'Äpfel', 'ape', '\uFFFD', 'été', 'ape', ''];
    const { type, code } = vocabulary(shuffled);
    const [sorted] = (
      await db.runAndReadAll(`select list_sort(list_distinct([${shuffled.map(w => `'${w}'`)}])) as words`)
    ).getRowObjectsJS();

    expect(type.values).toEqual(sorted!['words']);
    expect(code('ape')).toBe(1);
    expect(() => code('cat')).toThrow('not in the vocabulary');
    expect(vocabulary([]).type.values).toEqual(['']);
  });
});
