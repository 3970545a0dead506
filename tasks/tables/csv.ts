/**
 * Rows of a CSV file as text, in the order of `columns`, with whatever other columns it has left out. Fields may be quoted
 * (RFC 4180), lines end in LF or CRLF. Throws, with file and line, where a column is missing or a row has too few fields.
 */
export function csvRows(text: string, file: string, columns: readonly string[]): readonly (readonly string[])[] {
  const lines = text.trimEnd().split(/\r?\n/);
  const header = fields(lines[0]!.replace(/^\uFEFF/, ''));
  const places = columns.map(column => {
    const place = header.indexOf(column);
    if (place < 0) throw new Error(`${file}: it has no column ${column}; its columns are ${header.slice(0, 12).join(', ')}`);
    return place;
  });
  return lines.slice(1).map((line, i) => {
    const cells = line.includes('"') ? fields(line) : line.split(',');
    if (cells.length !== header.length)
      throw new Error(`${file}: line ${i + 2} has ${cells.length} fields; its header has ${header.length}`);
    return places.map(place => cells[place]!);
  });
}

/** A number, or NaN where the cell is empty or says so. Throws, with file and column, on anything else. */
export function numberIn(cell: string, file: string, column: string): number {
  const number = Number(cell);
  if (cell === '' || cell === 'nan' || cell === 'NaN') return Number.NaN;
  if (Number.isNaN(number)) throw new Error(`${file}: column ${column} holds ${JSON.stringify(cell)}, which is no number`);
  return number;
}

function fields(line: string): string[] {
  const found: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/y;
  for (;;) {
    const match = field.exec(line)!;
    found.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (!match[0].endsWith(',')) return found;
    if (field.lastIndex === line.length) return [...found, ''];
  }
}
