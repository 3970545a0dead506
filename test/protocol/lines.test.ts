import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesTo, longestLine } from '../../src/protocol/lines.ts';

/** What is read of these pieces, and how often one was refused. */
function read(pieces: readonly Buffer[], goOn = (_line: string) => true) {
  const seen: string[] = [];
  let refused = 0;
  const lines = linesTo(
    line => {
      seen.push(line.toString());
      return goOn(seen.at(-1)!);
    },
    () => refused++,
  );
  for (const piece of pieces) {
    lines.feed(piece);
    piece.fill(0); // somebody else's by now
  }
  return { seen, refused };
}

describe('linesTo', () => {
  it('finds the same lines however their bytes are cut', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }).map(text => text.replaceAll('\n', '')));
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), (texts, cuts) => {
        const bytes = Buffer.from(texts.map(text => `${text}\n`).join(''));
        const at = [0, ...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];

        expect(read(at.slice(1).map((end, i) => Buffer.from(bytes.subarray(at[i], end))))).toEqual({ seen: texts, refused: 0 });
      }),
    );
  });

  it('reads nothing more of a piece after a line that ends it all', () => {
    expect(read([Buffer.from('one\ntwo\nthree\n')], line => line !== 'two').seen).toEqual(['one', 'two']);
  });

  it('refuses a line that is too long, and keeps none of it', () => {
    const part = () => Buffer.alloc(longestLine / 2, 'x');

    expect(read([part(), part(), Buffer.from('x'), Buffer.from('next\n')])).toEqual({ seen: ['next'], refused: 1 });
  });
});
