/** Facts for programs: one JSON document on stdout. */
export const printJson = (facts: unknown): void => print(JSON.stringify(facts));

/** Text for people, on stdout. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Text in UTF-8, on stdout: much of it, of which no string need be made. */
export const printBytes = (text: Buffer): void => {
  process.stdout.write(text);
  print('');
};

/** What is not the answer goes to stderr: progress, warnings. */
export const warn = (text: string): void => void process.stderr.write(`${text}\n`);

/** Rows as aligned columns; numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map(row => String(row[i]).length))) ?? [];
  return rows
    .map(row =>
      row
        .map((cell, i) =>
          typeof cell === 'number' ? String(cell).padStart(widths[i]!) : i === row.length - 1 ? cell : cell.padEnd(widths[i]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
