import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Checked } from './claim.ts';

const begin = '<!-- npm run verify:optimizers -- --record writes from here -->';
const end = '<!-- to here -->';
const heading = ['| claim | measured | target | verdict | date | commit |', '| --- | --- | --- | --- | --- | --- |'];

/** Where and when something was measured. */
export interface Origin {
  readonly machine: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly commit: string;
}

/** Puts a claim's row into docs/optimizers.md. */
export function record(checked: Checked): void {
  const path = join(git('rev-parse', '--show-toplevel'), 'docs/optimizers.md');
  const origin = { machine: machine(), date: new Date().toISOString().slice(0, 10), commit: commit() };
  writeFileSync(path, withRow(readFileSync(path, 'utf8'), checked, origin));
}

/** A text with a claim's row in its table, in place of an earlier one of the same name; what could not be checked leaves no row. */
export function withRow(text: string, { id, verdict, measured, target, behind }: Checked, { machine, date, commit }: Origin): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`docs/optimizers.md has no place for the table; put "${begin}" and "${end}" on lines of their own`);
  if (verdict === 'skipped') return text;
  const verdictOf = verdict === 'fails' && behind.length > 0 ? `**fails**: ${behind.slice(0, 5).join(', ')}` : verdict;
  const row = `| ${[`\`${id}\``, measured, target, verdictOf, date, commit].join(' | ')} |`;
  const others = text
    .slice(from, to)
    .split('\n')
    .filter(line => line.startsWith('| `') && !line.startsWith(`| \`${id}\` `));
  const table = [begin, '', `Machine: ${machine}.`, '', ...heading, ...[...others, row].sort(), '', ''];
  return text.slice(0, from) + table.join('\n') + text.slice(to);
}

const machine = (): string => `${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}`;

/** The commit, with a + where its sources were changed. */
const commit = (): string => git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src', 'optimizers', 'tasks') ? '+' : '');

const git = (...words: readonly string[]): string => execFileSync('git', words, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
