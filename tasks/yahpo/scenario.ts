/** What must be known of a surrogate to list and describe its tasks, without its model. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Fidelity, Space } from '../../src/contract/index.ts';

export interface Scenario {
  /** As in ids: 1.0, 1.0-fair, 2, 0. */
  readonly version: string;
  /** As upstream: rbv2_xgboost. */
  readonly name: string;
  /** Column that says which data set is meant; null where there is but one. */
  readonly instanceParam: string | null;
  readonly instances: readonly string[];
  readonly fidelities: readonly Fidelity[];
  /** Without instance and fidelities; names and order are the surrogate's own. */
  readonly space: Space;
  /** Columns of the model's two inputs and of its output, in order. */
  readonly categorical: readonly string[];
  readonly continuous: readonly string[];
  readonly metrics: readonly string[];
}

/** rbv2_xgboost ↔ rbv2-xgboost, val_accuracy ↔ val-accuracy */
export const kebab = (name: string): string => name.replaceAll('_', '-').toLowerCase();

/** Where a scenario's files stand in the installed data set. */
export const folderOf = ({ version, name }: Pick<Scenario, 'version' | 'name'>): string => `v${version}/${name}`;

/** Newest first, the official release at the head. */
const versions = ['1.0', '1.0-fair', '2', '0'] as const;

const place = new URL('facts/', import.meta.url);
let known: readonly Scenario[] | undefined;

/** The scenarios whose facts the project has; nothing is read from the data set. Written by make-facts.ts. */
export function scenarios(): readonly Scenario[] {
  known ??= versions.flatMap(version => {
    const folder = new URL(`${version}/`, place);
    return readdirSync(folder)
      .filter(file => file.endsWith('.json'))
      .sort()
      .map(file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Scenario);
  });
  return known;
}
