/** A line, cut where it gets long. */
export const excerpt = (line: string, most = 80): string => (line.length > most ? `${line.slice(0, most)}…` : line);

/** Of what a program printed, in one line: the last error if there is one, else the last three lines. */
export function lastLines(printed: string): string {
  const lines = printed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const error = lines.findLast(line => /^[\w.]*(Error|Exception|Interrupt)\b|panicked at|^panic:/.test(line));
  const said = error === undefined ? lines.slice(-3) : [error];
  return said.map(line => excerpt(line, 200)).join(' | ');
}
