/** `did you mean a, b or c?`: the names that are fewest typing errors away, nearest first, equals in given order. */
export function nearest(name: string, names: Iterable<string>, count = 3): string {
  const ranked = [...names]
    .map(candidate => ({ candidate, errors: typingErrors(name, candidate) }))
    .sort((a, b) => a.errors - b.errors)
    .slice(0, count)
    .map(({ candidate }) => candidate);
  const last = ranked.pop();
  if (last === undefined) return 'there is none at all';
  return `did you mean ${ranked.length > 0 ? `${ranked.join(', ')} or ` : ''}${last}?`;
}

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn a into b, no part edited twice (optimal
 * string alignment: F. J. Damerau 1964, A Technique for Computer Detection and Correction of Spelling Errors).
 */
export function typingErrors(a: string, b: string): number {
  let twoAgo: number[] = [];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [twoAgo, before, row] = [before, row, twoAgo];
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (same ? 0 : 1), swapped ? twoAgo[j - 2]! + 1 : Infinity);
    }
  }
  return row[b.length]!;
}
