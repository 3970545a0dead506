/**
 * Groups of rows as columns of bar characters: one character per row and column, ' ' outside a group, `╎` beside a row that a group passes over.
 * Groups whose rows do not overlap share a column; those that would need more than `most` columns are counted in `hidden`.
 */
export function groupColumns(
  groups: readonly (readonly string[])[],
  rows: readonly string[],
  most: number,
): { readonly columns: readonly (readonly string[])[]; readonly hidden: number } {
  const columns: string[][] = [];
  let hidden = 0;
  for (const group of groups) {
    const members = new Set(group.map(id => rows.indexOf(id)).filter(row => row >= 0));
    if (members.size < 2) continue;
    const [first, last] = [Math.min(...members), Math.max(...members)];
    let column = columns.find(candidate => candidate.slice(first, last + 1).every(cell => cell === ' '));
    if (!column && columns.length < most) columns.push((column = rows.map(() => ' ')));
    if (!column) {
      hidden++;
      continue;
    }
    for (let row = first; row <= last; row++) column[row] = row === first ? '╻' : row === last ? '╹' : members.has(row) ? '┃' : '╎';
  }
  return { columns, hidden };
}
