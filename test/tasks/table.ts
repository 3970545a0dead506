/** Numbers separated by blanks, a row per line: [rows × columns]. */
export const table = (text: string): readonly (readonly number[])[] =>
  text
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number));
