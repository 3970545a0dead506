import { type CsvRow, parseCsv } from '../results/csv.ts';
import { type Points, pointsOf } from './points.ts';

export interface NamedPoints {
  /** Of the rows; one that has none is named by its index, from 0. */
  readonly names: readonly string[];
  /** Of the coordinates; without a header by their index, from 0. */
  readonly columns: readonly string[];
  readonly points: Points;
}

/** Headers of a first column that holds names even if some of them are numbers; pandas leaves the header of its index empty. */
const nameHeaders = /^(|id|name|task|index|dataset|instance|problem|.*_id)$/i;

/**
 * Reads points of [0, 1]^d from comma-separated values: one point a line, with or without a header and a first column of names: one without
 * a number, or under a header that says so. The first line is a header if none of its cells is a number; where there is only one, if the one below
 * it is. Throws `file:line: what`.
 */
export function readPoints(text: string, file = 'points'): NamedPoints {
  const rows = parseCsv(text, file);
  const [first, second] = rows;
  if (!first) throw new Error(`${file}: no points in it`);
  const header = hasHeader(first, second) ? first.cells.map(cell => cell.trim()) : undefined;
  const body = header ? rows.slice(1) : rows;
  if (body.length === 0) throw new Error(`${file}: a header and no points`);
  const width = (header ?? body[0]!.cells).length;
  const uneven = body.find(row => row.cells.length !== width);
  if (uneven) throw new Error(`${file}:${uneven.line}: ${uneven.cells.length} cells, but the first line has ${width}`);

  const named = (header !== undefined && nameHeaders.test(header[0]!)) || !body.some(row => isNumber(row.cells[0]!));
  const skipped = named ? 1 : 0;
  if (width === skipped) throw new Error(`${file}:${body[0]!.line}: a name and no coordinates; koi reads commas between cells`);
  const columns = header?.slice(skipped) ?? Array.from({ length: width - skipped }, (_, j) => String(j));
  const values = body.map(({ line, cells }) =>
    cells.slice(skipped).map((cell, j) => {
      if (isNumber(cell)) return Number(cell);
      const hint = j + skipped === 0 ? '; a column of names is headed name, task or id' : '';
      throw new Error(`${file}:${line}: column ${columns[j]}: "${cell.trim()}" is not a number${hint}`);
    }),
  );
  return {
    names: body.map(({ cells }, row) => (named && cells[0]!.trim()) || String(row)),
    columns,
    points: pointsOf(values, row => `${file}:${body[row]!.line}`),
  };
}

function hasHeader({ cells }: CsvRow, second: CsvRow | undefined): boolean {
  const [name, ...rest] = cells;
  if (isNumber(name!)) return false;
  // a row of missing numbers is no header
  return rest.length > 0
    ? !rest.some(cell => isNumber(cell) || missing.test(cell.trim()))
    : second !== undefined && isNumber(second.cells[0]!);
}

const missing = /^(|na|nan|[+-]?inf(inity)?)$/i;

const isNumber = (cell: string): boolean => cell.trim() !== '' && Number.isFinite(Number(cell));
