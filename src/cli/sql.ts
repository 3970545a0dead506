import { openResults } from '../../analysis/results/index.ts';
import { columns, print, printJson, warn } from './print.ts';
import { UsageError } from './usage-error.ts';

type Cell = string | number | boolean | null | readonly Cell[];

/** Runs one query over results folders and score tables, and prints its rows. */
export async function querySources(sources: readonly string[], query: string, as: 'json' | 'csv' | 'table'): Promise<void> {
  if (sources.length === 0) throw new UsageError('name the results first, then the query: koi sql results/demo "select * from runs"');
  const results = await openResults(sources);
  try {
    for (const warning of results.warnings) warn(warning);
    const reader = await results.db.runAndReadAll(query).catch(error => {
      throw new UsageError(`sql: ${String((error as Error).message).split('\n')[0]}`);
    });
    const names = reader.deduplicatedColumnNames();
    const rows = reader.getRowsJS().map(row => row.map(cellOf));
    if (as === 'json') printJson(rows.map(row => Object.fromEntries(names.map((name, i) => [name, row[i]]))));
    else if (as === 'csv') print([names, ...rows].map(row => row.map(quoted).join(',')).join('\n'));
    else print(columns([names, ...rows.map(row => row.map(shown))]));
  } finally {
    results.close();
  }
}

/** A value of the database as JSON has it; counts are safe integers, times are ISO text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(cellOf);
  return value instanceof Date ? value.toISOString() : String(value);
}

const shown = (cell: Cell): string | number =>
  cell === null ? '' : typeof cell === 'number' ? Number(cell.toPrecision(8)) : typeof cell === 'string' ? cell : JSON.stringify(cell);

function quoted(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : JSON.stringify(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
