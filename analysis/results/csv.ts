/** Comma-separated values (RFC 4180): quoted cells may hold commas, line breaks and doubled quotes. */

export interface CsvRow {
  /** From 1: where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows without the empty lines; a byte order mark is skipped. Throws `file:line:column: what`. */
export function parseCsv(text: string, file: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineAt = at;
  const fail = (what: string, from: number): never => {
    throw new Error(`${file}:${line}:${from - lineAt + 1}: ${what}`);
  };

  const quoted = (): string => {
    const [openAt, openLine, openLineAt] = [at, line, lineAt];
    let cell = '';
    for (at++; ; at++) {
      const character = text[at];
      if (character === undefined) {
        [line, lineAt] = [openLine, openLineAt];
        return fail('a quote is opened and never closed', openAt);
      }
      if (character === '"') {
        if (text[at + 1] !== '"') break;
        at++;
      }
      if (character === '\n') {
        line++;
        lineAt = at + 1;
      }
      cell += character;
    }
    at++;
    if (!isEnd(text[at])) fail('text after a closing quote; a quote inside a quoted cell is written twice', at);
    return cell;
  };
  const plain = (): string => {
    const from = at;
    while (!isEnd(text[at])) {
      if (text[at] === '"') fail('a quote inside a cell; put the whole cell in quotes and write the quote twice', at);
      at++;
    }
    return text.slice(from, at);
  };

  while (at < text.length) {
    const begin = line;
    const cells = [text[at] === '"' ? quoted() : plain()];
    while (text[at] === ',') {
      at++;
      cells.push(text[at] === '"' ? quoted() : plain());
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    lineAt = at;
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line: begin, cells });
  }
  return rows;
}

const isEnd = (character: string | undefined): boolean =>
  character === undefined || character === ',' || character === '\n' || character === '\r';
